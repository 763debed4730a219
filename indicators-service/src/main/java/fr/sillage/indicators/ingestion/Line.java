package fr.sillage.indicators.ingestion;

import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.period.Period;

/** A line that can be written. */
record Line(int number, Key key, long measureId, Observed observed, String comment, String reason) {

    /** What the line is about: an observation has one value at a time. */
    record Key(String measure, String buyer, String item, Period period) {
    }
}
