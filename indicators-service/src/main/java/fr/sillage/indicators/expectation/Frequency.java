package fr.sillage.indicators.expectation;

import fr.sillage.indicators.period.Granularity;

/** How often a figure is owed. */
public enum Frequency {
    YEAR(Granularity.YEAR),
    SEMESTER(Granularity.SEMESTER),
    QUARTER(Granularity.QUARTER),
    MONTH(Granularity.MONTH),
    /** 1 September to 31 August. */
    SCHOOL_YEAR(Granularity.SCHOOL_YEAR),
    /** The same months every year, such as a winter, as the first period says. */
    INTERVAL(Granularity.INTERVAL);

    private final Granularity granularity;

    Frequency(Granularity granularity) {
        this.granularity = granularity;
    }

    Granularity granularity() {
        return granularity;
    }
}
