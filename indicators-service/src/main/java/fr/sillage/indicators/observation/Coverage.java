package fr.sillage.indicators.observation;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

/** How much of a period its observed parts cover: 9 months of 12, or 28 days of 31. */
public record Coverage(@NotNull int present, @NotNull int expected, @NotNull Unit unit) {

    @Schema(name = "CoverageUnit")
    public enum Unit {
        MONTH("mois"),
        /** Of weeks and days, and of any period of which something is given by days. */
        DAY("jours");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** As people write it in a table. */
        public String word() {
            return word;
        }
    }

    public static Coverage months(int present, int expected) {
        return new Coverage(present, expected, Unit.MONTH);
    }

    static Coverage full(Period period, Unit unit) {
        return new Coverage(length(period, unit), length(period, unit), unit);
    }

    static Coverage none(Period period, Unit unit) {
        return new Coverage(0, length(period, unit), unit);
    }

    Coverage plus(Coverage other) {
        return new Coverage(present + other.present, expected + other.expected, unit);
    }

    /** The weaker of two, for a result made of both. */
    public Coverage with(Coverage other) {
        return (long) present * other.expected <= (long) other.present * expected ? this : other;
    }

    public boolean complete() {
        return present == expected;
    }

    private static int length(Period period, Unit unit) {
        return unit == Unit.MONTH ? period.months() : period.days();
    }
}
