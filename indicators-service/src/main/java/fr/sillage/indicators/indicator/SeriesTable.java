package fr.sillage.indicators.indicator;

import java.util.Optional;

import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.table.CsvTable;

/** A series for a spreadsheet: a line for each point, with columns for all that may be asked for beside it. */
final class SeriesTable {

    private SeriesTable() {
    }

    static String of(SeriesView series) {
        CsvTable table = new CsvTable("indicateur", "version", "acheteur", "poste", "libellé du poste", "période", "valeur",
                "unité", "numérateur", "dénominateur", "statut", "précision", "sans valeur car", "connu", "attendu",
                "compté en",
                "valeur publiée", "écart avec la définition", "période précédente", "valeur précédente", "évolution",
                "évolution en %", "part du total en %", "cumul", "cumul depuis");
        series.points().forEach(point -> {
            Optional<Coverage> coverage = Optional.ofNullable(point.coverage());
            Optional<ChangeView> change = Optional.ofNullable(point.change());
            Optional<CumulatedView> cumulated = Optional.ofNullable(point.cumulated());
            table.row(series.indicator(), series.version(), series.buyer(),
                    point.item() == null ? series.item() : point.item(), point.label(), point.period(), point.value(),
                    series.unit(), point.numerator(), point.denominator(), point.status().word(), point.qualifier().word(),
                    point.reason() == null ? null : point.reason().word(),
                    coverage.map(Coverage::present).orElse(null), coverage.map(Coverage::expected).orElse(null),
                    coverage.map(known -> known.unit().word()).orElse(null), point.published(),
                    point.disagreement() == null ? null : point.disagreement().difference(),
                    change.map(ChangeView::previousPeriod).orElse(null), change.map(ChangeView::previous).orElse(null),
                    change.map(ChangeView::difference).orElse(null), change.map(ChangeView::percent).orElse(null),
                    point.share() == null ? null : point.share().percent(), cumulated.map(CumulatedView::value).orElse(null),
                    cumulated.map(CumulatedView::from).orElse(null));
        });
        return table.toString();
    }
}
