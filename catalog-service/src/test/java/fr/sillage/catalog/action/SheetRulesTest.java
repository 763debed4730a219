package fr.sillage.catalog.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.Period;

class SheetRulesTest {

    private static final Period PERIOD = new Period(LocalDate.parse("2017-01-01"), LocalDate.parse("2020-12-31"));

    private static ActionBody action(String description, List<Step> steps, ActionSheet sheet) {
        return new ActionBody(null, null, null, "Action", description, null, null, null, null, steps, sheet, null);
    }

    private static ActionSheet sheet(String aim, List<EvaluationMean> means, SheetPart... notApplicable) {
        return new ActionSheet(aim, null, null, null, null, null, means, null, null, List.of(notApplicable));
    }

    @Test
    void A_part_that_does_not_apply_holds_nothing_and_is_named_once() {
        assertThat(SheetRules.faults(action("Décrite", List.of(), sheet("But", List.of(), SheetPart.AIM, SheetPart.PARTNERS,
                SheetPart.DESCRIPTION, SheetPart.PARTNERS)))).extracting(Fault::pointer, Fault::code).containsExactly(
                        tuple("/sheet/notApplicable/0", "sheet-part-filled"),
                        tuple("/sheet/notApplicable/2", "sheet-part-filled"),
                        tuple("/sheet/notApplicable/3", "named-twice"));
    }

    @Test
    void Sans_objet_is_said_and_not_written() {
        assertThat(SheetRules.faults(action("sans objet", List.of(),
                sheet(null, List.of(new EvaluationMean("Sans objet.", null)))))).extracting(Fault::pointer)
                .containsExactly("/description", "/sheet/evaluationMeans");
        assertThat(SheetRules.faults(action("Sans objet précis", List.of(), sheet(null,
                List.of(new EvaluationMean("Sans objet", null), new EvaluationMean("Sondage", null)))))).isEmpty();
    }

    @Test
    void A_part_that_no_cell_would_hold_is_refused() {
        var step = new Step("x".repeat(1_000), null, null);
        assertThat(SheetRules.faults(action(null, Collections.nCopies(15, step), null))).isEmpty();
        assertThat(SheetRules.faults(action(null, Collections.nCopies(16, step), null))).extracting(Fault::code)
                .containsExactly("sheet-list-too-long");
    }

    @Test
    void A_deadline_beyond_the_scheme_is_told_and_not_refused() {
        var early = new ActionSheet(null, null, null, null, new Deadline("2016", "2018", null), null, null, null, null, null);
        assertThat(SheetRules.faults(action(null, List.of(), early))).isEmpty();
        assertThat(SheetRules.warnings(early, PERIOD)).extracting(Fault::pointer).containsExactly("/sheet/deadline/from");
    }

    @Test
    void A_second_step_that_is_due_before_the_first_is_told() {
        List<Step> steps = List.of(new Step("État des lieux", "2017-09", null), new Step("Groupes", "2017-03", null),
                new Step("Critères", null, "À la suite"));
        assertThat(ActionRules.warnings(action(null, steps, null), PERIOD)).extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/steps/1/due", "step-out-of-order"));
    }

    @Test
    void A_sheet_that_says_nothing_is_none() {
        assertThat(action(null, List.of(), ActionSheet.BLANK).sheet()).isNull();
    }
}
