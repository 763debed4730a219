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
        return new ProcedureThresholdBody(Category.SUPPLIES, buyer, LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until), new BigDecimal("216000"), "Avis");
    }

    private static List<String> faults(ProcedureThresholdBody body, ProcedureThresholdBody other) {
        return ProcedureThresholdRules.faults(body, Map.of("autre", other)).stream().map(Fault::code).toList();
    }

    @Test
    void A_threshold_holds_from_its_first_to_its_last_day() {
        var threshold = supplies(BuyerKind.OTHER, "2024-01-01", "2025-12-31");
        assertThat(threshold.holds(Category.SUPPLIES, BuyerKind.OTHER, LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(threshold.holds(Category.SUPPLIES, BuyerKind.OTHER, LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(threshold.holds(Category.SUPPLIES, BuyerKind.OTHER, LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(threshold.holds(Category.SUPPLIES, BuyerKind.STATE, LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(threshold.holds(Category.WORKS, BuyerKind.OTHER, LocalDate.of(2025, 1, 1))).isFalse();
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
