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
}
