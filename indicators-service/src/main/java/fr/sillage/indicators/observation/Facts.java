package fr.sillage.indicators.observation;

import java.util.Map;

import fr.sillage.indicators.period.Period;

/** The observations of one buyer, as read together. */
public final class Facts {

    public static final Facts NONE = new Facts(Map.of());

    private final Map<Key, Observed> observations;

    public Facts(Map<Key, Observed> observations) {
        this.observations = Map.copyOf(observations);
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

    public record Key(String measure, String item, Period period) {
    }
}
