package fr.sillage.indicators.observation;

import java.util.Collection;

import fr.sillage.indicators.period.Period;

/**
 * Which observations of a measure are asked for.
 *
 * @param buyers null for all
 * @param item null for all
 * @param from null for no limit
 * @param to null for no limit
 */
record ObservationQuery(String measure, Collection<String> buyers, String item, Period from, Period to) {

    /** Sorts before every period from the first one on. */
    String fromText() {
        return from == null ? "" : from.toString();
    }

    /** Sorts after the last period and its parts, which continue its text, and before whatever comes next. */
    String beforeText() {
        return to == null ? "~" : to + "~";
    }
}
