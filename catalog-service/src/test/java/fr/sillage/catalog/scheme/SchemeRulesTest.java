package fr.sillage.catalog.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SchemeRulesTest {

    private static final String BUYER = "226200012";

    private static Stream<String> faults(Optional<Set<String>> committees, String... steps) {
        var body = new SchemeBody("Schéma", new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2020, 12, 31)), List.of(BUYER),
                null, Scheme.Status.DRAFT, null, null, null,
                Arrays.stream(steps).map(committee -> new ValidationStep(committee, "Délibération")).toList(), null, null,
                null, null);
        return SchemeRules.faults(body, Set.of(BUYER), false, committees, Map.of()).stream()
                .map(fault -> fault.pointer() + " " + fault.code());
    }

    @Test
    void A_report_goes_through_committees_that_are_there() {
        assertThat(faults(Optional.of(Set.of("technique", "politique")), "technique", "politique")).isEmpty();
        assertThat(faults(Optional.of(Set.of("technique")), "technique", "politique"))
                .containsExactly("/validation/1/committee committee-unknown");
    }

    @Test
    void A_scheme_just_created_announces_the_committees_that_it_cannot_have_yet() {
        assertThat(faults(Optional.empty(), "technique", "politique")).isEmpty();
    }

    @Test
    void No_committee_is_asked_twice() {
        assertThat(faults(Optional.empty(), "technique", "politique", "technique"))
                .containsExactly("/validation/2/committee named-twice");
    }

    private static Stream<String> faults(Purchasing purchasing, Set<String> committees) {
        var body = new SchemeBody("Schéma", new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)), List.of(BUYER),
                null, Scheme.Status.DRAFT, null, null, null, null, null, purchasing, null, null);
        return SchemeRules.faults(body, Set.of(BUYER), false, Optional.of(committees), Map.of()).stream()
                .map(fault -> fault.pointer() + " " + fault.code());
    }

    @Test
    void Committees_that_steer_purchases_are_the_scheme_s() {
        var purchasing = new Purchasing(null, null, new Purchasing.TargetedFiles(20, 10, "Objectif 1"), "strategique", "revue",
                null);
        assertThat(faults(purchasing, Set.of("revue"))).containsExactlyInAnyOrder(
                "/purchasing/strategicCommittee purchasing-committee-unknown",
                "/purchasing/targetedFiles targeted-files-reversed");
        assertThat(faults(new Purchasing(null, null, null, "strategique", "revue", null), Set.of("revue", "strategique")))
                .isEmpty();
    }

    private static Stream<String> faults(Governance governance, Set<String> committees) {
        var body = new SchemeBody("Schéma", new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2020, 12, 31)), List.of(BUYER),
                null, Scheme.Status.DRAFT, null, null, null, null, null, null, governance, null);
        return SchemeRules.faults(body, Set.of(BUYER), false, Optional.of(committees), Map.of()).stream()
                .map(fault -> fault.pointer() + " " + fault.code());
    }

    @Test
    void Committees_speak_in_an_order_of_those_that_are_there() {
        var order = new Governance.Order(List.of("technique", "politique", "technique"), List.of("action", "action"),
                "Le pilotage du schéma");
        assertThat(faults(new Governance(order, null), Set.of("technique"))).containsExactlyInAnyOrder(
                "/governance/order/committees/1 order-committee-unknown", "/governance/order/committees/2 named-twice",
                "/governance/order/types/1 named-twice");
        assertThat(faults(new Governance(null, new Governance.ActionExit(3, "L’évaluation du schéma")), Set.of())).isEmpty();
    }
}
