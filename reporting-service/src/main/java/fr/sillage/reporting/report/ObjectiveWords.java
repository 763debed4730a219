package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ActionWords;
import fr.sillage.reporting.report.french.DeadlineWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.LongText;
import fr.sillage.reporting.report.french.TargetedActionWords;

/** Puts one objective into words: what it is for, its figures, its deeds and its actions. */
final class ObjectiveWords {

    private final IndicatorWords indicators;
    private final TargetedActionWords deeds;

    ObjectiveWords(ReportContent content, Moment moment) {
        this.indicators = new IndicatorWords(content);
        this.deeds = new TargetedActionWords(content.year(), moment.today());
    }

    ReportPage.Objective of(ReportContent.Objective objective, int level, ReportPage.Words comment,
            ReportPage.Words lessons) {
        return new ReportPage.Objective(facts(objective), typeset(objective.stakes()), typeset(objective.means()),
                objective.indicators().stream().map(i -> indicators.of(i, level + 1)).toList(), objective.unknownIndicators(),
                objective.targetedActions().stream().map(this::deed).toList(),
                objective.actions().stream().flatMap(this::action).toList(), comment, lessons);
    }

    private static List<String> typeset(List<String> texts) {
        return texts.stream().map(French::typeset).toList();
    }

    private static List<ReportPage.Fact> facts(ReportContent.Objective objective) {
        List<ReportPage.Fact> facts = new ArrayList<>();
        DeadlineWords.of(objective.deadline()).ifPresent(d -> facts.add(new ReportPage.Fact("Échéance", d)));
        Stream.concat(Optional.ofNullable(objective.lead()).stream(), objective.leadDirectorates().stream())
                .map(French::typeset).reduce((a, b) -> a + ", " + b)
                .ifPresent(l -> facts.add(new ReportPage.Fact("Pilote", l)));
        if (!objective.goals().isEmpty()) {
            facts.add(new ReportPage.Fact("Au service de", French.typeset(String.join(" ; ", objective.goals()))));
        }
        Optional.ofNullable(objective.note())
                .ifPresent(n -> facts.add(new ReportPage.Fact("Remarque", French.sentence(French.typeset(n)))));
        return facts;
    }

    private ReportPage.TargetedAction deed(ReportContent.TargetedAction action) {
        return new ReportPage.TargetedAction(French.typeset(action.title()), deeds.situation(action), deeds.sentences(action));
    }

    /** An action and then its parts, each in a line. */
    Stream<ReportPage.Action> action(ReportContent.Action action) {
        List<String> remarks = new ArrayList<>();
        remark(remarks, "", action.note());
        remark(remarks, "Difficultés : ", action.difficulties());
        remark(remarks, "Mesures correctives : ", action.correctiveActions());
        String title = French.typeset(action.title());
        ReportPage.Action line = new ReportPage.Action(
                Character.isDigit(action.code().charAt(0)) ? action.code() + ". " + title : title,
                ActionWords.label(action.status()),
                action.since() == null ? null : French.date(action.since()),
                action.lead() == null ? null : French.typeset(action.lead()), remarks);
        return Stream.concat(Stream.of(line), action.parts().stream().flatMap(this::action));
    }

    private static void remark(List<String> remarks, String before, String text) {
        if (text != null && !text.isBlank()) {
            remarks.add(French.typeset(before + French.sentence(LongText.shortened(text))));
        }
    }
}
