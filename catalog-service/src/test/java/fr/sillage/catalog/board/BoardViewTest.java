package fr.sillage.catalog.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.action.ActionSheet;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.KeyFigure;
import fr.sillage.catalog.action.ProgressEntry.Status;

class BoardViewTest {

    private static ActionView action(String code, String parent, Status status, List<String> partners, ActionSheet sheet) {
        return new ActionView(code, null, null, parent, "Action " + code, null, null, List.of(), List.of(), partners, List.of(),
                sheet, List.of(), status, null, null, null, List.of(), 1);
    }

    private static Stream<ActionView> parts(int from, int count, Status status) {
        return IntStream.range(from, from + count).mapToObj(i -> action("1." + i, "1", status, List.of("Ademe"), null));
    }

    private static BoardView board(Stream<ActionView> parts, KeyFigure... figures) {
        var sheet = new ActionSheet(null, null, null, null, null, null, null, null, List.of(figures), null);
        return BoardView.of("essai",
                Stream.concat(Stream.of(action("1", null, Status.NOT_STARTED, List.of("CCI", "Ademe"), sheet)), parts)
                        .toList(),
                Set.of());
    }

    @Test
    void Twelve_parts_of_one_action_tell_how_it_comes_along() {
        var figure = new KeyFigure("part-locale", "Sur le territoire", null);
        BoardView board = board(Stream.of(parts(1, 4, Status.COMPLETED), parts(5, 5, Status.IN_PROGRESS),
                parts(10, 3, Status.NOT_STARTED)).flatMap(s -> s), figure);
        assertThat(board.total()).isEqualTo(12);
        assertThat(board.overall()).singleElement().satisfies(overall -> {
            assertThat(overall.code()).isEqualTo("1");
            assertThat(overall.counts()).containsEntry(Status.COMPLETED, 4).containsEntry(Status.IN_PROGRESS, 5)
                    .containsEntry(Status.NOT_STARTED, 3).containsEntry(Status.ABANDONED, 0);
            assertThat(overall.percent()).isEqualTo(33);
        });
        assertThat(board.partners()).containsExactly("CCI", "Ademe");
        assertThat(board.keyFigures()).containsExactly(figure);
    }

    @Test
    void Three_columns_hold_what_goes_its_way_and_the_rest_stands_aside() {
        BoardView board = board(Stream.of(parts(1, 1, Status.COMPLETED), parts(2, 1, Status.SUSPENDED),
                parts(3, 2, Status.ABANDONED)).flatMap(s -> s));
        assertThat(board.columns()).extracting(BoardView.Column::status).containsExactly(Status.NOT_STARTED,
                Status.IN_PROGRESS, Status.COMPLETED);
        assertThat(board.aside()).extracting(column -> column.cards().size()).containsExactly(1, 2);
        assertThat(board.percent()).isEqualTo(100);
    }

    @Test
    void Of_nothing_there_is_no_percentage() {
        assertThat(board(parts(1, 1, Status.ABANDONED)).percent()).isNull();
        assertThat(BoardView.of("vide", List.of(), Set.of()).percent()).isNull();
    }

    @Test
    void What_left_the_scheme_stands_outside_with_its_sub_actions_and_is_counted_nowhere() {
        List<ActionView> actions = List.of(action("1", null, Status.NOT_STARTED, List.of("CCI"), null),
                action("1.1", "1", Status.COMPLETED, List.of("Ademe"), null),
                action("2", null, Status.IN_PROGRESS, List.of("FFB"), null));
        BoardView board = BoardView.of("essai", actions, Set.of("1"));
        assertThat(board.total()).isEqualTo(1);
        assertThat(board.counts()).containsEntry(Status.COMPLETED, 0).containsEntry(Status.IN_PROGRESS, 1);
        assertThat(board.outside()).extracting(BoardView.Outsider::code).containsExactly("1");
        assertThat(board.overall()).isEmpty();
        assertThat(board.partners()).containsExactly("FFB");
    }
}
