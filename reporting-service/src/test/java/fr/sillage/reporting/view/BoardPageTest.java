package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

class BoardPageTest {

    private static ReportContent.Action action(String code, ActionStatus status, ReportContent.Action... parts) {
        return new ReportContent.Action(code, "Action " + code, status, null, null, null, null, null, null, List.of(parts));
    }

    private static BoardPage board(ReportContent.Action... actions) {
        return BoardPage.of(new ReportContent(2, "annual", 2025, null, null, null, false, List.of(), List.of(), List.of(),
                List.of(actions), Map.of(), null, null, null, null, null, null, null, null), null);
    }

    @Test
    void Three_columns_hold_what_goes_its_way_and_a_line_what_does_not() {
        BoardPage board = board(action("1", ActionStatus.NOT_STARTED, action("1.1", ActionStatus.COMPLETED),
                action("1.2", ActionStatus.ABANDONED)), action("2", ActionStatus.IN_PROGRESS));
        assertThat(board.columns()).extracting(BoardPage.Column::status).containsExactly("Non initiée", "En cours", "Terminée");
        assertThat(board.columns()).extracting(column -> column.cards().size()).containsExactly(0, 1, 1);
        assertThat(board.aside()).singleElement().satisfies(column -> {
            assertThat(column.status()).isEqualTo("Abandonnée");
            assertThat(Stream.of(column.cards().get(0)).map(card -> card.action().code())).containsExactly("1.2");
        });
    }

    @Test
    void Where_nothing_is_suspended_or_abandoned_there_is_no_line() {
        assertThat(board(action("1", ActionStatus.COMPLETED)).aside()).isEmpty();
    }
}
