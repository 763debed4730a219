package fr.sillage.indicators.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.sillage.api.table.CsvTable;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Remark;

/**
 * A series for a spreadsheet: a line for each point, with columns for all that may be asked for beside it, and below it one for
 * each of its operands where these were asked for. A line of an operand leaves the point's own columns empty, so that nothing
 * is added up twice.
 */
final class SeriesTable {

    private static final List<String> HEADER = List.of("indicateur", "version", "acheteur", "poste", "libellé du poste",
            "période", "valeur", "unité", "numérateur", "dénominateur", "statut", "précision", "sans valeur car", "connu",
            "attendu", "compté en", "valeur publiée", "écart avec la définition", "période précédente", "valeur précédente",
            "évolution", "évolution en %", "part du total en %", "cumul", "cumul depuis", "statut du cumul",
            "précision du cumul", "précision de la part", "manque", "commentaires", "formule", "note", "terme", "mesure",
            "poste observé", "période observée", "observé", "agrégation");

    private final SeriesView series;
    private final CsvTable table = new CsvTable(HEADER.toArray(String[]::new));

    private SeriesTable(SeriesView series) {
        this.series = series;
    }

    static String of(SeriesView series) {
        SeriesTable lines = new SeriesTable(series);
        series.points().forEach(lines::add);
        return lines.table.toString();
    }

    private void add(PointView point) {
        Map<String, Object> cells = about(point);
        cells.put("valeur", point.value());
        cells.put("unité", series.unit());
        cells.put("numérateur", point.numerator());
        cells.put("dénominateur", point.denominator());
        cells.put("statut", point.status().word());
        cells.put("précision", point.qualifier().word());
        cells.put("sans valeur car", point.reason() == null ? null : point.reason().word());
        Optional.ofNullable(point.coverage()).ifPresent(coverage -> known(coverage, cells));
        cells.put("valeur publiée", point.published());
        cells.put("écart avec la définition", point.disagreement() == null ? null : point.disagreement().difference());
        Optional.ofNullable(point.change()).ifPresent(change -> {
            cells.put("période précédente", change.previousPeriod());
            cells.put("valeur précédente", change.previous());
            cells.put("évolution", change.difference());
            cells.put("évolution en %", change.percent());
        });
        Optional.ofNullable(point.share()).ifPresent(share -> {
            cells.put("part du total en %", share.percent());
            cells.put("précision de la part", share.qualifier().word());
        });
        Optional.ofNullable(point.cumulated()).ifPresent(cumulated -> {
            cells.put("cumul", cumulated.value());
            cells.put("cumul depuis", cumulated.from());
            cells.put("statut du cumul", cumulated.status().word());
            cells.put("précision du cumul", cumulated.qualifier().word());
        });
        cells.put("manque", point.missing() == null ? null
                : point.missing().stream().map(SeriesTable::named).collect(Collectors.joining(", ")));
        cells.put("commentaires", point.comments() == null ? null
                : point.comments().stream().map(Remark::comment).distinct().collect(Collectors.joining(" / ")));
        cells.put("formule", series.formula().words());
        cells.put("note", series.note());
        write(cells);
        Optional.ofNullable(point.operands()).ifPresent(operands -> operands.forEach(operand -> add(point, operand)));
    }

    private void add(PointView point, SourceView operand) {
        Map<String, Object> cells = about(point);
        cells.put("statut", operand.status().word());
        cells.put("précision", operand.qualifier().word());
        cells.put("commentaires", operand.comment());
        cells.put("terme", operand.role().word());
        cells.put("mesure", operand.measure());
        cells.put("poste observé", operand.item());
        cells.put("période observée", operand.period());
        cells.put("observé", operand.value());
        cells.put("agrégation", operand.timeAggregation().word());
        write(cells);
    }

    private Map<String, Object> about(PointView point) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("indicateur", series.indicator());
        cells.put("version", series.version());
        cells.put("acheteur", series.buyer());
        cells.put("poste", point.item() == null ? series.item() : point.item());
        cells.put("libellé du poste", point.label());
        cells.put("période", point.period());
        return cells;
    }

    private static void known(Coverage coverage, Map<String, Object> cells) {
        cells.put("connu", coverage.present());
        cells.put("attendu", coverage.expected());
        cells.put("compté en", coverage.unit().word());
    }

    private static String named(PointView.MissingView missing) {
        String code = missing.item().equals(Quantity.TOTAL) ? missing.measure() : missing.measure() + ", " + missing.item();
        return "%s (%s) %s".formatted(missing.title(), code, missing.period());
    }

    private void write(Map<String, Object> cells) {
        table.row(HEADER.stream().map(cells::get).toArray());
    }
}
