package fr.sillage.indicators.measure;

import java.util.List;

/**
 * What one must know of a measure to read its figures.
 *
 * @param items the codes of its breakdown, in the breakdown's order; empty where it is not broken down
 */
public record Quantity(String code, TimeAggregation timeAggregation, List<String> items) {

    /** The item of the declared total: the figure given for the whole, which need not be the sum of the items. */
    public static final String TOTAL = "_T";

    public Quantity {
        items = List.copyOf(items);
    }
}
