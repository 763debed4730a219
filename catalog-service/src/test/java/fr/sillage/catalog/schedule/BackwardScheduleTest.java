package fr.sillage.catalog.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.gate.OwedSteps;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.schedule.ScheduleStep.Step;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.Procedure;

class BackwardScheduleTest {

    private static final LocalDate LONG_BEFORE = LocalDate.parse("2020-01-01");

    private static PurchasingIntentionBody expected(String publication, String start) {
        return new PurchasingIntentionBody(List.of("223500018"), null, "Essai", null, null, "essai", null, List.of(),
                Category.WORKS, null, Procedure.OPEN, null, List.of(), List.of(), publication, start, null, null, List.of(),
                null,
                null, List.of(), null, List.of(), false, false, false, false, null, null,
                List.of());
    }

    private static List<ScheduleStep> schedule(PurchasingIntentionBody body, Map<Step, LocalDate> done, LocalDate today,
            String... sittings) {
        var days = new TreeSet<>(Stream.of(sittings).map(LocalDate::parse).toList());
        return new BackwardSchedule(LeadTimes.usual(body.procedure()), days).of(body, EnumSet.allOf(Step.class), done, today);
    }

    private static LocalDate due(List<ScheduleStep> steps, Step step) {
        return steps.get(step.ordinal()).due();
    }

    private static Set<Step> owed(String amount, boolean targeted, String committee) {
        var rules = new Purchasing(new Purchasing.StrategyThreshold(new BigDecimal("40000"), "Schéma, page 12"), null, null,
                "strategique", committee, null);
        return BackwardSchedule.steps(
                Optional.of(new OwedSteps(rules, Optional.ofNullable(amount).map(BigDecimal::new),
                        Optional.ofNullable(amount).map(BigDecimal::new), targeted)));
    }

    @Test
    void A_purchase_that_no_scheme_asks_anything_of_owes_neither_strategy_nor_committee() {
        assertThat(BackwardSchedule.steps(Optional.empty())).containsExactly(Step.SOUNDING, Step.PUBLICATION,
                Step.NOTIFICATION);
    }

    @Test
    void The_committee_is_a_step_of_targeted_files_alone_and_the_strategy_also_of_what_costs_more() {
        assertThat(owed("40000", false, "revue")).doesNotContain(Step.STRATEGY, Step.COMMITTEE);
        assertThat(owed(null, false, "revue")).doesNotContain(Step.STRATEGY, Step.COMMITTEE);
        assertThat(owed("40000.01", false, "revue")).contains(Step.STRATEGY).doesNotContain(Step.COMMITTEE);
        assertThat(owed("900", true, "revue")).containsExactly(Step.values());
        assertThat(owed("900", true, null)).contains(Step.STRATEGY).doesNotContain(Step.COMMITTEE);
    }

    @Test
    void Every_step_is_counted_backwards_from_the_first_day_of_the_expected_start() {
        List<ScheduleStep> steps = schedule(expected("2027", "2027-Q4"), Map.of(), LONG_BEFORE);
        assertThat(steps).extracting(ScheduleStep::step).containsExactly(Step.values());
        assertThat(steps).extracting(step -> step.due().toString()).containsExactly("2027-02-27", "2027-04-28", "2027-05-19",
                "2027-06-03", "2027-09-01");
    }

    @Test
    void Without_an_expected_start_the_last_day_for_publication_stands() {
        List<ScheduleStep> steps = schedule(expected("2027-03", null), Map.of(), LONG_BEFORE);
        assertThat(due(steps, Step.PUBLICATION)).isEqualTo("2027-03-31");
        assertThat(due(steps, Step.NOTIFICATION)).isEqualTo("2027-06-29");
    }

    @Test
    void An_adapted_procedure_leaves_a_month_more_before_publication() {
        assertThat(LeadTimes.usual(Procedure.ADAPTED).publication()).isEqualTo(60);
        assertThat(LeadTimes.usual(Procedure.UNDECIDED).publication()).isEqualTo(90);
    }

    @Test
    void The_committee_hears_it_at_its_last_sitting_that_is_early_enough() {
        // it has to be heard by 16 March
        PurchasingIntentionBody body = expected("2027-03", null);
        assertThat(due(schedule(body, Map.of(), LONG_BEFORE, "2027-01-12", "2027-03-16", "2027-03-17"), Step.COMMITTEE))
                .isEqualTo("2027-03-16");
        assertThat(due(schedule(body, Map.of(), LONG_BEFORE, "2027-03-17"), Step.COMMITTEE)).isEqualTo("2027-03-16");
        assertThat(due(schedule(body, Map.of(), LONG_BEFORE, "2025-03-10"), Step.COMMITTEE)).isEqualTo("2027-03-16");
    }

    @Test
    void A_step_is_late_from_the_day_after_the_last_day_for_it() {
        PurchasingIntentionBody body = expected("2027-03-31", null);
        assertThat(schedule(body, Map.of(), LocalDate.parse("2027-03-31"))).extracting(ScheduleStep::late)
                .containsExactly(true, true, true, false, false);
        assertThat(schedule(body, Map.of(), LocalDate.parse("2027-04-01"))).extracting(ScheduleStep::late)
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void What_a_later_step_has_overtaken_is_not_late() {
        List<ScheduleStep> steps = schedule(expected("2027-03-31", null),
                Map.of(Step.COMMITTEE, LocalDate.parse("2027-03-20")), LocalDate.parse("2027-04-01"));
        assertThat(steps).extracting(ScheduleStep::late).containsExactly(false, false, false, true, false);
        assertThat(steps.get(Step.COMMITTEE.ordinal()).done()).isEqualTo("2027-03-20");
    }
}
