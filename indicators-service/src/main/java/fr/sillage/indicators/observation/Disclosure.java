package fr.sillage.indicators.observation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.sillage.indicators.measure.Quantity;

/**
 * Keeps a figure that is held back from being worked out by subtraction: of the items of a breakdown and their declared total,
 * one alone that is not shown is the difference of the others. So a second one is held back with it, the smallest, for it
 * tells least; the total only where there is nothing else.
 */
final class Disclosure {

    private Disclosure() {
    }

    /**
     * @param items what is known of one measure, buyer and period, by item, the declared total among them
     * @param shown the strongest confidentiality that the reader may see
     * @return the item that is to be held back as well; none where nothing is held back, or several are, or there is no total
     *         to subtract from
     */
    static Optional<String> alsoHeldBack(Map<String, Observed> items, Confidentiality shown) {
        List<Map.Entry<String, Observed>> known = items.entrySet().stream().filter(entry -> entry.getValue().value() != null)
                .toList();
        long hidden = known.stream().filter(entry -> entry.getValue().confidentiality().compareTo(shown) > 0).count();
        if (hidden != 1 || known.stream().noneMatch(entry -> entry.getKey().equals(Quantity.TOTAL))) {
            return Optional.empty();
        }
        return known.stream().filter(entry -> entry.getValue().confidentiality().compareTo(shown) <= 0)
                .min(Comparator.comparing((Map.Entry<String, Observed> entry) -> entry.getKey().equals(Quantity.TOTAL))
                        .thenComparing(entry -> entry.getValue().value()).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
