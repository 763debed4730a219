package fr.sillage.indicators.observation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.sillage.indicators.period.Granularity;
import fr.sillage.indicators.period.Period;

/** The observations of one buyer, as read together. */
public final class Facts {

    public static final Facts NONE = new Facts(Map.of());

    private final Map<Key, Observed> observations;
    /** The months of each measure and item of which a day was given. */
    private final Set<Key> givenByDays;
    private final Confidentiality strongest;

    /** @param observations kept as they are, and so not to be changed any more */
    public Facts(Map<Key, Observed> observations) {
        this.observations = observations;
        givenByDays = new HashSet<>();
        Confidentiality soFar = Confidentiality.FREE;
        for (Map.Entry<Key, Observed> entry : observations.entrySet()) {
            Key key = entry.getKey();
            if (key.period.granularity() == Granularity.DAY && entry.getValue().status() != ObservationStatus.RETRACTED) {
                givenByDays.add(new Key(key.measure, key.item, key.period.month()));
            }
            soFar = soFar.with(entry.getValue().confidentiality());
        }
        strongest = soFar;
    }

    /** @return null where nothing was ever said of it, or what was said has been retracted */
    Observed at(String measure, String item, Period period) {
        Observed observed = observations.get(new Key(measure, item, period));
        return observed == null || observed.status() == ObservationStatus.RETRACTED ? null : observed;
    }

    /** Whether anything at all was said of an item, in any period. */
    public boolean speakOf(String measure, String item) {
        return observations.keySet().stream().anyMatch(key -> key.measure.equals(measure) && key.item.equals(item));
    }

    /** Whether somebody said that a figure is missing, rather than nothing. */
    public boolean declareMissing(Missing figure) {
        Observed observed = at(figure.measure(), figure.item(), figure.period());
        return observed != null && observed.status() == ObservationStatus.MISSING;
    }

    /** Whether days of a month were given. */
    boolean knowDaysOf(String measure, String item, Period month) {
        return givenByDays.contains(new Key(measure, item, month));
    }

    /** With what must be held back together with the figures that are not to be shown themselves: see {@link Disclosure}. */
    public Facts guarded(Confidentiality shown) {
        if (strongest.compareTo(shown) <= 0) {
            return this;
        }
        Set<Whole> touched = observations.entrySet().stream()
                .filter(entry -> entry.getValue().confidentiality().compareTo(shown) > 0)
                .map(entry -> new Whole(entry.getKey().measure, entry.getKey().period)).collect(Collectors.toSet());
        Map<Whole, Map<String, Observed>> wholes = new HashMap<>();
        observations.forEach((key, observed) -> {
            Whole whole = new Whole(key.measure, key.period);
            if (touched.contains(whole)) {
                wholes.computeIfAbsent(whole, each -> new HashMap<>()).put(key.item, observed);
            }
        });
        Map<Key, Observed> guarded = new HashMap<>(observations);
        wholes.forEach((whole, items) -> Disclosure.alsoHeldBack(items, shown).ifPresent(item -> guarded
                .computeIfPresent(new Key(whole.measure, item, whole.period), (key, observed) -> observed.heldBack())));
        return new Facts(guarded);
    }

    /** The same, with some observations in the place of what was known of them. */
    public Facts with(Map<Key, Observed> others) {
        Map<Key, Observed> all = new HashMap<>(observations);
        all.putAll(others);
        return new Facts(all);
    }

    public record Key(String measure, String item, Period period) {

        // Those a record comes with take longer than all else that is done with a point.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && period.equals(that.period) && item.equals(that.item)
                    && measure.equals(that.measure);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * measure.hashCode() + item.hashCode()) + period.hashCode();
        }
    }

    public record BuyerKey(String buyer, Key key) {
    }

    private record Whole(String measure, Period period) {
    }
}
