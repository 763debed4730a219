package fr.sillage.catalog.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.threshold.ProcedureThreshold.BuyerKind;
import fr.sillage.catalog.vocabulary.Category;

class ProcedureThresholdRulesTest {

    private static ProcedureThresholdBody supplies(BuyerKind buyer, String from, String until) {
        return new ProcedureThresholdBody(Category.SUPPLIES, buyer, false, LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until), new BigDecimal("216000"), "Avis");
    }

    private static ProcedureThresholdBody services(boolean specific) {
        return new ProcedureThresholdBody(Category.SERVICES, BuyerKind.ENTITY, specific, LocalDate.of(2024, 1, 1), null,
                new BigDecimal("1000000"), "Avis");
    }

    private static List<String> faults(ProcedureThresholdBody body, ProcedureThresholdBody other) {
        return ProcedureThresholdRules.faults(body, Map.of("autre", other)).stream().map(Fault::code).toList();
    }

    @Test
    void A_threshold_holds_from_its_first_to_its_last_day() {
        var threshold = supplies(BuyerKind.OTHER, "2024-01-01", "2025-12-31");
        var supplies = new ThresholdKind(Category.SUPPLIES, BuyerKind.OTHER, false);
        assertThat(threshold.holds(supplies, LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(threshold.holds(supplies, LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(threshold.holds(supplies, LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(threshold.holds(supplies, LocalDate.of(2023, 12, 31))).isFalse();
    }

    @Test
    void A_threshold_holds_for_one_kind_of_purchase_by_one_kind_of_buyer() {
        var threshold = services(true);
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(threshold.holds(new ThresholdKind(Category.SERVICES, BuyerKind.ENTITY, true), day)).isTrue();
        assertThat(threshold.holds(new ThresholdKind(Category.SERVICES, BuyerKind.ENTITY, false), day)).isFalse();
        assertThat(threshold.holds(new ThresholdKind(Category.SERVICES, BuyerKind.OTHER, true), day)).isFalse();
        assertThat(threshold.holds(new ThresholdKind(Category.WORKS, BuyerKind.ENTITY, true), day)).isFalse();
    }

    @Test
    void Only_services_can_be_specific_ones() {
        var works = new ProcedureThresholdBody(Category.WORKS, BuyerKind.OTHER, true, LocalDate.of(2026, 1, 1), null,
                BigDecimal.TEN, "Avis");
        assertThat(faults(works, services(false))).containsExactly("specific-services-misplaced");
        assertThat(faults(services(true), services(false))).isEmpty();
        assertThat(faults(services(true), services(true))).containsExactly("threshold-overlap");
    }

    @Test
    void On_no_day_two_hold_for_the_same_purchases() {
        var before = supplies(BuyerKind.OTHER, "2024-01-01", "2025-12-31");
        assertThat(faults(supplies(BuyerKind.OTHER, "2026-01-01", null), before)).isEmpty();
        assertThat(faults(supplies(BuyerKind.OTHER, "2025-12-31", null), before)).containsExactly("threshold-overlap");
        assertThat(faults(supplies(BuyerKind.STATE, "2025-12-31", null), before)).isEmpty();
        assertThat(faults(before, supplies(BuyerKind.OTHER, "2020-01-01", null))).containsExactly("threshold-overlap");
    }

    @Test
    void A_threshold_does_not_end_before_it_begins() {
        assertThat(faults(supplies(BuyerKind.OTHER, "2026-01-01", "2025-12-31"),
                supplies(BuyerKind.STATE, "2020-01-01", null))).containsExactly("threshold-reversed");
    }
}
