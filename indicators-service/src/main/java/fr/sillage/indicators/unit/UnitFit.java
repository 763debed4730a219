package fr.sillage.indicators.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import fr.sillage.api.Fault;

/**
 * Whether figures that a formula gives can be told in a unit, and the scale that leads there.
 * <ul>
 * <li>An amount is told in the unit of its measure, or in one of the same dimension: kilograms in tonnes with the scale 0.001.
 * <li>A quotient of comparable quantities is a part: in per cent with the scale 100, as a plain ratio with 1. So is a quotient
 * of counts of whatever things, intentions over contracts.
 * <li>Any quotient may be told in a quotient of units: litres over kilometres in L/100 km with the scale 100.
 * <li>A rate of change is a part.
 * </ul>
 */
public final class UnitFit {

    private final Unit numerator;
    private final Unit denominator;
    private final boolean rateOfChange;

    /**
     * @param denominator null where the formula has none
     * @param rateOfChange whether 1 is taken from the quotient
     */
    public UnitFit(Unit numerator, Unit denominator, boolean rateOfChange) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.rateOfChange = rateOfChange;
    }

    /** What is wrong with telling the formula's figures in a unit. */
    public List<Fault> faults(Unit unit, BigDecimal scale) {
        if (rateOfChange && !numerator.hasFactorOf(denominator)) {
            // no scale brings (250 kg / 0.2 t) - 1 right
            return List.of(Fault.at("/formula/minusOne", "minus-one-units", numerator.code(), denominator.code()));
        }
        Optional<Fraction> needed = scale(unit);
        if (needed.isEmpty()) {
            return List.of(Fault.at("/unit", "unit-unfit-formula", unit.code(), natural()));
        }
        Optional<BigDecimal> exact = needed.flatMap(Fraction::exact);
        if (exact.isEmpty()) {
            return List.of(Fault.at("/unit", "scale-endless", unit.code(), natural()));
        }
        return exact.get().compareTo(scale) == 0 ? List.of()
                : List.of(Fault.at("/formula/scale", "scale-unfit", scale.toPlainString(), unit.code(),
                        exact.get().toPlainString()));
    }

    /** Nothing where the unit does not fit. */
    private Optional<Fraction> scale(Unit unit) {
        if (denominator == null) {
            return numerator.fits(unit) ? Optional.of(numerator.factor().over(unit.factor())) : Optional.empty();
        }
        boolean part = unit.isPart() && numerator.isComparable(denominator);
        boolean quotient = !rateOfChange && unit.quotient() != null && numerator.fits(unit.quotient().dividend())
                && denominator.fits(unit.quotient().divisor());
        return part || quotient
                ? Optional.of(numerator.factor().over(denominator.factor()).over(unit.factor()))
                : Optional.empty();
    }

    /** The unit in which the formula's figures come without further thought. */
    private String natural() {
        if (denominator == null) {
            return numerator.code();
        }
        return rateOfChange || numerator.isComparable(denominator) ? "%" : numerator.code() + "/" + denominator.code();
    }
}
