package fr.sillage.catalog.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.committee.Opinion.Decision;
import fr.sillage.catalog.committee.Opinion.Recorder;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.committee.Subject;
import fr.sillage.catalog.scheme.Evaluating;

/** As in Pas-de-Calais: thirds, chosen by two committees, validated by one, and by two for the whole. */
class CourseTest {

    private static final Evaluating THIRDS = new Evaluating(3, List.of("technique", "politique"), List.of("technique"),
            List.of("technique", "politique"), 2015, "L’évaluation du schéma");

    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final List<OpinionView> opinions = new ArrayList<>();

    private Course course() {
        return new Course("essai", THIRDS, campaigns, evaluations, opinions);
    }

    private Campaign campaign(int year, String... actions) {
        var campaign = new Campaign(1L, year);
        campaign.fill(new CampaignBody(List.of(actions), null, null));
        campaigns.add(campaign);
        return campaign;
    }

    private Evaluation evaluation(String part, String summary, String... actions) {
        var evaluation = new Evaluation(1L, part);
        evaluation.fill(new EvaluationBody(summary,
                Stream.of(actions).map(code -> new Finding(code, "Atteint", null, Finding.Advice.KEEP)).toList(), null));
        evaluations.add(evaluation);
        return evaluation;
    }

    private void says(String committee, String type, String part, String sha256, Decision decision) {
        opinions.add(new OpinionView(opinions.size(), committee, committee, LocalDate.parse("2018-07-02"),
                new Subject(type, "essai/" + part, sha256), decision, null, null, null, false, Recorder.MEMBER, Instant.EPOCH,
                opinions.size()));
    }

    private void agreedChoice(Campaign campaign) {
        for (String committee : THIRDS.choice()) {
            says(committee, "campaign", Course.part(campaign), course().choiceHash(campaign), Decision.FAVOURABLE);
        }
    }

    private void agreed(String part, List<String> committees) {
        for (String committee : committees) {
            says(committee, "evaluation", part, course().outcomeHash(part), Decision.FAVOURABLE_WITH_RESERVATIONS);
        }
    }

    @Test
    void A_choice_is_proposed_by_one_committee_and_decided_by_both() {
        Campaign campaign = campaign(2017, "a", "b");
        assertThat(course().choice(campaign)).isEqualTo(ChoiceState.DRAFT);
        String hash = course().choiceHash(campaign);
        says("technique", "campaign", "2017", hash, Decision.FAVOURABLE);
        assertThat(course().choice(campaign)).isEqualTo(ChoiceState.PROPOSED);
        says("politique", "campaign", "2017", hash, Decision.UNFAVOURABLE);
        assertThat(course().choice(campaign)).isEqualTo(ChoiceState.PROPOSED);
        says("politique", "campaign", "2017", hash, Decision.FAVOURABLE);
        assertThat(course().choice(campaign)).isEqualTo(ChoiceState.DECIDED);
    }

    @Test
    void Another_choice_needs_other_opinions_and_the_last_opinion_counts() {
        Campaign campaign = campaign(2017, "a", "b");
        agreedChoice(campaign);
        campaign.fill(new CampaignBody(List.of("a", "c"), null, null));
        assertThat(course().choice(campaign)).isEqualTo(ChoiceState.DRAFT);
        campaign.fill(new CampaignBody(List.of("a", "b"), null, null));
        says("technique", "campaign", "2017", course().choiceHash(campaign), Decision.DEFERRED);
        assertThat(course().saidOfChoice(campaign)).extracting(Say::agrees).containsExactly(false, true);
    }

    @Test
    void An_evaluation_is_validated_once_every_action_is_told_and_the_committee_agrees_to_these_words() {
        Campaign campaign = campaign(2017, "a", "b");
        agreedChoice(campaign);
        Evaluation evaluation = evaluation("2017", "Bien", "a");
        agreed("2017", THIRDS.validation());
        assertThat(course().missing("2017")).extracting(Fault::code).containsExactly("evaluation-finding-missing");
        evaluation.fill(new EvaluationBody("Bien", Stream.of("a", "b")
                .map(code -> new Finding(code, "Atteint", null, Finding.Advice.RELEASE)).toList(), null));
        assertThat(course().missing("2017")).extracting(Fault::code).containsExactly("evaluation-not-agreed");
        agreed("2017", THIRDS.validation());
        assertThat(course().state("2017")).isEqualTo(EvaluationState.VALIDATED);
    }

    @Test
    void The_last_third_goes_straight_into_the_overall_evaluation() {
        for (int year = 2017; year <= 2019; year++) {
            agreedChoice(campaign(year, "action-" + year));
            evaluation(String.valueOf(year), "Bien", "action-" + year);
        }
        agreed("2017", THIRDS.validation());
        agreed("2018", THIRDS.validation());
        assertThat(course().state("2018")).isEqualTo(EvaluationState.VALIDATED);
        assertThat(course().isIntoOverall(campaigns.get(2))).isTrue();
        assertThat(course().saidOfOutcome("2019")).isEmpty();
        assertThat(course().missing("2019")).extracting(Fault::code).containsExactly("evaluation-into-overall");

        evaluation("overall", "Trois ans");
        assertThat(course().missing("overall")).extracting(Fault::code).containsExactly("evaluation-not-agreed",
                "evaluation-not-agreed");
        agreed("overall", THIRDS.overall());
        assertThat(course().state("overall")).isEqualTo(EvaluationState.VALIDATED);
    }

    @Test
    void A_word_changed_in_one_part_is_another_overall_evaluation() {
        agreedChoice(campaign(2017, "a"));
        Evaluation part = evaluation("2017", "Bien", "a");
        evaluation("overall", "Trois ans");
        String before = course().outcomeHash("overall");
        part.fill(new EvaluationBody("Mieux", part.body().findings(), null));
        assertThat(course().outcomeHash("overall")).isNotEqualTo(before).matches("[0-9a-f]{64}");
    }

    @Test
    void The_overall_evaluation_waits_for_all_campaigns() {
        agreedChoice(campaign(2017, "a"));
        evaluation("overall", "Trop tôt");
        agreed("overall", THIRDS.overall());
        assertThat(course().missing("overall")).extracting(Fault::code).containsExactly("evaluation-campaigns-missing",
                "evaluation-absent");
    }
}
