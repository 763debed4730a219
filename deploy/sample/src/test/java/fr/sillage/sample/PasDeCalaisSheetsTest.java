package fr.sillage.sample;

import static fr.sillage.sample.Sample.each;
import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sheet has what its page has, heading by heading; the paper sheet's figures are in {@link PasDeCalaisTest}. */
class PasDeCalaisSheetsTest {

    private static final Sample SAMPLE = new Sample("pas-de-calais");

    private static Map<String, Object> action(String code) {
        return SAMPLE.collection("catalog/actions.json").get(code);
    }

    private static Map<String, Object> sheet(String code) {
        return map(action(code).get("sheet"));
    }

    private static List<String> dues(String code) {
        return each(maps(action(code).get("steps")), step -> Objects.toString(step.get("due"), "-"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # leads | affected | partners | due dates of the steps | evaluation means | indicators
            1-1.1 | 3 | 3 | 1 |                 | 3 | 3
            1-1.2 | 4 | 5 | 5 |                 | 3 | 3
            1-1.3 | 2 | 1 | 0 | - 2017-01       | 2 | 2
            1-1.4 | 1 | 2 | 1 | - 2017-11       | 1 | 2
            1-1.5 | 1 | 1 | 3 |                 | 1 | 4
            1-1.6 | 2 | 1 | 2 |                 | 1 | 2
            1-2.1 | 1 | 4 | 3 | 2017 2018       | 1 | 1
            1-2.2 | 1 | 2 | 1 | - -             | 1 | 1
            1-3.1 | 1 | 2 | 1 | - - -           | 1 | 2
            1-3.2 | 1 | 1 | 3 | - - - -         | 1 | 1
            1-3.3 | 1 | 1 | 1 | - -             | 1 | 3
            2-1.1 | 1 | 1 | 1 |                 | 2 | 2
            2-1.2 | 1 | 2 | 3 |                 | 2 | 1
            2-1.3 | 2 | 1 | 1 | 2017-12 -       | 1 | 2
            2-2.1 | 1 | 1 | 1 | 2017 -          | 1 | 2
            2-3.1 | 1 | 2 | 1 |                 | 2 | 2
            3-1.1 | 1 | 1 | 0 |                 | 0 | 0
            3-1.2 | 2 | 2 | 2 | 2017-06 2017-06 2019 | 1 | 1
            3-2.1 | 1 | 1 | 0 | - 2017-03 -     | 1 | 1
            3-3.1 | 1 | 2 | 4 | 2017-04 2017-09 | 1 | 2
            3-3.2 | 2 | 2 | 1 | 2017-09 2017-03 - | 1 | 1
            """)
    void A_sheet_has_all_that_stands_under_its_headings(String code, int leads, int affected, int partners, String steps,
            int means, int indicators) {
        assertThat(strings(action(code).get("leadDirectorates"))).hasSize(leads);
        List<String> impacted = new ArrayList<>(strings(action(code).get("affectedDirectorates")));
        impacted.addAll(strings(sheet(code).get("otherAffected")));
        assertThat(impacted).hasSize(affected);
        assertThat(strings(action(code).get("partners"))).hasSize(partners);
        assertThat(dues(code)).isEqualTo(steps == null ? List.of() : Arrays.asList(steps.split(" ")));
        assertThat(maps(sheet(code).get("evaluationMeans"))).hasSize(means);
        assertThat(maps(sheet(code).get("evaluationIndicators"))).hasSize(indicators);
        assertThat((String) sheet(code).get("aim")).isNotBlank();
        assertThat((String) action(code).get("description")).isNotBlank();
        assertThat((String) action(code).get("objective")).isEqualTo(code.substring(0, 3));
    }

    @Test
    void Three_sheets_are_actions_of_the_Agenda_21_too() {
        assertThat(SAMPLE.collection("catalog/actions.json").keySet().stream()
                .filter(code -> sheet(code).containsKey("otherPlans"))
                .map(code -> code + " " + maps(sheet(code).get("otherPlans")).get(0).get("number")))
                .containsExactly("1-1.3 7", "1-1.5 18", "1-1.6 19");
    }

    @Test
    void The_building_waste_sheet_keeps_its_subsections() {
        String works = "Dispositions spécifiques aux déchets des Travaux Publics";
        String buildings = "Dispositions spécifiques aux déchets du Bâtiment";
        assertThat(maps(sheet("1-1.2").get("evaluationMeans"))).extracting(mean -> mean.get("section"))
                .containsExactly("Dispositions communes aux déchets du Bâtiment et des Travaux Publics", works, buildings);
        assertThat(maps(sheet("1-1.2").get("evaluationIndicators"))).extracting(indicator -> indicator.get("section"))
                .containsExactly(works, buildings, buildings);
    }

    @Test
    void Empty_and_not_applicable_are_kept_apart() {
        assertThat(SAMPLE.collection("catalog/actions.json").keySet())
                .filteredOn(code -> sheet(code).containsKey("notApplicable"))
                .containsExactly("3-1.1");
        assertThat(strings(sheet("3-1.1").get("notApplicable"))).containsExactly("EVALUATION_MEANS", "EVALUATION_INDICATORS");
        assertThat(List.of("1-1.5", "1-1.6")).allSatisfy(code -> {
            assertThat(sheet(code)).doesNotContainKeys("calendar", "deadline", "notApplicable");
            assertThat(action(code)).doesNotContainKey("steps");
        });
    }

    @Test
    void Only_the_sheet_on_communication_names_linked_projects() {
        assertThat(SAMPLE.collection("catalog/actions.json").keySet())
                .filteredOn(code -> sheet(code).containsKey("linkedProjects"))
                .containsExactly("2-3.1");
        assertThat(strings(sheet("2-3.1").get("linkedProjects"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "1-1.1,,2017", "1-1.2,,2017", "1-3.3,,2017", "2-1.1,,2017-06", "2-1.2,2016,2018", "3-1.1,,2017-06" })
    void A_calendar_that_is_no_list_of_steps_has_its_end(String code, String from, String until) {
        assertThat(map(sheet(code).get("deadline")).get("from")).isEqualTo(from);
        assertThat(map(sheet(code).get("deadline"))).containsEntry("until", until);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1-3.1", "1-3.2", "1-3.3" })
    void The_restaurant_leads_what_is_eaten(String code) {
        assertThat(action(code)).containsEntry("lead", "Restauration");
    }

    @Test
    void Every_indicator_that_a_sheet_names_is_followed_by_its_objective() {
        SAMPLE.collection("catalog/actions.json").forEach((code, action) -> {
            Set<String> followed = Set.copyOf(strings(SAMPLE.objective((String) action.get("objective")).get("indicators")));
            assertThat(maps(sheet(code).get("evaluationIndicators")))
                    .allSatisfy(indicator -> assertThat(followed).as(code).containsAll(strings(indicator.get("indicators"))));
        });
    }
}
