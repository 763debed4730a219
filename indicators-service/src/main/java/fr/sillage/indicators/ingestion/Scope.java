package fr.sillage.indicators.ingestion;

import java.util.Set;

import fr.sillage.indicators.period.Period;

/**
 * What a file speaks of when it is all there is to be said.
 *
 * @param from null for no limit
 * @param to null for no limit; its parts are included
 * @param reason why what the file does not hold is taken back
 */
record Scope(Set<String> measures, Set<String> buyers, Period from, Period to, String reason) {

    boolean holds(String measure, String buyer, Period period) {
        return measures.contains(measure) && buyers.contains(buyer)
                && period.toString().compareTo(fromText()) >= 0 && period.toString().compareTo(beforeText()) < 0;
    }

    /** Sorts before every period from the first one on. */
    String fromText() {
        return from == null ? "" : from.toString();
    }

    /** Sorts after the last period and its parts, which continue its text, and before whatever comes next. */
    String beforeText() {
        return to == null ? "~" : to + "~";
    }
}
