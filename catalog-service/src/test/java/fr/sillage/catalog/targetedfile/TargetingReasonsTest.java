package fr.sillage.catalog.targetedfile;

import static fr.sillage.catalog.targetedfile.TargetingCriterion.AMOUNT;
import static fr.sillage.catalog.targetedfile.TargetingCriterion.CROSS_CUTTING;
import static fr.sillage.catalog.targetedfile.TargetingCriterion.ENVIRONMENT;
import static fr.sillage.catalog.targetedfile.TargetingCriterion.SEVERAL_YEARS;
import static fr.sillage.catalog.targetedfile.TargetingCriterion.SOCIAL;
import static fr.sillage.catalog.targetedfile.TargetingCriterion.USERS;
import static fr.sillage.catalog.targetedfile.TargetingCriterion.VISIBILITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.intention.Written;
import fr.sillage.catalog.needs.NeedsSheetBody.Stakes;
import fr.sillage.catalog.needs.NeedsSheetBody.Stakes.Level;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.threshold.ProcedureThreshold.BuyerKind;
import fr.sillage.catalog.threshold.ProcedureThresholdBody;
import fr.sillage.catalog.vocabulary.Category;

class TargetingReasonsTest {

    private static final Purchasing RULES = new Purchasing(
            new Purchasing.StrategyThreshold(new BigDecimal("40000"), "Schéma"), null, null, null, null, null);

    private static final ProcedureThresholdBody EUROPEAN = new ProcedureThresholdBody(Category.SUPPLIES, BuyerKind.OTHER, false,
            LocalDate.of(2026, 1, 1), null, new BigDecimal("216000"), "Avis");

    private static List<TargetingReason> reasons(String more, Stakes stakes) {
        return TargetingReasons.of(Written.supplies(more), RULES, Optional.of(EUROPEAN), Optional.ofNullable(stakes));
    }

    @Test
    void An_amount_counts_once_above_the_scheme_s_threshold_and_twice_from_the_european_one_on() {
        assertThat(reasons(", \"amount\": {\"value\": 40000}", null)).isEmpty();
        assertThat(reasons(", \"amount\": {\"value\": 40000.01}", null)).singleElement()
                .satisfies(reason -> assertThat(reason.points()).isEqualTo(1));
        assertThat(reasons(", \"amount\": {\"value\": 216000}", null)).singleElement()
                .satisfies(reason -> assertThat(reason.points()).isEqualTo(2));
    }

    @Test
    void Each_high_stake_of_the_needs_sheet_is_a_reason() {
        assertThat(reasons("", new Stakes(Level.HIGH, Level.HIGH, Level.HIGH, Level.HIGH)))
                .extracting(TargetingReason::criterion).containsExactly(USERS, VISIBILITY, SOCIAL, ENVIRONMENT);
        assertThat(reasons("", new Stakes(Level.MEDIUM, Level.LOW, null, Level.MEDIUM))).isEmpty();
    }

    @Test
    void So_are_several_directorates_several_years_and_hours_of_insertion() {
        assertThat(reasons("""
                , "amount": {"value": 50000}, "directorate": "routes", "otherDirectorates": ["colleges"],
                "durationMonths": 12, "renewals": 3,
                "considerations": [{"kind": "CLAUSE", "theme": "INSERTION", "plannedHours": 300}]""", null))
                .extracting(TargetingReason::criterion).containsExactly(AMOUNT, CROSS_CUTTING, SEVERAL_YEARS, SOCIAL);
        assertThat(reasons(", \"durationMonths\": 12", null)).isEmpty();
    }
}
