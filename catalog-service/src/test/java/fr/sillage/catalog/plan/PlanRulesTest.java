package fr.sillage.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.structure.Structure;

class PlanRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final Validation BY_COMMITTEE = new Validation("achat-strategique", null, LocalDate.of(2025, 3, 13));
    private static final PlanRules.Surroundings AROUND = new PlanRules.Surroundings(
            new Structure(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)), Set.of("1"), Map.of("1-1", "1"),
                    Set.of("2"), Set.of(), Set.of()),
            Set.of("achat-strategique"), Set.of("plan-achats-annuel", "autre"), Set.of("autre"), TODAY);

    private static YearlyPlanBody plan(PlanKind kind, String workstream, String objective, PlanFeed feeds,
            Validation validation) {
        return new YearlyPlanBody(kind, "Plan", workstream, objective, feeds, null, validation, null);
    }

    @Test
    void A_plan_that_refers_to_what_there_is_is_sound() {
        var feeds = new PlanFeed("plan-achats-annuel", PlanFeed.Moment.VALIDATED);
        assertThat(PlanRules.faults(plan(PlanKind.PURCHASING, null, "2", feeds, BY_COMMITTEE), 2025, AROUND)).isEmpty();
        assertThat(PlanRules.faults(plan(PlanKind.WORKSTREAM, "1-1", null, null, null), 2024, AROUND)).isEmpty();
    }

    @Test
    void All_that_is_wrong_is_told_at_once() {
        var feeds = new PlanFeed("inconnue", PlanFeed.Moment.VALIDATED);
        assertThat(PlanRules.faults(plan(PlanKind.COMMUNICATION, "9-9", "9", feeds, null), 2031, AROUND))
                .extracting(Fault::pointer, Fault::code).containsExactly(tuple("", "year-outside-scheme"),
                        tuple("/workstream", "plan-workstream"), tuple("/workstream", "workstream-unknown"),
                        tuple("/objective", "objective-unknown"),
                        tuple("/feeds/targetedAction", "targeted-action-unknown"),
                        tuple("/validation", "plan-validation-missing"));
    }

    @Test
    void A_plan_of_a_workstream_names_it() {
        assertThat(PlanRules.faults(plan(PlanKind.WORKSTREAM, null, null, null, null), 2025, AROUND))
                .extracting(Fault::code).containsExactly("plan-workstream");
    }

    @Test
    void Two_plans_of_a_year_are_not_the_deed_of_one_targeted_action() {
        var feeds = new PlanFeed("autre", PlanFeed.Moment.FINISHED);
        assertThat(PlanRules.faults(plan(PlanKind.PURCHASING, null, null, feeds, null), 2025, AROUND))
                .extracting(Fault::code).containsExactly("plan-feeds-twice");
    }

    @Test
    void Who_validates_is_one_of_the_committees_or_another_body_and_did_so_by_today() {
        assertThat(BY_COMMITTEE.faults(Set.of("achat-strategique"), TODAY)).isEmpty();
        assertThat(new Validation(null, "Direction générale", null).faults(Set.of(), TODAY)).isEmpty();
        assertThat(new Validation(null, null, TODAY).faults(Set.of(), TODAY)).extracting(Fault::code)
                .containsExactly("plan-validating-one");
        assertThat(new Validation("autre", "Bureau", TODAY.plusDays(1)).faults(Set.of(), TODAY)).extracting(Fault::code)
                .containsExactly("plan-committee-unknown", "plan-validating-one", "done-in-the-future");
    }

    @Test
    void A_line_is_of_the_year_of_its_plan_and_done_or_given_up() {
        assertThat(PlanRules.faults(new PlanLineBody("Ligne", null, null, "2025", LocalDate.of(2025, 2, 1), "Note", null, null,
                null), 2025, Set.of(), TODAY)).isEmpty();
        assertThat(PlanRules.faults(new PlanLineBody("Ligne", null, null, "2026-01", TODAY.plusDays(1), null, "Reporté",
                BY_COMMITTEE, null), 2025, Set.of(), TODAY)).extracting(Fault::code).containsExactly(
                        "plan-line-due-in-another-year", "done-in-the-future", "plan-line-done-and-given-up",
                        "plan-committee-unknown");
        assertThat(PlanRules.faults(new PlanLineBody("Ligne", null, null, null, null, "Note", null, null, null), 2025, Set.of(),
                TODAY)).extracting(Fault::code).containsExactly("plan-line-evidence-undone");
    }
}
