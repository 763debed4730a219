package fr.sillage.catalog.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.KeyFigure;
import fr.sillage.catalog.action.ProgressEntry.Status;

/** The actions of a scheme by status. Only leaves are counted: an action with sub-actions is told by them. */
@Schema(name = "Board")
public record BoardView(@NotNull String scheme,
        @NotNull int total,
        @NotNull Map<Status, Integer> counts,
        @Schema(description = "Of those neither suspended nor abandoned, how many hundredths are completed, rounded down; absent where there are none", examples = "33") Integer percent,
        @NotNull @Schema(description = "One for each status of an action that goes its way") List<Column> columns,
        @NotNull @Schema(description = "For a line under the columns: what is suspended or abandoned") List<Column> aside,
        @NotNull @Schema(description = "What is no part of the scheme today: it left, or is let in later. Counted nowhere") List<Outsider> outside,
        @NotNull @Schema(description = "How each action with sub-actions comes along, by them") List<Overall> overall,
        @NotNull @Schema(description = "Of all actions, each once") List<String> partners,
        @NotNull @Schema(description = "Of all actions, in their order") List<KeyFigure> keyFigures) {

    private static final Set<Status> ASIDE = Set.of(Status.SUSPENDED, Status.ABANDONED);
    private static final int HUNDREDTHS = 100;

    @Schema(name = "BoardColumn")
    public record Column(@NotNull Status status, @NotNull List<Card> cards) {
    }

    @Schema(name = "BoardCard")
    public record Card(@NotNull String code, @NotNull String title, String objective, String parent, LocalDate since) {
    }

    @Schema(name = "BoardOutsider")
    public record Outsider(@NotNull String code, @NotNull String title, @NotNull Status status,
            @Schema(description = "The first day on which it is part of the scheme, where a committee let it in") LocalDate entersOn,
            @Schema(description = "The last day on which it is part of the scheme, where a committee let it out") LocalDate leavesOn) {
    }

    @Schema(name = "BoardOverall")
    public record Overall(@NotNull String code, @NotNull String title, @NotNull int total,
            @NotNull Map<Status, Integer> counts, @Schema(description = "As that of the board") Integer percent) {

        private static Overall of(ActionView action, List<ActionView> parts) {
            Map<Status, Integer> counts = countsOf(parts);
            return new Overall(action.code(), action.title(), parts.size(), counts, percentOf(counts));
        }
    }

    /**
     * @param all its actions
     * @param outside codes of those that are no part of it
     */
    static BoardView of(String scheme, List<ActionView> all, Set<String> outside) {
        List<ActionView> actions = all.stream()
                .filter(action -> !outside.contains(action.code()) && !outside.contains(String.valueOf(action.parent())))
                .toList();
        Map<String, List<ActionView>> parts = actions.stream().filter(action -> action.parent() != null)
                .collect(Collectors.groupingBy(ActionView::parent));
        List<ActionView> leaves = actions.stream().filter(action -> !parts.containsKey(action.code())).toList();
        Map<Boolean, List<Column>> columns = Arrays.stream(Status.values())
                .map(status -> new Column(status, cards(leaves, status)))
                .collect(Collectors.partitioningBy(column -> ASIDE.contains(column.status())));
        Map<Status, Integer> counts = countsOf(leaves);
        return new BoardView(scheme, leaves.size(), counts, percentOf(counts), columns.get(false), columns.get(true),
                all.stream().filter(action -> outside.contains(action.code())).map(action -> new Outsider(action.code(),
                        action.title(), action.status(), action.entersOn(), action.leavesOn())).toList(),
                actions.stream().filter(action -> parts.containsKey(action.code()))
                        .map(action -> Overall.of(action, parts.get(action.code()))).toList(),
                actions.stream().flatMap(action -> action.partners().stream()).distinct().toList(),
                actions.stream().map(ActionView::sheet).filter(Objects::nonNull)
                        .flatMap(sheet -> sheet.keyFigures().stream()).toList());
    }

    private static Map<Status, Integer> countsOf(List<ActionView> actions) {
        Map<Status, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(Status.values()).forEach(status -> counts.put(status, 0));
        actions.forEach(action -> counts.merge(action.status(), 1, Integer::sum));
        return counts;
    }

    /** Rounded down, so that only what is wholly done says 100. */
    private static Integer percentOf(Map<Status, Integer> counts) {
        int going = counts.entrySet().stream().filter(count -> !ASIDE.contains(count.getKey())).mapToInt(Map.Entry::getValue)
                .sum();
        return going == 0 ? null : counts.get(Status.COMPLETED) * HUNDREDTHS / going;
    }

    private static List<Card> cards(List<ActionView> leaves, Status status) {
        return leaves.stream().filter(action -> action.status() == status)
                .map(a -> new Card(a.code(), a.title(), a.objective(), a.parent(), a.since())).toList();
    }
}
