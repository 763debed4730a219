package fr.sillage.catalog.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of euros as all that compares or writes them has them: with two decimals, so that 40000 and 40000.0 are one. */
public final class Cents {

    private static final int DECIMALS = 2;

    private Cents() {
    }

    /** The same amount; null and more digits are left as they are, for validation to point at. */
    public static BigDecimal of(BigDecimal amount) {
        return amount == null || amount.scale() > DECIMALS ? amount : amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
