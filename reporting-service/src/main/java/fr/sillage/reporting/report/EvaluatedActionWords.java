package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.reporting.report.content.EvaluationContent;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ActionWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Tells one evaluated action: what its sheet counts, what was found and what is advised. */
public final class EvaluatedActionWords {

    private final ReportContent content;
    private final IndicatorWords indicators;

    EvaluatedActionWords(ReportContent content) {
        this.content = content;
        this.indicators = new IndicatorWords(content);
    }

    EvaluationPage.EvaluatedAction of(EvaluationContent.EvaluatedAction action, int level) {
        List<ReportContent.Indicator> counted = indicators(action);
        return new EvaluationPage.EvaluatedAction(level, "action-" + action.code(), title(action), advice(action.advice()),
                facts(action), Paragraphs.of(action.results()), Paragraphs.of(action.practices()),
                action.counts().stream().map(c -> counted(c, counted)).toList(),
                counted.stream().map(i -> indicators.of(i, level + 1)).toList());
    }

    /** What the indicators service knows of what the sheet counts, in the order of the sheet. */
    List<ReportContent.Indicator> indicators(EvaluationContent.EvaluatedAction action) {
        return action.counts().stream().flatMap(c -> c.indicators().stream()).distinct()
                .flatMap(code -> content.allObjectives().filter(o -> o.code().equals(action.objective()))
                        .flatMap(o -> o.indicators().stream()).filter(i -> i.code().equals(code)))
                .toList();
    }

    static String title(EvaluationContent.EvaluatedAction action) {
        String title = French.typeset(action.title());
        return Character.isDigit(action.code().charAt(0)) ? action.code() + ". " + title : title;
    }

    public static String advice(EvaluationContent.Advice advice) {
        return advice == null ? "Aucune suite proposée" : switch (advice) {
            case KEEP -> "À conserver";
            case AMEND -> "À modifier";
            case RELEASE -> "À sortir du schéma";
        };
    }

    private List<ReportPage.Fact> facts(EvaluationContent.EvaluatedAction action) {
        List<ReportPage.Fact> facts = new ArrayList<>();
        content.allObjectives().filter(o -> o.code().equals(action.objective()) && !o.code().equals(action.code()))
                .findFirst()
                .ifPresent(o -> facts.add(new ReportPage.Fact(PageBuilder.numbered("Objectif", o.code()),
                        French.typeset(o.title()))));
        if (!action.leadDirectorates().isEmpty()) {
            facts.add(new ReportPage.Fact(action.leadDirectorates().size() == 1 ? "Direction pilote" : "Directions pilotes",
                    French.typeset(String.join(" ; ", action.leadDirectorates()))));
        }
        // where nobody ever reported on an action, that it was not begun is not known but only not said
        if (action.status() != ReportContent.ActionStatus.NOT_STARTED) {
            facts.add(new ReportPage.Fact("Situation à la fin de " + content.year(), ActionWords.label(action.status())));
        }
        return facts;
    }

    /** What has no figures is told with what has them: a sheet counts what nobody could count yet. */
    private static String counted(EvaluationContent.Counted counted, List<ReportContent.Indicator> known) {
        List<String> titles = known.stream().filter(i -> counted.indicators().contains(i.code()))
                .map(i -> French.quoted(French.typeset(i.title()))).distinct().toList();
        String what = (counted.heading() == null ? "" : counted.heading() + " : ") + counted.wording();
        String figures = titles.isEmpty() ? "Aucun chiffre n’est suivi."
                : "Chiffres donnés plus bas : " + French.list(titles) + ".";
        return French.typeset(French.sentence(what) + " "
                + (counted.note() == null ? "" : French.sentence(counted.note()) + " ") + figures);
    }
}
