package fr.sillage.indicators.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The way from where a buyer started to a bound that its figure does not keep yet.
 *
 * @param start the baseline; null where there is none
 */
record Way(BigDecimal start, BigDecimal bound) {

    private static final int DECIMALS = 4;

    /**
     * The share covered: 0.5 is half of it, below 0 is farther off than at the start.
     * <p>
     * Without a baseline what is to rise starts at 0, and of what is to fall the share is the bound over the figure: twice
     * as much as allowed is half of the way. Whoever started beyond the bound and fell back has covered nothing.
     */
    BigDecimal coveredAt(BigDecimal figure) {
        if (start == null) {
            if (bound.signum() < 0) {
                return BigDecimal.ZERO;
            }
            return figure.compareTo(bound) < 0 ? share(figure, bound) : share(bound, figure);
        }
        boolean fellBack = bound.subtract(start).signum() != bound.subtract(figure).signum();
        return fellBack ? BigDecimal.ZERO : share(figure.subtract(start), bound.subtract(start));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
