package fr.sillage.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.period.Period;

/**
 * One version of what an indicator means.
 *
 * @param cumulatedSince the first year of the figures added up to the one asked for; null where they are not
 * @param publishedAs the measure that holds the same indicator as a document printed it, to be compared with
 */
public record Definition(String indicator, int version, String title, String unit, int decimals, Direction direction,
        String words, Formula formula, Period cumulatedSince, String publishedAs, String note) {

    /** The measures to read, the published one among them. */
    public Set<String> measures() {
        return Stream.concat(formula.operands().stream().map(Operand::measure), Stream.ofNullable(publishedAs))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The items it can be told for, in the breakdown's order: those of its numerator, unless the formula fixes them. */
    public List<String> items(Map<String, Quantity> quantities) {
        Operand numerator = formula.numerator();
        return numerator.items().isEmpty() ? quantities.get(numerator.measure()).items() : List.of();
    }

    public boolean hasItem(String item, Map<String, Quantity> quantities) {
        return item.equals(Quantity.TOTAL) || items(quantities).contains(item);
    }

    /**
     * The years to be read so that the figures from {@code first} on can be told: a week may begin in the year before its own.
     */
    public int firstYearRead(Period first) {
        Period read = firstRead(first);
        return Math.min(read.year(), read.start().getYear());
    }

    /** The first period to read so that the figure of {@code period} can be told. */
    public Period firstRead(Period period) {
        int offset = formula.operands().stream().mapToInt(Operand::periodOffset).min().orElse(0);
        Period first = period.plus(offset);
        return cumulatedSince != null && cumulatedSince.isBefore(first) ? cumulatedSince.plus(offset) : first;
    }
}
