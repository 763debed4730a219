package fr.sillage.reporting.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

class ActionStandingTest {

    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static CatalogSnapshot.Progress entry(String on, String status) {
        return new CatalogSnapshot.Progress(status, LocalDate.parse(on), "Note", null, null);
    }

    /** @param newestFirst as the snapshot gives them */
    private static CatalogSnapshot.Action action(CatalogSnapshot.Progress... newestFirst) {
        return new SampleScheme("Schéma").action("1", null, null, null, "Action", newestFirst).snapshot().actions().get(0);
    }

    @Test
    void What_was_entered_for_a_later_day_is_not_told() {
        CatalogSnapshot.Action action = action(entry("2026-01-01", "COMPLETED"), entry("2025-12-31", "SUSPENDED"),
                entry("2025-03-01", "IN_PROGRESS"));

        assertThat(ActionStanding.status(action, LAST)).isEqualTo(ActionStatus.SUSPENDED);
        assertThat(ActionStanding.lastEntry(action, LAST)).contains(entry("2025-12-31", "SUSPENDED"));
        assertThat(ActionStanding.status(action, LAST.plusDays(1))).isEqualTo(ActionStatus.COMPLETED);
    }

    @Test
    void An_action_of_which_nothing_was_said_yet_is_not_begun() {
        CatalogSnapshot.Action action = action(entry("2026-01-01", "IN_PROGRESS"));

        assertThat(ActionStanding.status(action, LAST)).isEqualTo(ActionStatus.NOT_STARTED);
        assertThat(ActionStanding.lastEntry(action, LAST)).isEmpty();
    }

    @Test
    void Every_status_is_counted_also_those_that_no_action_has() {
        List<CatalogSnapshot.Action> actions = List.of(action(), action(), action(entry("2025-01-01", "COMPLETED")));

        assertThat(ActionStanding.counts(actions, LAST)).isEqualTo(Map.of(ActionStatus.NOT_STARTED, 2,
                ActionStatus.IN_PROGRESS, 0, ActionStatus.COMPLETED, 1, ActionStatus.SUSPENDED, 0, ActionStatus.ABANDONED, 0));
    }

    @Test
    void What_left_the_scheme_or_is_yet_to_enter_it_is_not_counted() {
        CatalogSnapshot.Action here = action(entry("2025-01-01", "COMPLETED"));
        List<CatalogSnapshot.Action> actions = List.of(here, staying(here, null, LAST.minusDays(1)),
                staying(here, LAST.plusDays(1), null), staying(here, LAST, LAST));

        assertThat(ActionStanding.counts(actions, LAST)).containsEntry(ActionStatus.COMPLETED, 2);
    }

    private static CatalogSnapshot.Action staying(CatalogSnapshot.Action a, LocalDate from, LocalDate until) {
        return new CatalogSnapshot.Action(a.code(), a.axis(), a.objective(), a.parent(), a.title(), a.description(), a.lead(),
                a.leadDirectorates(), a.affectedDirectorates(), a.partners(), a.steps(), a.sheet(), a.status(), from, until,
                a.progress());
    }
}
