package fr.sillage.indicators.expectation;

import fr.sillage.indicators.period.Granularity;

/** How often a figure is owed. */
public enum Frequency {
    YEAR(Granularity.YEAR),
    SEMESTER(Granularity.SEMESTER),
    QUARTER(Granularity.QUARTER),
    MONTH(Granularity.MONTH);

    private final Granularity granularity;

    Frequency(Granularity granularity) {
        this.granularity = granularity;
    }

    Granularity granularity() {
        return granularity;
    }
}
