package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;

/**
 * The items of an indicator that are parts of a whole, and what share each has year by year. They are where they add up to the
 * declared total, or to 100 %, in every year in which all are known: nothing else says so of them.
 */
public record Shares(List<String> labels, List<Year> years) {

    private static final String TOTAL = "_T";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    /** Parts in the order of the labels, in percent of the whole, with all their decimals. */
    public record Year(int year, List<BigDecimal> percents, boolean fictitious) {
    }

    public static Optional<Shares> of(ReportContent.Indicator indicator) {
        List<ReportContent.Item> parts = indicator.items().stream().filter(i -> !TOTAL.equals(i.code())).toList();
        Optional<ReportContent.Item> total = indicator.items().stream().filter(i -> TOTAL.equals(i.code())).findFirst();
        if (parts.size() < 2 || total.isEmpty() && !"%".equals(indicator.unit())) {
            return Optional.empty();
        }
        List<Year> years = new ArrayList<>();
        for (int year : parts.get(0).series().stream().map(ReportContent.Point::year).toList()) {
            List<ReportContent.Point> points = parts.stream().flatMap(part -> at(part, year)).toList();
            Optional<BigDecimal> whole = total.isEmpty() ? Optional.of(HUNDRED)
                    : total.stream().flatMap(t -> at(t, year)).map(ReportContent.Point::value).findFirst();
            if (points.size() < parts.size() || whole.isEmpty()) {
                continue;
            }
            BigDecimal sum = points.stream().map(ReportContent.Point::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean adds = sum.subtract(whole.get()).abs().compareTo(total.isEmpty() ? ROUNDING : BigDecimal.ZERO) <= 0;
            if (!adds || sum.signum() <= 0 || points.stream().anyMatch(p -> p.value().signum() < 0)) {
                return Optional.empty();
            }
            years.add(new Year(year, points.stream().map(p -> p.value().multiply(HUNDRED).divide(sum, 6, RoundingMode.HALF_UP))
                    .toList(), points.stream().anyMatch(ReportContent.Point::isFictitious)));
        }
        return years.isEmpty() ? Optional.empty()
                : Optional.of(new Shares(
                        parts.stream().map(p -> French.typeset(p.label() == null ? p.code() : p.label())).toList(), years));
    }

    private static Stream<ReportContent.Point> at(ReportContent.Item item, int year) {
        return item.series().stream().filter(p -> p.year() == year && p.isKnown());
    }

    static String percent(BigDecimal share) {
        return French.number(share, 0) + French.NARROW_NO_BREAK_SPACE + "%";
    }

    /** "En 2015 : Recyclé, 38 % ; FSC, 50 % ; PEFC, 12 %." with the year before it. */
    public String sentence() {
        Year last = years.get(years.size() - 1);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            parts.add(labels.get(i) + ", " + percent(last.percents().get(i)) + before(i));
        }
        return French.typeset("Parts de chacun en " + last.year() + " : " + String.join(" ; ", parts) + ".")
                + (last.fictitious() ? " Données fictives." : "");
    }

    private String before(int part) {
        if (years.size() < 2) {
            return "";
        }
        Year before = years.get(years.size() - 2);
        return " (" + percent(before.percents().get(part)) + " en " + before.year() + ")";
    }
}
