package fr.sillage.catalog.targetedfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.sillage.api.Fault;
import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.needs.NeedsSheetBody.Stakes;
import fr.sillage.catalog.needs.NeedsSheetBody.Stakes.Level;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.threshold.ProcedureThresholdBody;

/**
 * Why a purchase is proposed to the strategic committee. Each reason is a point, a European threshold two: the committee
 * decides.
 */
final class TargetingReasons {

    private static final int A_YEAR = 12;

    private final List<TargetingReason> reasons = new ArrayList<>();

    private TargetingReasons() {
    }

    /**
     * @param rules of its scheme
     * @param threshold the European one that holds for it, where one is known
     * @param stakes as its needs sheet says them; empty where it does not
     */
    static List<TargetingReason> of(PurchasingIntentionBody intention, Purchasing rules,
            Optional<ProcedureThresholdBody> threshold, Optional<Stakes> stakes) {
        var found = new TargetingReasons();
        found.amount(intention.estimate(), rules, threshold);
        found.needs(intention, stakes);
        return found.reasons;
    }

    private void amount(Optional<BigDecimal> estimate, Purchasing rules, Optional<ProcedureThresholdBody> threshold) {
        if (threshold.flatMap(european -> estimate.filter(european::isReachedBy)).isPresent()) {
            add(TargetingCriterion.AMOUNT, 2, Fault.at("/amount", "targeting-amount-european", threshold.get().amount()));
        } else if (rules.strategyThreshold() != null && estimate.filter(rules.strategyThreshold()::isPassedBy).isPresent()) {
            add(TargetingCriterion.AMOUNT, 1, Fault.at("/amount", "targeting-amount", rules.strategyThreshold().amount()));
        }
    }

    private void needs(PurchasingIntentionBody intention, Optional<Stakes> stakes) {
        if (stakes.map(Stakes::users).filter(Level.HIGH::equals).isPresent()) {
            add(TargetingCriterion.USERS, 1, Fault.at("/needsSheet/stakes/users", "targeting-users"));
        }
        if (stakes.map(Stakes::visibility).filter(Level.HIGH::equals).isPresent()) {
            add(TargetingCriterion.VISIBILITY, 1, Fault.at("/needsSheet/stakes/visibility", "targeting-visibility"));
        }
        if (!intention.otherDirectorates().isEmpty()) {
            add(TargetingCriterion.CROSS_CUTTING, 1, Fault.at("/otherDirectorates", "targeting-cross-cutting"));
        }
        int months = intention.longestMonths().orElse(0);
        if (months > A_YEAR) {
            add(TargetingCriterion.SEVERAL_YEARS, 1, Fault.at("/durationMonths", "targeting-several-years", months));
        }
        boolean hours = intention.allConsiderations().map(Consideration::plannedHours).anyMatch(Objects::nonNull);
        if (hours || stakes.map(Stakes::social).filter(Level.HIGH::equals).isPresent()) {
            add(TargetingCriterion.SOCIAL, 1, Fault.at("/needsSheet/stakes/social", "targeting-social"));
        }
        if (stakes.map(Stakes::environment).filter(Level.HIGH::equals).isPresent()) {
            add(TargetingCriterion.ENVIRONMENT, 1, Fault.at("/needsSheet/stakes/environment", "targeting-environment"));
        }
    }

    private void add(TargetingCriterion criterion, int points, Fault words) {
        reasons.add(new TargetingReason(criterion, points, words));
    }
}
