package fr.sillage.reporting.view;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;
import fr.sillage.reporting.report.french.ActionWords;

/**
 * The actions of a scheme as columns by status; an action with parts is told by them.
 *
 * @param aside what is suspended or abandoned, for a line under the columns; a status that no action has is left out
 */
public record BoardPage(List<Column> columns, List<Column> aside, List<Choice> axes, boolean empty) {

    private static final Set<ActionStatus> ASIDE = Set.of(ActionStatus.SUSPENDED, ActionStatus.ABANDONED);

    public record Column(String status, List<Card> cards) {
    }

    /** @param href page of its objective; null where it has none */
    public record Card(ReportContent.Action action, String objective, String href) {
    }

    /** An axis by which the board can be narrowed. */
    public record Choice(String code, String title, boolean chosen) {
    }

    /** @param axis code of the only axis shown; null for all */
    static BoardPage of(ReportContent content, String axis) {
        List<Card> cards = cards(content, axis).toList();
        return new BoardPage(
                columns(cards, status -> !ASIDE.contains(status)),
                columns(cards, ASIDE::contains).stream().filter(column -> !column.cards().isEmpty()).toList(),
                content.axes().stream().map(a -> new Choice(a.code(), a.title(), a.code().equals(axis))).toList(),
                cards.isEmpty());
    }

    private static List<Column> columns(List<Card> cards, Predicate<ActionStatus> wanted) {
        return Arrays.stream(ActionStatus.values()).filter(wanted).map(status -> new Column(ActionWords.label(status),
                cards.stream().filter(card -> card.action().status() == status).toList())).toList();
    }

    private static Stream<Card> cards(ReportContent content, String axis) {
        Stream<Card> ofAxes = content.axes().stream().filter(a -> axis == null || a.code().equals(axis))
                .flatMap(a -> Stream.concat(free(a.actions()), a.allObjectives().flatMap(o -> bound(content, o))));
        if (axis != null) {
            return ofAxes;
        }
        Stream<ReportContent.Objective> others = Stream.concat(
                content.workstreams().stream().flatMap(w -> w.objectives().stream()), content.objectives().stream());
        return Stream.of(ofAxes, others.flatMap(o -> bound(content, o)), free(content.actions())).flatMap(s -> s);
    }

    private static Stream<Card> free(List<ReportContent.Action> actions) {
        return leaves(actions).map(action -> new Card(action, null, null));
    }

    private static Stream<Card> bound(ReportContent content, ReportContent.Objective objective) {
        return leaves(objective.actions()).map(action -> new Card(action, objective.title(),
                "/schemas/" + content.scheme().code() + "/objectifs/" + objective.code()));
    }

    private static Stream<ReportContent.Action> leaves(List<ReportContent.Action> actions) {
        return actions.stream().flatMap(action -> action.parts().isEmpty() ? Stream.of(action) : leaves(action.parts()));
    }
}
