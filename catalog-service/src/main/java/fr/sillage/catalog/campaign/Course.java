package fr.sillage.catalog.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.sillage.api.Fault;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.scheme.Evaluating;

/**
 * How far a scheme's evaluation has come: its campaigns, what came of them and what the committees said, put together. Nothing
 * of
 * this is kept: who changes a word after a committee agreed finds that it agrees no more.
 */
final class Course {

    private final String scheme;
    private final Evaluating rule;
    private final List<Campaign> campaigns;
    private final Map<String, Evaluation> evaluations;
    private final List<OpinionView> opinions;

    /**
     * @param scheme its code
     * @param campaigns in the order of their years
     * @param opinions on choices and evaluations, in the order in which they count
     */
    Course(String scheme, Evaluating rule, List<Campaign> campaigns, List<Evaluation> evaluations, List<OpinionView> opinions) {
        this.scheme = scheme;
        this.rule = rule;
        this.campaigns = campaigns;
        this.evaluations = evaluations.stream().collect(Collectors.toMap(Evaluation::part, Function.identity()));
        this.opinions = opinions;
    }

    /** What is before the committees that choose. */
    record Choice(String scheme, int year, CampaignBody campaign) {
    }

    /** What is before the committees that validate. */
    record Outcome(String scheme, String part, List<String> actions, EvaluationBody evaluation, List<Outcome> parts) {
    }

    List<Campaign> campaigns() {
        return campaigns;
    }

    Optional<Campaign> campaign(String part) {
        return campaigns.stream().filter(campaign -> part.equals(part(campaign))).findFirst();
    }

    static String part(Campaign campaign) {
        return String.valueOf(campaign.year());
    }

    Optional<Evaluation> evaluation(String part) {
        return Optional.ofNullable(evaluations.get(part));
    }

    /** Its place among the campaigns, from 1. */
    int rank(Campaign campaign) {
        return campaigns.indexOf(campaign) + 1;
    }

    /** The last part is not told by itself: there is no time for it, and the overall evaluation tells it. */
    boolean isIntoOverall(Campaign campaign) {
        return rank(campaign) == rule.parts();
    }

    String choiceHash(Campaign campaign) {
        return ContentHash.of(new Choice(scheme, campaign.year(), campaign.body()));
    }

    List<Say> saidOfChoice(Campaign campaign) {
        return Say.of(rule.choice(), on(Campaign.SUBJECT, part(campaign)), choiceHash(campaign));
    }

    ChoiceState choice(Campaign campaign) {
        List<Say> said = saidOfChoice(campaign);
        return Say.allAgree(said) ? ChoiceState.DECIDED
                : said.stream().anyMatch(Say::agrees) ? ChoiceState.PROPOSED : ChoiceState.DRAFT;
    }

    String outcomeHash(String part) {
        return ContentHash.of(outcome(part));
    }

    private Outcome outcome(String part) {
        EvaluationBody body = evaluation(part).map(Evaluation::body).orElse(null);
        return part.equals(Evaluation.OVERALL)
                ? new Outcome(scheme, part, List.of(), body, campaigns.stream().map(c -> outcome(part(c))).toList())
                : new Outcome(scheme, part, campaign(part).map(Campaign::actions).orElse(List.of()), body, List.of());
    }

    List<Say> saidOfOutcome(String part) {
        return campaign(part).filter(this::isIntoOverall).map(campaign -> List.<Say> of())
                .orElseGet(() -> Say.of(part.equals(Evaluation.OVERALL) ? rule.overall() : rule.validation(),
                        on(Evaluation.SUBJECT, part), outcomeHash(part)));
    }

    private List<OpinionView> on(String subject, String part) {
        return opinions.stream().filter(opinion -> opinion.subject().type().equals(subject)
                && opinion.subject().ref().equals(scheme + "/" + part)).toList();
    }

    EvaluationState state(String part) {
        if (evaluation(part).filter(Evaluation::isPublished).isPresent()) {
            return EvaluationState.PUBLISHED;
        }
        return missing(part).isEmpty() ? EvaluationState.VALIDATED : EvaluationState.DRAFT;
    }

    /** Whether it is part of something published, so that no word of it changes any more. */
    boolean isClosed(String part) {
        return state(part) == EvaluationState.PUBLISHED || state(Evaluation.OVERALL) == EvaluationState.PUBLISHED;
    }

    /** What others than its authors may read: nothing of a draft; the last part goes with the overall evaluation. */
    Optional<EvaluationTold> told(String part) {
        EvaluationState state = state(campaign(part).filter(this::isIntoOverall).isPresent() ? Evaluation.OVERALL : part);
        return evaluation(part).filter(any -> state != EvaluationState.DRAFT)
                .map(evaluation -> EvaluationTold.of(evaluation, state, saidOfOutcome(part)));
    }

    /** What is said of an action; empty where nothing is yet. */
    Optional<Finding> finding(String part, String action) {
        return evaluation(part).stream().flatMap(evaluation -> evaluation.body().findings().stream())
                .filter(finding -> finding.action().equals(action)).findFirst();
    }

    /** The chosen actions of which nothing is said. */
    List<String> untold(String part) {
        return campaign(part).map(Campaign::actions).orElse(List.of()).stream()
                .filter(code -> finding(part, code).isEmpty()).toList();
    }

    /** Why it cannot be published; nothing where it can. */
    List<Fault> missing(String part) {
        List<Fault> missing = new ArrayList<>();
        if (evaluation(part).isEmpty()) {
            return List.of(Fault.at("/" + part, "evaluation-absent", part));
        }
        if (part.equals(Evaluation.OVERALL)) {
            missing.addAll(missingCampaigns());
        }
        campaign(part).ifPresent(campaign -> {
            missing.addAll(unsaid(campaign));
            if (isIntoOverall(campaign)) {
                missing.add(Fault.at("/" + part, "evaluation-into-overall", part));
            }
        });
        saidOfOutcome(part).stream().filter(say -> !say.agrees())
                .forEach(say -> missing.add(Fault.at("/" + part, "evaluation-not-agreed", part, say.committee())));
        return missing;
    }

    /** What keeps a campaign from being told whole. */
    private List<Fault> unsaid(Campaign campaign) {
        List<Fault> unsaid = new ArrayList<>();
        String part = part(campaign);
        if (choice(campaign) != ChoiceState.DECIDED) {
            unsaid.add(Fault.at("/" + part, "evaluation-choice-open", part));
        }
        untold(part).forEach(action -> unsaid.add(Fault.at("/" + part, "evaluation-finding-missing", part, action)));
        return unsaid;
    }

    private List<Fault> missingCampaigns() {
        List<Fault> missing = new ArrayList<>();
        if (campaigns.size() < rule.parts()) {
            missing.add(Fault.at("/" + Evaluation.OVERALL, "evaluation-campaigns-missing", campaigns.size(), rule.parts()));
        }
        campaigns.forEach(campaign -> missing
                .addAll(isIntoOverall(campaign) ? unsaid(campaign)
                        : isClosedByItself(campaign) ? List.of() : missing(part(campaign))));
        return missing;
    }

    private boolean isClosedByItself(Campaign campaign) {
        return evaluation(part(campaign)).filter(Evaluation::isPublished).isPresent();
    }
}
