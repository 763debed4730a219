package fr.sillage.indicators.observation;

import fr.sillage.indicators.period.Period;

/** A figure that would have been needed and is not there. */
public record Missing(String measure, String item, Period period) {
}
