package fr.sillage.indicators.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** An exact quotient: a sixtieth, which no decimal is. */
record Fraction(BigDecimal dividend, BigDecimal divisor) {

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    Fraction over(Fraction other) {
        return new Fraction(dividend.multiply(other.divisor), divisor.multiply(other.dividend));
    }

    /** Nothing where no decimal is equal to it. */
    Optional<BigDecimal> exact() {
        try {
            return Optional.of(plain(dividend.divide(divisor)));
        } catch (ArithmeticException endlessDecimals) {
            return Optional.empty();
        }
    }

    /** Exact where a decimal is, else to 34 digits. */
    BigDecimal times(BigDecimal number) {
        Fraction product = new Fraction(dividend.multiply(number), divisor);
        return product.exact().orElseGet(() -> product.dividend.divide(divisor, MathContext.DECIMAL128));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
