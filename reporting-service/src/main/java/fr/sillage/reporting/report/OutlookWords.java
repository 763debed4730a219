package fr.sillage.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.PrintedDate;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.DeadlineWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.TargetWords;
import fr.sillage.reporting.report.french.Unit;

/** Looks ahead: what is due after the time that the report tells of, up to the end of the year that follows it. */
final class OutlookWords {

    private static final String COLON = French.NARROW_NO_BREAK_SPACE + ":";

    private final ReportContent content;
    private final LocalDate from;
    private final LocalDate until;

    /** @param lastDay the last day that the report tells of */
    OutlookWords(ReportContent content, LocalDate lastDay) {
        this.content = content;
        this.from = lastDay.plusDays(1);
        this.until = LocalDate.of(from.getYear(), 12, 31);
    }

    ReportPage.Outlook all() {
        ReportPage.Table steps = table("Étapes prévues", List.of("Quand", "Étape", "Action"), steps());
        List<String> deadlines = Stream.concat(objectives(), deeds()).toList();
        ReportPage.Table levels = table("Niveaux attendus en " + from.getYear(), List.of("Objectif", "Indicateur", "Niveau"),
                isNextYear() ? levels() : List.of());
        List<String> starts = starts();
        boolean nothing = steps.rows().isEmpty() && deadlines.isEmpty() && levels.rows().isEmpty() && starts.isEmpty();
        return new ReportPage.Outlook(steps, deadlines, levels, starts, nothing
                ? "Rien n’est encore daté pour " + (isNextYear() ? "" : "le second semestre ") + from.getYear() + COLON
                        + " ni étape, ni échéance, ni niveau attendu."
                : null);
    }

    /** What is aimed at in the report's own year stands with its results. */
    private boolean isNextYear() {
        return from.getYear() > content.year();
    }

    private static ReportPage.Table table(String caption, List<String> columns, List<ReportPage.Row> rows) {
        return new ReportPage.Table(caption, columns, rows);
    }

    private List<ReportPage.Row> steps() {
        record Due(String due, ReportPage.Row row) {
        }
        return content.allActions().filter(OutlookWords::isOpen)
                .flatMap(action -> action.steps().stream().filter(s -> isAhead(s.due()))
                        .map(s -> new Due(s.due(), new ReportPage.Row(French.capitalised(DeadlineWords.when(s.due())),
                                List.of(French.typeset(s.title()), French.typeset(action.title()))))))
                .sorted(Comparator.comparing(due -> PrintedDate.lastDay(due.due()))).map(Due::row).toList();
    }

    private static boolean isOpen(ReportContent.Action action) {
        return action.status() != ReportContent.ActionStatus.COMPLETED
                && action.status() != ReportContent.ActionStatus.ABANDONED;
    }

    private Stream<String> objectives() {
        return content.allObjectives().filter(o -> o.deadline() != null && isAhead(o.deadline().until()))
                .map(o -> PageBuilder.numbered("Objectif", o.code()) + COLON + " "
                        + French.quoted(French.typeset(o.title())) + ", à atteindre " + by(o.deadline().until()) + ".");
    }

    /** Deeds of every year go on and are not told again. */
    private Stream<String> deeds() {
        return content.allObjectives().flatMap(o -> o.targetedActions().stream()
                .filter(d -> d.recurrence() == ReportContent.Recurrence.ONCE && d.completions().isEmpty())
                .filter(d -> d.deadline() != null && isAhead(d.deadline().until()))
                .map(d -> PageBuilder.numbered("Objectif", o.code()) + COLON + " action ciblée "
                        + French.quoted(French.typeset(d.title())) + ", à mener " + by(d.deadline().until()) + "."));
    }

    /** "avant la fin de 2026", "avant la fin de juin 2026", "au plus tard le 30 juin 2026". */
    private static String by(String due) {
        return PrintedDate.isDay(due) ? "au plus tard le " + DeadlineWords.moment(due)
                : "avant la fin " + French.de(DeadlineWords.moment(due));
    }

    private List<ReportPage.Row> levels() {
        List<ReportPage.Row> rows = new ArrayList<>();
        content.allObjectives().forEach(o -> o.indicators().forEach(indicator -> indicator.items().forEach(
                item -> level(indicator, item).ifPresent(level -> rows.add(new ReportPage.Row(o.code(), List.of(
                        IndicatorWords.name(content, indicator, item), level)))))));
        return rows;
    }

    private Optional<String> level(ReportContent.Indicator indicator, ReportContent.Item item) {
        return item.trajectory().stream().filter(b -> b.year() == from.getYear()).findFirst()
                .filter(ReportContent.Bound::isResolved)
                .map(b -> new TargetWords(Unit.of(indicator), content.year()).bound(b));
    }

    private List<String> starts() {
        return content.allActions()
                .filter(a -> a.parts().isEmpty() && a.status() == ReportContent.ActionStatus.NOT_STARTED)
                .map(a -> French.typeset(a.title()) + (a.lead() == null ? "" : " (" + French.typeset(a.lead()) + ")"))
                .toList();
    }

    private boolean isAhead(String due) {
        return due != null && !PrintedDate.lastDay(due).isBefore(from) && !PrintedDate.lastDay(due).isAfter(until);
    }
}
