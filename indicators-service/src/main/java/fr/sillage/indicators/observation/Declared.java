package fr.sillage.indicators.observation;

import fr.sillage.indicators.period.Period;

/** An observation with what it is about. */
public record Declared(String measure, String item, Period period, Observed observed) {
}
