package fr.sillage.indicators.unit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure counts in.
 *
 * @param code as it is written after a figure: {@code kg}, {@code € HT}, {@code marchés}, {@code L/100 km}
 * @param name its French name for one
 * @param plural its French name for several
 * @param dimension what kind of quantity it counts, in French: units of one dimension are converted into each other. What is
 *        counted piece by piece is of the dimension {@code nombre}, and yet contracts are no agents
 * @param factor how many of the dimension's base unit one of it is
 * @param quotient what it divides by what; null where it is no quotient
 */
public record Unit(String code, String name, String plural, String dimension, Fraction factor, Quotient quotient) {

    /** The dimension of what is counted piece by piece, and the code of the unit that counts without saying what. */
    static final String NUMBER = "nombre";
    private static final String PART = "part";

    record Quotient(Unit dividend, Unit divisor) {
    }

    /**
     * The same quantity in another unit: 250 kg are 0.25 t.
     *
     * @return nothing where the two do not count the same thing; where no decimal is exact (20 min in h), 34 digits of it
     */
    public Optional<BigDecimal> convert(BigDecimal value, Unit to) {
        return fits(to) ? Optional.of(factor.over(to.factor).times(value)) : Optional.empty();
    }

    /** Whether what counts in one can be told in the other. */
    boolean fits(Unit other) {
        if (quotient != null && other.quotient != null) {
            return quotient.dividend.fits(other.quotient.dividend) && quotient.divisor.fits(other.quotient.divisor);
        }
        return dimension.equals(other.dimension)
                && (!isCount() || code.equals(other.code) || code.equals(NUMBER) || other.code.equals(NUMBER));
    }

    /** Whether a quotient of the two is a mere number. Intentions over contracts are, though they do not count the same. */
    boolean isComparable(Unit other) {
        return fits(other) || isCount() && other.isCount();
    }

    boolean hasFactorOf(Unit other) {
        return factor.equals(other.factor);
    }

    boolean isPart() {
        return dimension.equals(PART);
    }

    private boolean isCount() {
        return dimension.equals(NUMBER);
    }
}
