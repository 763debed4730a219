package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.EvaluationContent;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Tells an evaluation: what was evaluated, what came of it and what is advised. */
final class EvaluationWords {

    private static final int THIRDS = 3;
    private static final List<String> ORDINALS = List.of("premier", "deuxième", "dernier");

    private final ReportContent content;
    private final EvaluationContent evaluation;
    private final EvaluatedActionWords actions;

    /** @param content of the report of an evaluation */
    EvaluationWords(ReportContent content) {
        this.content = content;
        this.evaluation = content.evaluation();
        this.actions = new EvaluatedActionWords(content);
    }

    EvaluationPage all() {
        List<EvaluationContent.Poll> polls = evaluation.campaigns().stream().flatMap(c -> c.polls().stream()).toList();
        return new EvaluationPage(tiles(polls), summary(evaluation.outcome()), facts(), table(),
                evaluation.campaigns().stream().map(this::group).toList(), polls.stream().map(PollWords::of).toList(),
                polls.isEmpty() ? "Aucun questionnaire n’a été préparé pour cette évaluation." : null, lessons());
    }

    private boolean isWhole() {
        return evaluation.overall() != null;
    }

    private List<ReportPage.Tile> tiles(List<EvaluationContent.Poll> polls) {
        List<ReportPage.Tile> tiles = new ArrayList<>();
        tiles.add(ReportPage.Tile.counting(evaluation.allActions().count(), "action évaluée", "actions évaluées"));
        tiles.add(advised(EvaluationContent.Advice.KEEP, "à conserver"));
        tiles.add(advised(EvaluationContent.Advice.AMEND, "à modifier"));
        tiles.add(advised(EvaluationContent.Advice.RELEASE, "à sortir"));
        tiles.add(ReportPage.Tile.counting(evaluation.allActions().flatMap(a -> actions.indicators(a).stream()).distinct()
                .count(), "indicateur chiffré", "indicateurs chiffrés"));
        tiles.add(ReportPage.Tile.counting(polls.stream().mapToInt(EvaluationContent.Poll::respondents).sum(),
                "réponse aux questionnaires", "réponses aux questionnaires"));
        return tiles;
    }

    private ReportPage.Tile advised(EvaluationContent.Advice advice, String words) {
        return ReportPage.Tile.counting(evaluation.allActions().filter(a -> a.advice() == advice).count(), words, words);
    }

    private static List<String> summary(EvaluationContent.Outcome outcome) {
        return outcome == null ? List.of() : Paragraphs.of(outcome.summary());
    }

    private List<ReportPage.Fact> facts() {
        List<ReportPage.Fact> facts = new ArrayList<>();
        List<String> years = evaluation.campaigns().stream().map(c -> String.valueOf(c.year())).toList();
        facts.add(new ReportPage.Fact(years.size() == 1 ? "Année évaluée" : "Années évaluées", French.list(years)));
        if (!isWhole()) {
            facts.add(new ReportPage.Fact("Part du schéma", part(evaluation.campaigns().get(0))));
            facts.addAll(chosen(evaluation.campaigns().get(0)));
        }
        if (evaluation.baselineYear() != null) {
            facts.add(new ReportPage.Fact("Temps 0", "l’année " + evaluation.baselineYear()
                    + ", à laquelle les chiffres sont comparés"));
        }
        if (!evaluation.outcome().said().isEmpty()) {
            facts.add(new ReportPage.Fact("Validation", said(evaluation.outcome().said())));
        }
        facts.add(new ReportPage.Fact("État", evaluation.outcome().publishedOn() == null ? "évaluation validée"
                : "évaluation publiée le " + French.date(evaluation.outcome().publishedOn())));
        facts.add(new ReportPage.Fact("Règle d’évaluation", French.typeset(evaluation.source())));
        return facts;
    }

    /** "le premier tiers des actions". */
    private String part(EvaluationContent.Campaign campaign) {
        return evaluation.parts() == THIRDS && campaign.rank() <= THIRDS
                ? "le " + ORDINALS.get(campaign.rank() - 1) + " tiers des actions"
                : "la partie " + campaign.rank() + " sur " + evaluation.parts() + " des actions";
    }

    private static List<ReportPage.Fact> chosen(EvaluationContent.Campaign campaign) {
        return Stream.of(
                campaign.said().isEmpty() ? null : new ReportPage.Fact("Choix des actions", said(campaign.said())),
                fact("Raison du choix", campaign.note()), fact("Manière d’évaluer", campaign.method()))
                .filter(Objects::nonNull).toList();
    }

    private static ReportPage.Fact fact(String term, String text) {
        return text == null ? null : new ReportPage.Fact(term, French.sentence(French.typeset(text)));
    }

    private static String said(List<EvaluationContent.Say> said) {
        return String.join(French.NARROW_NO_BREAK_SPACE + "; ",
                said.stream().map(say -> French.typeset(say.committee()) + ", "
                        + DecisionWords.decision(say.decision()).toLowerCase(Locale.FRENCH) + " du "
                        + French.date(say.sitting())).toList());
    }

    private ReportPage.Table table() {
        List<String> columns = isWhole() ? List.of("Action", "Évaluée en", "Suite proposée")
                : List.of("Action", "Suite proposée");
        return new ReportPage.Table("Les actions évaluées et la suite proposée", columns,
                evaluation
                        .campaigns().stream().flatMap(campaign -> campaign.actions().stream().map(action -> new ReportPage.Row(
                                EvaluatedActionWords.title(action),
                                isWhole()
                                        ? List.of(String.valueOf(campaign.year()), EvaluatedActionWords.advice(action.advice()))
                                        : List.of(EvaluatedActionWords.advice(action.advice())))))
                        .toList());
    }

    private EvaluationPage.Group group(EvaluationContent.Campaign campaign) {
        return new EvaluationPage.Group("campagne-" + campaign.year(),
                isWhole() ? French.capitalised(part(campaign)) + " (" + campaign.year() + ")" : null,
                isWhole() ? chosen(campaign) : List.of(), isWhole() ? summary(campaign.outcome()) : List.of(),
                campaign.actions().stream().map(action -> actions.of(action, isWhole() ? 4 : 3)).toList());
    }

    private List<EvaluationPage.Lesson> lessons() {
        List<EvaluationPage.Lesson> lessons = new ArrayList<>();
        if (isWhole()) {
            add(lessons, null, evaluation.overall());
        }
        evaluation.campaigns().forEach(
                campaign -> add(lessons, isWhole() ? "Évaluation de " + campaign.year() : null, campaign.outcome()));
        return lessons;
    }

    private static void add(List<EvaluationPage.Lesson> lessons, String title, EvaluationContent.Outcome outcome) {
        if (outcome != null && outcome.lessons() != null) {
            lessons.add(new EvaluationPage.Lesson(title, Paragraphs.of(outcome.lessons())));
        }
    }

    /** A line of the table of contents for each campaign, where there are several. */
    static List<ReportPage.Entry> entries(EvaluationPage page) {
        return page.groups().stream().filter(group -> group.title() != null)
                .map(group -> new ReportPage.Entry(3, group.id(), null, group.title())).toList();
    }
}
