package fr.sillage.indicators.ingestion;

import java.util.Set;

import fr.sillage.indicators.period.Period;

/**
 * What a file speaks of when it is all there is to be said.
 *
 * @param from null for no limit
 * @param to null for no limit
 * @param reason why what the file does not hold is taken back
 */
record Scope(Set<String> measures, Set<String> buyers, Period from, Period to, String reason) {

    boolean holds(String measure, String buyer, Period period) {
        return measures.contains(measure) && buyers.contains(buyer) && holds(period);
    }

    /** Whether a period lies wholly within the limits. */
    boolean holds(Period period) {
        return (from == null || !period.start().isBefore(from.start())) && (to == null || !period.end().isAfter(to.end()));
    }
}
