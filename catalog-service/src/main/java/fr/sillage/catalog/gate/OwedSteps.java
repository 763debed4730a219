package fr.sillage.catalog.gate;

import java.math.BigDecimal;
import java.util.Optional;

import fr.sillage.catalog.scheme.Purchasing;

/**
 * What one purchase owes its scheme before its consultation is published. The gate is closed for want of it, and a schedule
 * says
 * by when it is due: neither asks for what the other does not.
 *
 * @param estimate in € HT; empty where nothing is known
 * @param most what it may come to at most, in € HT; empty where nobody can say
 * @param targeted whether the strategic committee selected it
 */
public record OwedSteps(Purchasing rules, Optional<BigDecimal> estimate, Optional<BigDecimal> most, boolean targeted) {

    /** Whether nobody can say that no strategy is owed before the amount is known. */
    boolean amount() {
        return rules.strategyThreshold() != null && !strategy() && most.isEmpty();
    }

    public boolean strategy() {
        return isAboveThreshold() || targeted;
    }

    /** Whether the review committee has to look at the strategy. */
    public boolean opinion() {
        return targeted && rules.reviewCommittee() != null;
    }

    boolean isAboveThreshold() {
        return rules.strategyThreshold() != null && estimate.filter(rules.strategyThreshold()::isPassedBy).isPresent();
    }
}
