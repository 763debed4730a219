package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.TargetWords;
import fr.sillage.reporting.report.french.Unit;

/** The figures behind a chart, a year in each row; a column that would be empty is left out. */
final class SeriesTable {

    private final Unit unit;
    private final ObservationWords words;

    SeriesTable(Unit unit) {
        this.unit = unit;
        this.words = new ObservationWords(unit);
    }

    ReportPage.Table of(String name, ReportContent.Item item) {
        Map<String, Function<ReportContent.Point, String>> columns = columns(item);
        List<String> heads = new ArrayList<>(List.of("Année"));
        heads.addAll(columns.keySet());
        List<ReportPage.Row> rows = item.series().stream()
                .map(p -> new ReportPage.Row(Integer.toString(p.year()),
                        columns.values().stream().map(c -> Objects.requireNonNullElse(c.apply(p), "")).toList()))
                .toList();
        return new ReportPage.Table("Données" + French.NARROW_NO_BREAK_SPACE + ": " + name, heads, rows);
    }

    private Map<String, Function<ReportContent.Point, String>> columns(ReportContent.Item item) {
        Map<String, Function<ReportContent.Point, String>> columns = new LinkedHashMap<>();
        columns.put("Valeur", p -> p.isKnown() ? words.bare(p) : ObservationWords.absence(p));
        if (item.series().stream().anyMatch(p -> p.denominator() != null)) {
            columns.put("Numérateur", p -> p.numerator() == null ? null : French.number(p.numerator()));
            columns.put("Dénominateur", p -> p.denominator() == null ? null : French.number(p.denominator()));
        }
        addIfUsed(columns, item, "Attendu", p -> expected(item, p.year()));
        addIfUsed(columns, item, "Chiffre publié", p -> p.published() == null ? null : unit.value(p.published()));
        addIfUsed(columns, item, "Remarque", SeriesTable::remark);
        return columns;
    }

    private static void addIfUsed(Map<String, Function<ReportContent.Point, String>> columns, ReportContent.Item item,
            String head,
            Function<ReportContent.Point, String> cell) {
        if (item.series().stream().map(cell).anyMatch(Objects::nonNull)) {
            columns.put(head, cell);
        }
    }

    private String expected(ReportContent.Item item, int year) {
        return item.trajectory().stream().filter(b -> b.year() == year && b.isResolved()).findFirst()
                .map(new TargetWords(unit, year)::bound).orElse(null);
    }

    private static String remark(ReportContent.Point point) {
        if (!point.missing().isEmpty()) {
            return "il manque " + ObservationWords.operands(point.missing());
        }
        return ObservationWords.annotation(point).orElse(null);
    }
}
