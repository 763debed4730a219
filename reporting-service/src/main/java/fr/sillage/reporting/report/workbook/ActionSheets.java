package fr.sillage.reporting.report.workbook;

import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;

import fr.sillage.reporting.report.Moment;
import fr.sillage.reporting.report.content.PrintedDate;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ActionWords;
import fr.sillage.reporting.report.french.DeadlineWords;
import fr.sillage.reporting.report.french.TargetedActionWords;

/** The sheets on what is being done: actions, their steps, and deeds. */
final class ActionSheets {

    private final ReportContent content;

    ActionSheets(ReportContent content) {
        this.content = content;
    }

    void write(Workbook workbook) {
        actions(workbook);
        steps(workbook);
        deeds(workbook);
    }

    private void actions(Workbook workbook) {
        new SheetWriter<ReportContent.Action>()
                .text("Action", 10, ReportContent.Action::code)
                .text("Titre", 44, ReportContent.Action::title)
                .text("Situation", 14, a -> ActionWords.label(a.status()))
                .date("Depuis le", ReportContent.Action::since)
                .text("Pilote", 28, ReportContent.Action::lead)
                .text("Remarque", 44, ReportContent.Action::note)
                .text("Difficultés", 44, ReportContent.Action::difficulties)
                .text("Mesures correctives", 44, ReportContent.Action::correctiveActions)
                .write(workbook, "Actions", content.allActions().toList());
    }

    private void steps(Workbook workbook) {
        new SheetWriter<StepOf>()
                .text("Action", 10, s -> s.action().code())
                .text("Titre", 44, s -> s.action().title())
                .text("Étape", 44, s -> s.step().title())
                .text("Échéance", 24, s -> s.step().due() == null ? null : DeadlineWords.moment(s.step().due()))
                .year("Année", s -> s.step().due() == null ? null : PrintedDate.year(s.step().due()))
                .text("Situation de l’action", 16, s -> ActionWords.label(s.action().status()))
                .write(workbook, "Étapes",
                        content.allActions().flatMap(a -> a.steps().stream().map(s -> new StepOf(a, s))).toList());
    }

    private void deeds(Workbook workbook) {
        TargetedActionWords words = new TargetedActionWords(content.year(), Moment.ofReport(content).today());
        List<Deed> deeds = content.allObjectives().flatMap(o -> o.targetedActions().stream().flatMap(
                a -> a.completions().isEmpty() ? Stream.of(new Deed(o, a, null))
                        : a.completions().stream().map(c -> new Deed(o, a, c))))
                .toList();
        new SheetWriter<Deed>()
                .text("Objectif", 10, d -> d.objective().code())
                .text("Action ciblée", 50, d -> d.action().title())
                .text("Rythme", 16,
                        d -> d.action().recurrence() == ReportContent.Recurrence.YEARLY ? "chaque année" : "une fois")
                .text("Échéance", 30, d -> DeadlineWords.of(d.action().deadline()).orElse(null))
                .text("Situation en " + content.year(), 22, d -> words.situation(d.action()))
                .year("Faite en", d -> d.completion() == null ? null : d.completion().year())
                .date("Faite le", d -> d.completion() == null ? null : d.completion().doneOn())
                .text("Preuve", 50, d -> d.completion() == null ? null : d.completion().evidence())
                .write(workbook, "Actions ciblées", deeds);
    }

    private record StepOf(ReportContent.Action action, ReportContent.Step step) {
    }

    private record Deed(ReportContent.Objective objective, ReportContent.TargetedAction action,
            ReportContent.Completion completion) {
    }
}
