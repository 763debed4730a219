package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.threshold.ProcedureThresholdBody;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Pillar;

/** What is unwise in a purchase, each with the rule that says so. Warnings, not walls: nothing is refused by them. */
final class PurchaseWarnings {

    /** Art. 35 of loi n° 2021-1104 holds for consultations published from this day on. */
    private static final LocalDate CLIMATE_LAW = LocalDate.of(2026, 8, 22);

    private static final String CODE = " du code de la commande publique";
    private static final String CPV = "Règlement (CE) n° 213/2008 (vocabulaire CPV)";

    /** A contract reserved for the social economy lasts three years at most. */
    private static final int ESS_MONTHS = 36;

    private final PurchasingIntentionBody intention;
    private final Context context;
    private final List<PurchaseWarning> warnings = new ArrayList<>();

    /**
     * What a purchase is held against.
     *
     * @param published when its consultation was published or, before that, the last day on which it may be
     * @param scheme what its scheme asks of purchases; empty where that is nothing
     * @param adopted the scheme that its first buyer has adopted for that day; empty where there is none
     * @param threshold the European one that holds on that day; empty where none is known
     */
    record Context(LocalDate published, Optional<Purchasing> scheme, Optional<Adopted> adopted,
            Optional<ProcedureThresholdBody> threshold) {

        private boolean isUnderClimateLaw() {
            return !published.isBefore(CLIMATE_LAW);
        }
    }

    record Adopted(String code, String title) {
    }

    private PurchaseWarnings(PurchasingIntentionBody intention, Context context) {
        this.intention = intention;
        this.context = context;
    }

    static List<PurchaseWarning> of(PurchasingIntentionBody intention, Context context) {
        var warnings = new PurchaseWarnings(intention, context);
        warnings.scheme();
        warnings.amount();
        warnings.environment();
        warnings.price();
        warnings.social();
        warnings.reserved();
        warnings.cpv();
        return warnings.warnings;
    }

    private void scheme() {
        if (intention.scheme() == null) {
            context.adopted().ifPresent(
                    adopted -> warn(adopted.title(), Fault.at("/scheme", "warning-no-scheme", adopted.code())));
        }
    }

    private void amount() {
        if (intention.most().isEmpty()) {
            context.scheme().map(Purchasing::strategyThreshold)
                    .filter(threshold -> intention.estimate().filter(threshold::isPassedBy).isEmpty())
                    .ifPresent(threshold -> warn(threshold.source(), Fault.at("/amount", "warning-amount-unknown")));
        }
    }

    private void environment() {
        List<AwardCriteria> criteria = AwardCriteria.of(intention);
        context.scheme().map(Purchasing::environmentalCriterion)
                .ifPresent(rule -> criteria.forEach(one -> weight(one, rule)));
        if (!context.isUnderClimateLaw()) {
            return;
        }
        criteria.stream().filter(one -> !one.named().isEmpty() && !one.isEnvironmental()).forEach(
                one -> warn("Article R. 2152-7" + CODE, Fault.at(one.pointer(), "warning-criteria-environment")));
        if (!holdsThroughout(PurchaseWarnings::isEnvironmentalCondition)) {
            warn("Article L. 2112-2" + CODE, Fault.at("/considerations", "warning-environment-none"));
        }
    }

    /** As long as no criterion is named at all they are not decided on, which is no reason to warn. */
    private void weight(AwardCriteria criteria, Purchasing.EnvironmentalCriterion rule) {
        if (criteria.named().isEmpty() && !intention.priceOnly() || criteria.isUndecided()) {
            return;
        }
        BigDecimal weight = criteria.environmentalWeight();
        if (weight.compareTo(rule.percent()) < 0) {
            warn(rule.source(), Fault.at(criteria.pointer(), "warning-environment-under", weight, rule.percent()));
        }
    }

    private void price() {
        if (intention.priceOnly() && context.isUnderClimateLaw()) {
            warn("Article R. 2152-7" + CODE, Fault.at("/priceOnly", "warning-price-only"));
        }
    }

    private void social() {
        if (!context.isUnderClimateLaw() || intention.withoutSocialCondition() != null
                || holdsThroughout(PurchaseWarnings::isSocialCondition)) {
            return;
        }
        context.threshold().filter(threshold -> intention.estimate().filter(threshold::isReachedBy).isPresent())
                .ifPresent(threshold -> warn("Article L. 2112-2-1" + CODE + "\u202f; " + threshold.source(),
                        Fault.at("/withoutSocialCondition", "warning-social-unjustified", threshold.amount())));
    }

    private void reserved() {
        int months = intention.longestMonths().orElse(0);
        if (months > ESS_MONTHS && intention.allConsiderations().anyMatch(one -> one.reservedFor() == Beneficiary.ESS)) {
            warn("Article L. 2113-16" + CODE, Fault.at("/durationMonths", "warning-ess-three-years", months));
        }
    }

    private void cpv() {
        String cpv = intention.cpv();
        if (cpv != null && cpv.startsWith("45") != (intention.category() == Category.WORKS)) {
            warn(CPV, Fault.at("/category", "warning-category-cpv", cpv));
        }
    }

    /** Each lot is a contract: what one of them does, the others still have to do. */
    private boolean holdsThroughout(Predicate<Consideration> condition) {
        return intention.considerations().stream().anyMatch(condition) || !intention.lots().isEmpty()
                && intention.lots().stream().allMatch(lot -> lot.considerations().stream().anyMatch(condition));
    }

    /**
     * Both articles speak of how a contract is performed: neither a criterion nor the subject matter is a condition of that.
     */
    private static boolean isEnvironmentalCondition(Consideration consideration) {
        return consideration.kind() == ConsiderationKind.CLAUSE && consideration.theme().pillar() == Pillar.ENVIRONMENTAL;
    }

    /** What is reserved is performed by those whom the condition is to help, whatever theme it was put under. */
    private static boolean isSocialCondition(Consideration consideration) {
        return consideration.kind() == ConsiderationKind.CLAUSE && consideration.theme().pillar() == Pillar.SOCIAL
                || consideration.reservedFor() != null;
    }

    private void warn(String rule, Fault fault) {
        warnings.add(new PurchaseWarning(fault, rule));
    }
}
