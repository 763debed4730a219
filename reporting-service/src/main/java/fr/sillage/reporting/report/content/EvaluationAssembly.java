package fr.sillage.reporting.report.content;

import java.util.List;
import java.util.Optional;

import fr.sillage.reporting.gathering.CatalogEvaluation;
import fr.sillage.reporting.gathering.CatalogSnapshot;

/** Puts what came of campaigns beside the actions that they evaluated. */
final class EvaluationAssembly {

    private final CatalogSnapshot catalog;
    private final Asked asked;

    EvaluationAssembly(CatalogSnapshot catalog, Asked asked) {
        this.catalog = catalog;
        this.asked = asked;
    }

    /** Null where the report is not of an evaluation. */
    EvaluationContent told() {
        if (!asked.kind().isEvaluation()) {
            return null;
        }
        CatalogEvaluation told = catalog.evaluation();
        CatalogSnapshot.Evaluating rule = catalog.scheme().evaluation();
        return new EvaluationContent(rule.parts(), rule.baselineYear(), rule.source(),
                told.campaigns().stream().map(this::campaign).toList(), outcome(told.overall()));
    }

    private EvaluationContent.Campaign campaign(CatalogEvaluation.Part part) {
        CatalogEvaluation.Campaign campaign = part.campaign();
        return new EvaluationContent.Campaign(campaign.year(), campaign.rank(), campaign.method(), campaign.note(),
                said(campaign.said()), outcome(campaign.evaluation()),
                campaign.actions().stream().flatMap(code -> action(code).stream())
                        .map(action -> evaluated(action, campaign.evaluation())).toList(),
                part.polls().stream().map(poll -> poll(poll, campaign)).toList());
    }

    private Optional<CatalogSnapshot.Action> action(String code) {
        return catalog.actions().stream().filter(action -> action.code().equals(code)).findFirst();
    }

    private EvaluationContent.EvaluatedAction evaluated(CatalogSnapshot.Action action, CatalogEvaluation.Told told) {
        Optional<CatalogEvaluation.Finding> finding = Optional.ofNullable(told).stream().flatMap(t -> t.findings().stream())
                .filter(f -> f.action().equals(action.code())).findFirst();
        return new EvaluationContent.EvaluatedAction(action.code(), action.title(),
                action.objective() == null ? action.code() : action.objective(),
                ActionStanding.status(action, asked.lastDay()),
                action.leadDirectorates().stream().map(this::directorate).toList(), counted(action),
                finding.map(CatalogEvaluation.Finding::results).orElse(null),
                finding.map(CatalogEvaluation.Finding::practices).orElse(null),
                finding.map(f -> EvaluationContent.Advice.valueOf(f.advice())).orElse(null));
    }

    private static List<EvaluationContent.Counted> counted(CatalogSnapshot.Action action) {
        return action.sheet() == null ? List.of()
                : action.sheet().evaluationIndicators().stream()
                        .map(c -> new EvaluationContent.Counted(c.text(), c.section(), c.note(), c.indicators())).toList();
    }

    private String directorate(String code) {
        return catalog.directorates().stream().filter(d -> d.code().equals(code)).map(CatalogSnapshot.Directorate::name)
                .findFirst().orElse(code);
    }

    private EvaluationContent.Outcome outcome(CatalogEvaluation.Told told) {
        return told == null ? null
                : new EvaluationContent.Outcome(EvaluationContent.OutcomeState.valueOf(told.state()), told.summary(),
                        told.lessons(), said(told.said()), told.publishedOn());
    }

    private List<EvaluationContent.Say> said(List<CatalogEvaluation.Say> said) {
        return said.stream().filter(say -> say.decision() != null)
                .map(say -> new EvaluationContent.Say(committee(say.committee()),
                        ReportContent.Decision.valueOf(say.decision()), say.sitting()))
                .toList();
    }

    private String committee(String code) {
        return catalog.committees().stream().filter(c -> c.code().equals(code)).map(CatalogSnapshot.Committee::title)
                .findFirst().orElse(code);
    }

    private static EvaluationContent.Poll poll(CatalogEvaluation.Poll poll, CatalogEvaluation.Campaign campaign) {
        CatalogEvaluation.Results results = poll.results();
        return new EvaluationContent.Poll(results.title(), results.audience(),
                poll.actions().isEmpty() ? campaign.actions() : poll.actions(), poll.closesOn(), results.invited(),
                results.respondents(), results.questions().stream().map(EvaluationAssembly::question).toList());
    }

    private static EvaluationContent.Question question(CatalogEvaluation.Question question) {
        return new EvaluationContent.Question(question.text(), EvaluationContent.QuestionKind.valueOf(question.kind()),
                question.answered(),
                question.counts().stream().map(c -> new EvaluationContent.Choice(c.choice(), c.count())).toList(),
                question.mean());
    }
}
