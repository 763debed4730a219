package fr.sillage.sample;

import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Thirds, as the part on evaluation has them; which actions make a third the document leaves to the committees. */
class PasDeCalaisEvaluationTest {

    private static final Sample SAMPLE = new Sample("pas-de-calais");

    @Test
    void The_technical_committee_proposes_the_political_one_validates_and_adopts_the_whole() {
        Map<String, Object> rule = map(SAMPLE.scheme().get("evaluation"));
        assertThat(rule).containsEntry("parts", 3);
        assertThat(strings(rule.get("choice"))).containsExactly("pilotage-technique", "pilotage-politique");
        assertThat(strings(rule.get("validation"))).containsExactly("pilotage-technique");
        assertThat(strings(rule.get("overall"))).containsExactly("pilotage-technique", "pilotage-politique");
        assertThat(SAMPLE.collection("catalog/committees.json").keySet()).containsAll(strings(rule.get("overall")));
    }

    @Test
    void Each_of_the_21_sheets_is_evaluated_in_one_of_three_years() {
        Map<String, Map<String, Object>> campaigns = SAMPLE.collection("catalog/campaigns.json");
        assertThat(campaigns.keySet()).containsExactly("2017", "2018", "2019");
        assertThat(campaigns.values()).allSatisfy(campaign -> assertThat(strings(campaign.get("actions"))).hasSize(7));
        assertThat(campaigns.values().stream().flatMap(campaign -> strings(campaign.get("actions")).stream()))
                .containsExactlyInAnyOrderElementsOf(SAMPLE.collection("catalog/actions.json").keySet());
    }

    @Test
    void The_sheet_on_communication_is_evaluated_by_two_simple_polls() {
        assertThat(SAMPLE.collection("catalog/questionnaires.json")).containsOnlyKeys("agents", "candidats")
                .allSatisfy((code, questionnaire) -> {
                    assertThat(strings(questionnaire.get("actions"))).isEqualTo(List.of("2-3.1"));
                    assertThat(maps(questionnaire.get("questions"))).isNotEmpty();
                });
        assertThat(strings(SAMPLE.collection("catalog/campaigns.json").get("2019").get("actions"))).contains("2-3.1");
    }

    @Test
    void Every_sheet_is_told_in_the_evaluation_of_its_year_and_the_whole_has_its_own() {
        Map<String, Map<String, Object>> campaigns = SAMPLE.collection("catalog/campaigns.json");
        Map<String, Map<String, Object>> evaluations = SAMPLE.collection("catalog/evaluations.json");
        assertThat(evaluations.keySet()).containsExactly("2017", "2018", "2019", "overall");
        campaigns.forEach((year, campaign) -> assertThat(maps(evaluations.get(year).get("findings")))
                .extracting(finding -> finding.get("action"))
                .containsExactlyElementsOf(strings(campaign.get("actions"))));
        assertThat(evaluations.values()).allSatisfy(
                evaluation -> assertThat(evaluation.get("summary").toString()).startsWith("Exemple fictif."));
        assertThat(evaluations.get("overall")).containsKey("lessons").doesNotContainKey("findings");
    }

    @Test
    void The_technical_committee_speaks_in_July_and_the_political_one_of_the_whole_in_October() {
        assertThat(SAMPLE.requests("catalog/evaluation-opinions.json").map(request -> request.path()
                .replaceFirst(".*/committees/", "").replaceFirst("/opinions$", "") + " "
                + map(request.body().get("subject")).get("ref")))
                .containsExactly("pilotage-technique/sittings/2018-07-05 pas-de-calais-2017-2020/2017",
                        "pilotage-technique/sittings/2019-07-04 pas-de-calais-2017-2020/2018",
                        "pilotage-technique/sittings/2020-07-02 pas-de-calais-2017-2020/overall",
                        "pilotage-politique/sittings/2020-10-15 pas-de-calais-2017-2020/overall");
    }

    @Test
    void The_whole_is_published_and_the_years_are_validated_only() {
        assertThat(SAMPLE.requests("catalog/evaluation-publications.json")).extracting(SampleRequest::path)
                .containsExactly("/api/v1/schemes/pas-de-calais-2017-2020/evaluations/overall/publication");
    }

    @Test
    void Answers_are_to_what_was_asked() {
        Map<String, Map<String, Object>> polls = SAMPLE.collection("catalog/questionnaires.json");
        SAMPLE.requests("catalog/answers.json").forEach(request -> {
            List<Map<String, Object>> questions = maps(
                    polls.get(request.path().substring(request.path().lastIndexOf('/') + 1)).get("questions"));
            ((List<?>) request.body().get("answers")).forEach(answer -> maps(answer).forEach(given -> {
                Map<String, Object> question = questions.stream()
                        .filter(asked -> asked.get("code").equals(given.get("question")))
                        .findFirst().orElseThrow();
                if (question.containsKey("choices")) {
                    assertThat(strings(question.get("choices"))).containsAll(strings(given.get("choices")));
                }
            }));
        });
    }
}
