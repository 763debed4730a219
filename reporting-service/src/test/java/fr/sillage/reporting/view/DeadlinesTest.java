package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;

/** Today is 20 November 2026. */
class DeadlinesTest {

    private static Deadlines deadlines(CatalogSnapshot catalog, Figures figures) {
        return new Deadlines(new Structure(catalog), new Lines(figures), 2025, Told.TODAY);
    }

    private static CatalogSnapshot action(String status, String... dues) {
        String steps = String.join(", ", Arrays.stream(dues)
                .map(due -> "{'title': 'Étape %s', 'due': '%s'}".formatted(due, due)).toList());
        String progress = status.equals("NOT_STARTED") ? ""
                : "{'status': '%s', 'on': '2026-01-01'}".formatted(status);
        return Told.catalog("'actions': [{'code': 'a', 'title': 'Action', 'steps': [%s], 'progress': [%s]}]".formatted(steps,
                progress));
    }

    private static List<String> late(CatalogSnapshot catalog) {
        return deadlines(catalog, Told.figures()).late().stream().map(Due::due).toList();
    }

    private static List<String> next(CatalogSnapshot catalog) {
        return deadlines(catalog, Told.figures()).next(10).stream().map(Due::due).toList();
    }

    @Test
    void An_open_action_is_late_when_its_last_step_should_be_over() {
        assertThat(late(action("IN_PROGRESS", "2025", "2026-10"))).containsExactly("2026-10");
        assertThat(late(action("IN_PROGRESS", "2025", "2026-11"))).isEmpty();
        assertThat(late(action("IN_PROGRESS", "2026-11-19"))).containsExactly("2026-11-19");
        assertThat(late(action("IN_PROGRESS", "2026-11-20"))).isEmpty();
    }

    @Test
    void An_action_not_begun_is_late_when_its_first_step_should_be_over() {
        assertThat(late(action("NOT_STARTED", "2025", "2027"))).containsExactly("2025");
        assertThat(late(action("NOT_STARTED", "2027", "2026-12"))).isEmpty();
    }

    @Test
    void What_is_done_given_up_or_suspended_is_neither_late_nor_next() {
        for (String status : List.of("COMPLETED", "ABANDONED", "SUSPENDED")) {
            assertThat(late(action(status, "2025", "2027"))).isEmpty();
            assertThat(next(action(status, "2025", "2027"))).isEmpty();
        }
    }

    @Test
    void What_comes_next_is_told_by_its_last_day_the_nearest_first() {
        assertThat(next(action("IN_PROGRESS", "2026", "2025", "2026-11", "2027", "2026-11-20")))
                .containsExactly("2026-11-20", "2026-11", "2026", "2027");
    }

    @Test
    void A_deed_to_be_done_once_is_late_when_its_time_is_over_without_a_trace() {
        String deed = "'targetedActions': [{'code': 'd', 'objective': '1', 'title': 'Acte', 'recurrence': 'ONCE', "
                + "'deadline': {'until': '2025', 'review': '2027'}, 'completions': [%s]}]";
        assertThat(late(Told.catalog(deed.formatted("")))).containsExactly("2025");
        assertThat(next(Told.catalog(deed.formatted("")))).containsExactly("2027");
        assertThat(late(Told.catalog(deed.formatted("{'year': 2024}")))).isEmpty();
        assertThat(next(Told.catalog(deed.formatted("{'year': 2024}")))).isEmpty();
    }

    @Test
    void An_objective_is_late_when_its_time_is_over_and_a_figure_falls_short() {
        CatalogSnapshot catalog = Told
                .catalog("'objectives': [{'code': '1', 'title': 'O', 'indicators': ['i'], 'deadline': {'until': '2025'}}]");
        for (String status : List.of("BEHIND", "OFF_TRACK")) {
            assertThat(deadlines(catalog, Told.figures(Told.figure("i", Told.item("_T", status, "1")))).late())
                    .extracting(Due::kind).containsExactly(Due.Kind.OBJECTIVE);
        }
        for (String status : List.of("ACHIEVED", "ON_TRACK", "NOT_ASSESSABLE")) {
            assertThat(deadlines(catalog, Told.figures(Told.figure("i", Told.item("_T", status, "1")))).late()).isEmpty();
        }
    }

    @Test
    void Those_who_lead_are_named_the_action_s_own_before_its_objective_s() {
        CatalogSnapshot catalog = Told.catalog(
                "'directorates': [{'organisation': '200061000', 'code': 'achats', 'name': 'Achats'}]",
                "'objectives': [{'code': '1', 'title': 'O', 'leadDirectorates': ['achats']}]",
                "'actions': [{'code': 'a', 'title': 'A', 'objective': '1', 'steps': [{'title': 'E', 'due': '2025'}]},"
                        + "{'code': 'b', 'title': 'B', 'objective': '1', 'leadDirectorates': ['routes'],"
                        + " 'steps': [{'title': 'E', 'due': '2026-01'}]}]");
        assertThat(deadlines(catalog, Told.figures()).late()).flatExtracting(Due::leadDirectorates)
                .extracting(DirectorateName::name).containsExactly("Achats", "routes");
    }
}
