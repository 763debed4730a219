package fr.sillage.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.table.FilledRoundTrip;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plan and its lines in a file. */
class PlanTableTest {

    private static final Map<PlanColumn, String> KEYS = Map.of(PlanColumn.YEAR, "2025", PlanColumn.PLAN, "achats");

    @Property(tries = 80)
    void A_plan_goes_into_a_file_and_comes_back(@ForAll("plans") YearlyPlanBody plan) {
        FilledRoundTrip.holds(PlanColumn.TABLE, plan, PlanTableTest::texts, PlanTable::plan);
    }

    @Property(tries = 80)
    void So_does_a_line(@ForAll("lines") PlanLineBody line) {
        FilledRoundTrip.holds(PlanColumn.TABLE, line, PlanTableTest::texts, PlanTable::line);
    }

    private static Map<PlanColumn, String> texts(YearlyPlanBody plan) {
        Map<PlanColumn, String> texts = PlanTable.texts(plan);
        texts.putAll(KEYS);
        return texts;
    }

    private static Map<PlanColumn, String> texts(PlanLineBody line) {
        Map<PlanColumn, String> texts = PlanTable.texts(line);
        texts.putAll(KEYS);
        return texts;
    }

    @Test
    void What_is_said_of_a_line_is_not_said_of_a_plan_and_the_other_way_round() {
        var ofPlan = new Cells<>(Map.of(PlanColumn.TITLE, "Plan", PlanColumn.DUE, "2025", PlanColumn.PARTNERS, "CCI"));
        PlanTable.plan(ofPlan);
        assertThat(ofPlan.faults()).extracting(Fault::pointer).containsExactly("partenaires", "échéance");
        var ofLine = new Cells<>(Map.of(PlanColumn.TITLE, "Ligne", PlanColumn.KIND, "Plan de communication"));
        PlanTable.line(ofLine);
        assertThat(ofLine.faults()).extracting(Fault::code).containsExactly("plan-cell-of-plan");
    }

    @Test
    void What_cannot_be_read_is_told_by_its_column() {
        var cells = new Cells<>(Map.of(PlanColumn.TITLE, "Ligne", PlanColumn.DUE, "bientôt", PlanColumn.DONE, "06/2025",
                PlanColumn.VALIDATED, "hier"));
        PlanTable.line(cells);
        assertThat(cells.faults()).extracting(Fault::pointer, Fault::code).containsExactlyInAnyOrder(
                tuple("échéance", "cell-no-date"),
                tuple("fait le", "cell-no-day"),
                tuple("validé le", "cell-no-day"));
    }

    @Provide
    Arbitrary<YearlyPlanBody> plans() {
        Arbitrary<String> maybe = FilledRoundTrip.typed().injectNull(0.4);
        Arbitrary<String> code = Arbitraries.of("1-1", "2").injectNull(0.4);
        Arbitrary<PlanFeed> feeds = Combinators.combine(Arbitraries.of("plan-achats-annuel", "x"),
                Arbitraries.of(PlanFeed.Moment.values())).as(PlanFeed::new).injectNull(0.3);
        return Combinators.combine(Arbitraries.of(PlanKind.values()), FilledRoundTrip.typed(), code, code, feeds, maybe,
                validations(), maybe).as(YearlyPlanBody::new);
    }

    @Provide
    Arbitrary<PlanLineBody> lines() {
        Arbitrary<String> maybe = FilledRoundTrip.typed().injectNull(0.4);
        Arbitrary<List<String>> partners = FilledRoundTrip.typed().list().ofMaxSize(3);
        Arbitrary<String> due = Arbitraries.of("2025", "2025-06", "2025-06-15").injectNull(0.3);
        return Combinators.combine(FilledRoundTrip.typed(), maybe, partners, due, days(), maybe, validations(), maybe)
                .as((title, lead, with, until, done, said, by, note) -> new PlanLineBody(title, lead, with, until, done, said,
                        note, by, note));
    }

    private static Arbitrary<Validation> validations() {
        return Combinators.combine(Arbitraries.of("achat-strategique").injectNull(0.5), FilledRoundTrip.typed().injectNull(0.5),
                days()).as(Validation::new).filter(by -> !by.equals(new Validation(null, null, null))).injectNull(0.3);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2025, 3, 13), LocalDate.of(2025, 12, 31)).injectNull(0.4);
    }
}
