package fr.sillage.indicators.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import fr.sillage.indicators.indicator.Direction;

/** What a target asks for: a value, or a range of which one bound may be open. */
public record Aim(BigDecimal value, BigDecimal min, BigDecimal max) {

    public static Aim of(BigDecimal value) {
        return new Aim(value, null, null);
    }

    public static Aim between(BigDecimal min, BigDecimal max) {
        return new Aim(null, min, max);
    }

    /** The least that is asked for; null where nothing bounds it from below. */
    public BigDecimal lower() {
        return value != null ? value : min;
    }

    /** The most that is asked for; null where nothing bounds it from above. */
    public BigDecimal upper() {
        return value != null ? value : max;
    }

    /** Where higher is better a range is met from its lower bound on, where lower is better from its upper bound down. */
    public boolean isMetBy(BigDecimal figure, Direction direction) {
        return switch (direction) {
            case UP -> reaches(figure);
            case DOWN -> staysUnder(figure);
            case RANGE -> reaches(figure) && staysUnder(figure);
        };
    }

    public boolean reaches(BigDecimal figure) {
        return lower() == null || figure.compareTo(lower()) >= 0;
    }

    public boolean staysUnder(BigDecimal figure) {
        return upper() == null || figure.compareTo(upper()) <= 0;
    }

    /** Whether it says something to whoever wants this direction: a floor to reach, a ceiling to stay under. */
    public boolean bounds(Direction direction) {
        return switch (direction) {
            case UP -> lower() != null;
            case DOWN -> upper() != null;
            case RANGE -> value != null || min != null || max != null;
        };
    }

    /** The bound that a figure has to keep: of a range the one it breaks, and itself where it breaks none. */
    public BigDecimal boundFor(BigDecimal figure, Direction direction) {
        return switch (direction) {
            case UP -> lower();
            case DOWN -> upper();
            case RANGE -> !reaches(figure) ? lower() : !staysUnder(figure) ? upper() : figure;
        };
    }

    /** What is asked for on the way from this to {@code later}, of which a part is gone. */
    Aim towards(Aim later, BigDecimal gone, BigDecimal whole) {
        return value != null && later.value != null
                ? of(between(value, later.value, gone, whole))
                : between(between(lower(), later.lower(), gone, whole), between(upper(), later.upper(), gone, whole));
    }

    // Divided last: a third of 4.5 is 1.5, and not a little less.
    private static BigDecimal between(BigDecimal from, BigDecimal to, BigDecimal gone, BigDecimal whole) {
        return from == null || to == null ? null
                : from.multiply(whole).add(to.subtract(from).multiply(gone)).divide(whole, MathContext.DECIMAL128);
    }

    Aim rounded(int decimals) {
        return new Aim(rounded(value, decimals), rounded(min, decimals), rounded(max, decimals));
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number == null ? null : number.setScale(decimals, RoundingMode.HALF_UP);
    }
}
