package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A deed is done or not done: it is told in words and dates, never as a percentage. */
final class TargetedActionWords {

    private final int year;

    TargetedActionWords(int year) {
        this.year = year;
    }

    String situation(ReportContent.TargetedAction action) {
        if (action.recurrence() == ReportContent.Recurrence.YEARLY) {
            return doneIn(year, action).isPresent() ? "Fait en " + year
                    : DeadlineWords.isDueIn(action.deadline(), year) ? "Pas de trace en " + year : "À venir";
        }
        return action.completions().isEmpty() ? DeadlineWords.isPast(action.deadline(), year) ? "Échéance passée" : "À faire"
                : "Fait";
    }

    List<String> sentences(ReportContent.TargetedAction action) {
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
        return DeadlineWords.isDueIn(action.deadline(), year)
                ? "Cette action est à mener chaque année ; aucune réalisation n’est enregistrée pour " + year + "."
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
        return DeadlineWords.isPast(action.deadline(), year)
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
                .map(when -> "Un bilan d’étape " + (PrintedDate.year(deadline.review()) < year ? "était" : "est") + " prévu "
                        + when + ".");
    }
}
