package fr.sillage.reporting.report.french;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.report.content.PrintedDate;
import fr.sillage.reporting.report.content.ReportContent;

/** A deed is done or not done: it is told in words and dates, never as a percentage. */
public final class TargetedActionWords {

    private final int year;
    private final LocalDate today;

    /**
     * @param year the one for which a deed of every year is looked at
     * @param today what was due before it is late
     */
    public TargetedActionWords(int year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    public String situation(ReportContent.TargetedAction action) {
        if (action.recurrence() == ReportContent.Recurrence.YEARLY) {
            return doneIn(year, action).isPresent() ? "Fait en " + year
                    : isEnded(action) ? "Plus à mener"
                            : !action.isDueIn(year) ? "À venir"
                                    : isYearOver() ? "Pas de trace en " + year : "À faire en " + year;
        }
        return action.completions().isEmpty() ? isPast(action) ? "Échéance passée" : "À faire" : "Fait";
    }

    private boolean isYearOver() {
        return PrintedDate.isOver(String.valueOf(year), today);
    }

    private boolean isPast(ReportContent.TargetedAction action) {
        return action.deadline() != null && PrintedDate.isOver(action.deadline().until(), today);
    }

    /** With a start, what is done every year ends with its deadline; without one it begins there. */
    private boolean isEnded(ReportContent.TargetedAction action) {
        return action.deadline() != null && action.deadline().from() != null && action.deadline().until() != null
                && PrintedDate.year(action.deadline().until()) < year;
    }

    public List<String> sentences(ReportContent.TargetedAction action) {
        List<String> sentences = new ArrayList<>();
        if (isDone(action)) {
            DeadlineWords.span(action.deadline()).ifPresent(d -> sentences.add("Échéance : " + d + "."));
        }
        sentences.add(action.recurrence() == ReportContent.Recurrence.YEARLY ? yearly(action) : once(action));
        earlier(action).ifPresent(sentences::add);
        review(action.deadline()).ifPresent(sentences::add);
        Optional.ofNullable(action.note()).map(French::sentence).ifPresent(sentences::add);
        return sentences.stream().map(French::typeset).toList();
    }

    /** Where nothing was done, the sentence itself says by when it should be. */
    private boolean isDone(ReportContent.TargetedAction action) {
        return action.recurrence() == ReportContent.Recurrence.YEARLY ? doneIn(year, action).isPresent()
                : !action.completions().isEmpty();
    }

    private String yearly(ReportContent.TargetedAction action) {
        Optional<ReportContent.Completion> done = doneIn(year, action);
        if (done.isPresent()) {
            return "Cette action, à mener chaque année, a été faite" + on(done.get()) + ".";
        }
        if (isEnded(action)) {
            return "Cette action était à mener chaque année, " + DeadlineWords.span(action.deadline()).orElseThrow() + ".";
        }
        return action.isDueIn(year)
                ? "Cette action est à mener chaque année ; aucune réalisation n’est " + (isYearOver() ? "" : "encore ")
                        + "enregistrée pour " + year + "."
                : "Cette action sera à mener chaque année à partir de " + PrintedDate.year(firstOf(action)) + ".";
    }

    private static String firstOf(ReportContent.TargetedAction action) {
        return action.deadline().from() != null ? action.deadline().from() : action.deadline().until();
    }

    private String once(ReportContent.TargetedAction action) {
        Optional<ReportContent.Completion> done = action.completions().stream()
                .reduce((a, b) -> a.year() >= b.year() ? a : b);
        if (done.isPresent()) {
            return "Cette action a été faite" + on(done.get()) + ".";
        }
        Optional<String> until = Optional.ofNullable(action.deadline()).map(ReportContent.Deadline::until);
        if (until.isEmpty()) {
            return "Cette action n’a pas d’échéance ; aucune réalisation n’est enregistrée.";
        }
        return isPast(action)
                ? "L’échéance (" + DeadlineWords.moment(until.get()) + ") est passée et aucune réalisation n’est enregistrée."
                : "Cette action n’est pas encore faite ; son échéance est " + DeadlineWords.named(until.get()) + ".";
    }

    private Optional<ReportContent.Completion> doneIn(int year, ReportContent.TargetedAction action) {
        return action.completions().stream().filter(c -> c.year() == year).findFirst();
    }

    /** "le 12 mars 2025 (délibération du 12 mars)". */
    private static String on(ReportContent.Completion completion) {
        String when = completion.doneOn() == null ? " en " + completion.year() : " le " + French.date(completion.doneOn());
        return when + (completion.evidence() == null ? "" : " (" + withoutStop(completion.evidence()) + ")");
    }

    private static String withoutStop(String evidence) {
        String text = French.typeset(LongText.shortened(evidence));
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private Optional<String> earlier(ReportContent.TargetedAction action) {
        List<String> years = action.completions().stream().map(ReportContent.Completion::year).filter(y -> y < year).sorted()
                .map(String::valueOf).toList();
        return action.recurrence() == ReportContent.Recurrence.ONCE || years.isEmpty() ? Optional.empty()
                : Optional.of("Elle " + (doneIn(year, action).isPresent() ? "l’avait déjà été" : "avait été faite") + " en "
                        + French.list(years) + ".");
    }

    private Optional<String> review(ReportContent.Deadline deadline) {
        return DeadlineWords.review(deadline)
                .map(when -> "Un bilan d’étape " + (PrintedDate.isOver(deadline.review(), today) ? "était" : "est") + " prévu "
                        + when + ".");
    }
}
