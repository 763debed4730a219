package fr.sillage.catalog.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry.Status;

/** The actions of a scheme by status. Only leaves are counted: an action with sub-actions is told by them. */
@Schema(name = "Board")
public record BoardView(@NotNull String scheme, @NotNull int total, @NotNull Map<Status, Integer> counts,
        @NotNull List<Column> columns) {

    @Schema(name = "BoardColumn")
    public record Column(@NotNull Status status, @NotNull List<Card> cards) {
    }

    @Schema(name = "BoardCard")
    public record Card(@NotNull String code, @NotNull String title, String objective, String parent, LocalDate since) {
    }

    static BoardView of(String scheme, List<ActionView> actions) {
        Set<String> parents = actions.stream().map(ActionView::parent).collect(Collectors.toSet());
        List<ActionView> leaves = actions.stream().filter(action -> !parents.contains(action.code())).toList();
        List<Column> columns = Arrays.stream(Status.values()).map(status -> new Column(status, cards(leaves, status))).toList();
        Map<Status, Integer> counts = new LinkedHashMap<>();
        columns.forEach(column -> counts.put(column.status(), column.cards().size()));
        return new BoardView(scheme, leaves.size(), counts, columns);
    }

    private static List<Card> cards(List<ActionView> leaves, Status status) {
        return leaves.stream().filter(action -> action.status() == status)
                .map(a -> new Card(a.code(), a.title(), a.objective(), a.parent(), a.since())).toList();
    }
}
