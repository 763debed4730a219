package fr.sillage.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.report.chart.AimedPath;
import fr.sillage.reporting.report.chart.BarChart;
import fr.sillage.reporting.report.chart.RangeChart;
import fr.sillage.reporting.report.chart.Shares;
import fr.sillage.reporting.report.chart.SharesChart;
import fr.sillage.reporting.report.chart.TrajectoryChart;
import fr.sillage.reporting.report.chart.YearBars;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.Unit;

/** Which chart shows an indicator best: a range, bars for what is only counted, a trajectory, shares of a whole. */
final class IndicatorCharts {

    private static final int WIDE = 640;

    private final ReportContent.Indicator indicator;
    private final int year;
    private final int horizon;

    /** @param horizon last year that a trajectory is drawn to */
    IndicatorCharts(ReportContent.Indicator indicator, int year, int horizon) {
        this.indicator = indicator;
        this.year = year;
        this.horizon = horizon;
    }

    /** @return null where there is nothing to draw */
    String of(ReportContent.Item item, String name, String sentence) {
        if (item.series().stream().noneMatch(ReportContent.Point::isKnown)) {
            return null;
        }
        Unit unit = Unit.of(indicator);
        String title = French.typeset("Évolution : ") + " " + name;
        if (indicator.direction() == ReportContent.Direction.RANGE) {
            return new RangeChart(unit, item.series(), item.trajectory()).svg(title, sentence);
        }
        AimedPath aims = new AimedPath(item, horizon);
        return isCount(item) && aims.isEmpty() ? new YearBars(unit, item.series()).svg(title, sentence)
                : new TrajectoryChart(unit, item.series(), aims).svg(title, sentence);
    }

    /** What comes in ones; a ratio has a denominator, and a share a sign. */
    private boolean isCount(ReportContent.Item item) {
        return indicator.decimals() == 0 && !"%".equals(indicator.unit())
                && item.series().stream().allMatch(p -> p.denominator() == null);
    }

    /** The items of an indicator side by side; null for one alone, or where nothing is known of any. */
    ReportPage.ItemsFigure ofItems(String title) {
        if (indicator.items().size() < 2) {
            return null;
        }
        Optional<Shares> shares = Shares.of(indicator);
        if (shares.isPresent()) {
            String sentence = shares.get().sentence();
            return new ReportPage.ItemsFigure(new SharesChart(shares.get()).svg(title + ", parts de chacun", sentence),
                    sentence,
                    table(title, shares.get()));
        }
        return indicator.items().stream().anyMatch(this::hasValue) ? bars(title) : null;
    }

    private static ReportPage.Table table(String name, Shares shares) {
        List<String> columns = new ArrayList<>(List.of("Année"));
        columns.addAll(shares.labels());
        return new ReportPage.Table("Parts" + French.NARROW_NO_BREAK_SPACE + ": " + name, columns,
                shares.years().stream().map(y -> new ReportPage.Row(Integer.toString(y.year()),
                        y.percents().stream().map(p -> French.number(p, 1) + French.NARROW_NO_BREAK_SPACE + "%").toList()))
                        .toList());
    }

    /** Their table is the one of each item, right below. */
    private ReportPage.ItemsFigure bars(String title) {
        ObservationWords words = new ObservationWords(Unit.of(indicator));
        List<BarChart.Bar> bars = indicator.items().stream()
                .map(item -> new BarChart.Bar(French.typeset(item.label() == null ? item.code() : item.label()),
                        hasValue(item) ? item.value().value() : null,
                        hasValue(item) ? words.bare(item.value()) : ObservationWords.absence(item.value()), aim(item),
                        hasValue(item) && item.value().isFictitious()))
                .toList();
        return new ReportPage.ItemsFigure(
                new BarChart(WIDE, bars).withLegend(year).svg(title + ", en " + year, BarChart.told(bars)), null, null);
    }

    private boolean hasValue(ReportContent.Item item) {
        return item.value() != null && item.value().isKnown();
    }

    private static BigDecimal aim(ReportContent.Item item) {
        ReportContent.Bound expected = item.progress().expected();
        return expected == null ? null : expected.value() != null ? expected.value() : expected.min();
    }
}
