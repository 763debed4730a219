package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

class BoardViewTest {

    private static String actions(int from, int count, String status) {
        return IntStream.range(from, from + count).mapToObj(number -> """
                {'code': '%d', 'title': 'Action', 'partners': ['Ademe', 'Partenaire %d'], 'progress': [%s]}""".formatted(number,
                number % 2, status == null ? "" : "{'status': '%s', 'on': '2023-06-01'}".formatted(status)))
                .collect(Collectors.joining(", "));
    }

    private static BoardView board(CatalogSnapshot catalog, BoardFilter filter) {
        return BoardView.of(Told.situation(catalog, Told.figures()), filter);
    }

    /** The progress board of Pays de l’Or. */
    @Test
    void Four_done_five_under_way_three_not_started_and_each_partner_once() {
        BoardView board = board(
                Told.catalog("'actions': [" + Stream.of(actions(0, 4, "COMPLETED"), actions(4, 5, "IN_PROGRESS"),
                        actions(9, 3, null)).collect(Collectors.joining(", ")) + "]"),
                new BoardFilter());
        assertThat(board.counts()).containsEntry(ActionStatus.COMPLETED, 4).containsEntry(ActionStatus.IN_PROGRESS, 5)
                .containsEntry(ActionStatus.NOT_STARTED, 3).containsEntry(ActionStatus.ABANDONED, 0);
        assertThat(board.columns()).extracting(column -> column.cards().size()).containsExactly(3, 5, 4, 0, 0);
        assertThat(board.partners()).containsExactly("Ademe", "Partenaire 0", "Partenaire 1");
    }

    @Test
    void An_action_with_parts_is_told_by_them_and_they_hang_where_it_does() {
        CatalogSnapshot catalog = Told.catalog("'axes': [{'code': '2', 'title': 'Axe'}]",
                "'workstreams': [{'code': '2-1', 'title': 'Chantier', 'axis': '2'}]",
                "'objectives': [{'code': '7', 'title': 'O', 'workstream': '2-1', 'leadDirectorates': ['achats']}]",
                "'actions': [{'code': 'a', 'title': 'A', 'objective': '7'}, {'code': 'a.1', 'title': 'B', 'parent': 'a'}]");
        BoardFilter filter = new BoardFilter();
        filter.axis = "2";
        filter.objective = "7";
        filter.directorate = "achats";
        ActionCard card = board(catalog, filter).columns().get(0).cards().get(0);
        assertThat(card.code()).isEqualTo("a.1");
        assertThat(card.parent().code()).isEqualTo("a");
        assertThat(card.axis().code()).isEqualTo("2");
        filter.directorate = "routes";
        assertThat(board(catalog, filter).counts().values()).containsOnly(0);
    }

    @Test
    void A_card_tells_since_when_its_action_has_its_status() {
        CatalogSnapshot catalog = Told.catalog("""
                'actions': [{'code': 'a', 'title': 'A', 'progress': [
                    {'status': 'COMPLETED', 'on': '2027-01-01'},
                    {'status': 'IN_PROGRESS', 'on': '2026-03-01', 'note': 'Deuxième version'},
                    {'status': 'IN_PROGRESS', 'on': '2026-02-01'},
                    {'status': 'SUSPENDED', 'on': '2025-12-01'},
                    {'status': 'IN_PROGRESS', 'on': '2025-06-01'}]}]""");
        List<ActionCard> cards = board(catalog, new BoardFilter()).columns().get(1).cards();
        assertThat(cards).extracting(ActionCard::since).containsExactly(LocalDate.of(2026, 2, 1));
        assertThat(cards).extracting(ActionCard::note).containsExactly("Deuxième version");
    }
}
