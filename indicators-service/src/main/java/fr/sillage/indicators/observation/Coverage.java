package fr.sillage.indicators.observation;

import jakarta.validation.constraints.NotNull;

import fr.sillage.indicators.period.Period;

/** How much of a period its observed parts cover, in months: 9 of 12. */
public record Coverage(@NotNull int present, @NotNull int expected) {

    static Coverage full(Period period) {
        return new Coverage(months(period), months(period));
    }

    static Coverage none(Period period) {
        return new Coverage(0, months(period));
    }

    Coverage plus(Coverage other) {
        return new Coverage(present + other.present, expected + other.expected);
    }

    /** The weaker of two, for a result made of both. */
    public Coverage with(Coverage other) {
        return present * other.expected <= other.present * expected ? this : other;
    }

    public boolean complete() {
        return present == expected;
    }

    private static int months(Period period) {
        return switch (period.granularity()) {
            case YEAR -> 12;
            case SEMESTER -> 6;
            case QUARTER -> 3;
            // Nothing shorter adds up to these: they are there or not.
            case MONTH, WEEK, DAY, SCHOOL_YEAR, INTERVAL -> 1;
        };
    }
}
