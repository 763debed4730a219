package fr.sillage.catalog.gate;

import java.math.BigDecimal;
import java.util.Optional;

import fr.sillage.catalog.scheme.Purchasing;

/**
 * What one purchase owes its scheme before its consultation is published. The gate is closed for want of it, and a schedule
 * says
 * by when it is due: neither asks for what the other does not.
 *
 * @param estimate in € HT; empty where nothing is known, and then no threshold is passed
 * @param targeted whether the strategic committee selected it
 */
public record OwedSteps(Purchasing rules, Optional<BigDecimal> estimate, boolean targeted) {

    public boolean strategy() {
        return isAboveThreshold() || targeted;
    }

    /** Whether the review committee has to look at the strategy. */
    public boolean opinion() {
        return targeted && rules.reviewCommittee() != null;
    }

    boolean isAboveThreshold() {
        return rules.strategyThreshold() != null
                && estimate.filter(amount -> amount.compareTo(rules.strategyThreshold().amount()) > 0).isPresent();
    }
}
