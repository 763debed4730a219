package fr.sillage.sample;

import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.points;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.sample.Sample.Line;

/** The scheme says what the document says, the awkward objectives above all. */
class IlleEtVilaineTest {

    private static final Sample SAMPLE = new Sample("ille-et-vilaine");

    @Test
    void The_title_is_the_cover_s_and_the_period_the_text_s() {
        assertThat(SAMPLE.scheme()).containsEntry("title",
                "2ème Schéma de promotion des achats socialement et écologiquement responsables (SPASER) 2023-2028")
                .containsEntry("period", Map.of("start", "2024-01-01", "end", "2028-12-31"));
        assertThat((String) SAMPLE.scheme().get("introduction")).contains("2023", "2024-2028", "fictifs");
    }

    @Test
    void Three_committees_steer_it_and_none_validates_its_reports() {
        assertThat(SAMPLE.collection("catalog/committees.json")).containsOnlyKeys("achat-strategique", "revue-achats",
                "pilotage-suivi");
        assertThat(SAMPLE.scheme()).doesNotContainKey("validation");
    }

    @Test
    void The_trial_account_of_a_member_may_speak_on_reports_and_select_files() {
        assertThat(maps(SAMPLE.collection("catalog/committees.json").get("achat-strategique").get("members")))
                .anySatisfy(member -> assertThat(member).containsEntry("person", "committee")
                        .containsEntry("decides", List.of("report-edition", "targeted-file")));
    }

    @Test
    void Three_axes_hold_five_workstreams_and_twenty_objectives() {
        assertThat(SAMPLE.collection("catalog/axes.json")).containsOnlyKeys("1", "2", "3");
        assertThat(SAMPLE.collection("catalog/workstreams.json")).containsOnlyKeys("1-1", "1-2", "1-3", "3-1", "3-2");
        assertThat(SAMPLE.collection("catalog/objectives.json").keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({ "1,1-1", "2,1-1", "3,1-2", "4,1-2", "5,1-3", "6,1-3", "7,1-3", "8,1-3",
            "12,3-1", "13,3-1", "14,3-1", "15,3-1", "16,3-2", "17,3-2", "18,3-2", "19,3-2", "20,3-2" })
    void An_objective_of_axis_1_or_3_lies_in_its_workstream(String objective, String workstream) {
        assertThat(SAMPLE.objective(objective)).containsEntry("workstream", workstream);
    }

    @ParameterizedTest
    @ValueSource(strings = { "9", "10", "11" })
    void An_objective_of_axis_2_lies_in_the_axis_itself(String objective) {
        assertThat(SAMPLE.objective(objective)).containsEntry("axis", "2").doesNotContainKey("workstream");
    }

    @ParameterizedTest
    @CsvSource({ "1,2024", "2,2024", "4,2024", "5,2024", "6,2025", "7,2025", "9,2028", "10,2025", "11,2024", "12,2028",
            "13,2026", "14,2028", "15,2028", "16,2024", "17,2025", "18,2024", "19,2028", "20,2028" })
    void The_deadline_is_the_year_printed(String objective, String year) {
        assertThat(SAMPLE.objective(objective)).containsEntry("deadline", Map.of("until", year));
    }

    @Test
    void Every_objective_says_why_how_and_for_what_goal_and_is_followed_by_something() {
        assertThat(SAMPLE.collection("catalog/objectives.json")).allSatisfy((code, objective) -> {
            assertThat(strings(objective.get("stakes"))).isNotEmpty();
            assertThat(strings(objective.get("means"))).isNotEmpty();
            assertThat(strings(objective.get("goals"))).isNotEmpty();
            assertThat(strings(objective.get("indicators")).size() + SAMPLE.targetedActions(code).size()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({ "taux-intentions-recensees", "part-marches-sources", "part-marches-clause-sociale", "part-marches-egalite",
            "part-marches-reemploi", "part-marches-reparabilite", "part-marches-mesure-carbone" })
    void The_contracts_notified_are_one_denominator_for_all(String indicator) {
        assertThat(SAMPLE.operands(indicator).get(1)).isEqualTo(Map.of("measure", "marches-notifies"));
    }

    @Test
    void Objective_1_wants_70_percent_of_a_ratio_that_exceeds_100() {
        assertThat(points(SAMPLE.target("taux-intentions-recensees"))).containsExactly("2024 70");
        assertThat(percent("intentions-recensees", "marches-notifies", "", "2025")).isEqualTo("106.0");
    }

    @Test
    void Objective_2_has_a_plan_made_every_year_and_a_corridor_of_10_to_20_files() {
        assertThat(SAMPLE.targetedActions("2")).singleElement().satisfies(
                plan -> assertThat(plan).containsEntry("recurrence", "YEARLY"));
        assertThat(SAMPLE.objective("2")).containsEntry("indicators", List.of("dossiers-cibles"));
        assertThat(SAMPLE.indicator("dossiers-cibles")).containsEntry("direction", "RANGE");
        assertThat(points(SAMPLE.target("dossiers-cibles"))).containsExactly("2024 10 20");
    }

    @Test
    void Objective_3_counts_trained_agents_against_the_people_concerned_at_three_levels_by_2026() {
        assertThat(SAMPLE.objective("3")).containsEntry("deadline", Map.of("from", "2024", "until", "2026"));
        assertThat(SAMPLE.operands("part-agents-formes")).containsExactly(Map.of("measure", "agents-formes"),
                Map.of("measure", "agents-concernes"));
        assertThat(SAMPLE.itemCodes("agents-formes")).containsExactly("pilotes", "contributeurs", "agents")
                .isEqualTo(SAMPLE.itemCodes("agents-concernes"));
        assertThat(SAMPLE.targets("part-agents-formes")).containsOnlyKeys("pilotes", "contributeurs", "agents")
                .allSatisfy((level, target) -> assertThat(points(target)).containsExactly("2026 100"));
        assertThat((String) SAMPLE.objective("3").get("note")).contains("ne portent pas le même nom");
    }

    @ParameterizedTest
    @CsvSource({ "4,ONCE,2024", "5,YEARLY,2024", "7,YEARLY,2025", "12,ONCE,2028", "15,ONCE,2028" })
    void Some_objectives_are_deeds_and_no_figures(String objective, String recurrence, String year) {
        assertThat(SAMPLE.objective(objective)).containsEntry("indicators", List.of());
        assertThat(SAMPLE.targetedActions(objective)).singleElement().satisfies(action -> assertThat(action)
                .containsEntry("recurrence", recurrence).containsEntry("deadline", Map.of("until", year)));
    }

    @Test
    void Objective_8_is_a_deed_with_a_review_at_mid_term() {
        Map<String, String> deadline = Map.of("until", "2024", "review", "2026");
        assertThat(SAMPLE.objective("8")).containsEntry("deadline", deadline).containsEntry("indicators", List.of());
        assertThat(SAMPLE.targetedActions("8")).singleElement()
                .satisfies(action -> assertThat(action).containsEntry("deadline", deadline));
    }

    @ParameterizedTest
    @CsvSource({ "6,part-marches-sources", "10,marches-reserves", "11,part-marches-egalite", "14,part-marches-reparabilite",
            "19,marches-cout-complet" })
    void Some_objectives_have_an_indicator_and_no_target(String objective, String indicator) {
        assertThat(SAMPLE.objective(objective)).containsEntry("indicators", List.of(indicator));
        assertThat(SAMPLE.targets(indicator)).isEmpty();
        assertThat(SAMPLE.targetedActions(objective)).isEmpty();
    }

    @Test
    void Objective_9_is_a_ratio_without_target_and_hours_that_rise_from_more_than_70_000_to_100_000() {
        assertThat(strings(SAMPLE.objective("9").get("indicators"))).contains("part-marches-clause-sociale",
                "heures-insertion");
        assertThat(SAMPLE.targets("part-marches-clause-sociale")).isEmpty();
        Map<String, Object> target = SAMPLE.target("heures-insertion");
        assertThat(points(target)).containsExactly("2028 100000");
        assertThat(target).containsEntry("interpolation", "LINEAR");
        assertThat(map(target.get("baseline"))).containsEntry("value", 70000).containsEntry("qualifier", "AT_LEAST");
    }

    @Test
    void The_hours_jobs_and_purchase_families_that_the_document_states_are_kept_as_real_figures() {
        assertThat(SAMPLE.observations()).filteredOn(line -> line.period().equals("2023"))
                .extracting(Line::measure, Line::value, Line::status, Line::qualifier)
                .containsExactly(tuple("heures-insertion", "70000", "NORMAL", "AT_LEAST"),
                        tuple("emplois-clauses-sociales", "400", "NORMAL", "AT_LEAST"),
                        tuple("familles-achats", "100", "NORMAL", "AT_LEAST"));
    }

    @Test
    void The_national_plan_s_two_targets_are_told_beside_the_twenty_objectives() {
        assertThat(points(SAMPLE.target("part-contrats-consideration-environnementale"))).containsExactly("2025 100");
        assertThat(points(SAMPLE.target("part-contrats-consideration-sociale"))).containsExactly("2025 30");
        assertThat(SAMPLE.unfollowed()).containsExactlyInAnyOrder("part-contrats-consideration-environnementale",
                "part-contrats-consideration-sociale", "familles-achats");
    }

    @Test
    void Objective_13_counts_contracts_but_aims_at_spend_by_product_and_at_building_works() {
        assertThat(SAMPLE.objective("13")).containsEntry("indicators",
                List.of("part-marches-reemploi", "part-depenses-agec", "part-rehabilitations-reemploi"));
        assertThat(SAMPLE.targets("part-marches-reemploi")).isEmpty();
        assertThat(SAMPLE.targets("part-depenses-agec").keySet())
                .containsExactlyInAnyOrderElementsOf(SAMPLE.itemCodes("depenses-agec"));
        assertThat(SAMPLE.targets("part-depenses-agec").values()).allSatisfy(target -> {
            assertThat(target).containsEntry("kind", "LEGAL");
            assertThat(points(target)).containsExactly("2024 20 40");
        });
        assertThat(points(SAMPLE.target("part-rehabilitations-reemploi"))).containsExactly("2026 100");
    }

    @Test
    void Objective_16_aims_at_light_vehicles_and_bicycles_each_with_its_own_indicator() {
        assertThat(points(SAMPLE.target("part-vehicules-legers-faibles-emissions"))).containsExactly("2024 80");
        assertThat(points(SAMPLE.target("velos-en-service"))).containsExactly("2024 200");
        assertThat(SAMPLE.measure("velos-en-service")).containsEntry("timeAggregation", "LAST");
        assertThat(SAMPLE.targets("part-vehicules-faibles-emissions")).isEmpty();
        assertThat(SAMPLE.targets("taux-utilisation-velos")).isEmpty();
    }

    @Test
    void Objective_17_has_a_ratio_without_target_and_emissions_relative_to_an_unknown_year() {
        assertThat(SAMPLE.targets("part-marches-mesure-carbone")).isEmpty();
        Map<String, Object> target = SAMPLE.target("emissions-ges");
        assertThat(points(target)).containsExactly("2028 -0.25", "2035 -0.5", "2050 -1");
        assertThat(target).doesNotContainKey("baseline");
        assertThat(SAMPLE.indicator("emissions-ges")).containsEntry("direction", "DOWN");
    }

    @Test
    void Objective_18_prints_a_count_and_aims_at_a_share_in_two_steps_the_second_after_the_deadline() {
        assertThat(SAMPLE.operands("consultations-environnementales")).hasSize(1);
        assertThat(SAMPLE.targets("consultations-environnementales")).isEmpty();
        Map<String, Object> target = SAMPLE.target("part-consultations-environnementales");
        assertThat(target).containsEntry("interpolation", "STEP");
        assertThat(points(target)).containsExactly("2024 50", "2025 100");
        assertThat(SAMPLE.objective("18")).containsEntry("deadline", Map.of("until", "2024"));
    }

    @Test
    void Objective_20_looks_tentatively_at_half_organic_and_local_food_in_colleges() {
        assertThat(SAMPLE.targets("part-bio")).isEmpty();
        Map<String, Object> target = SAMPLE.target("part-bio-local-colleges");
        assertThat(target).containsEntry("kind", "TENTATIVE");
        // the document has 2028 alone: the step before it is what a committee is made to add, and the target says which
        assertThat(points(target)).containsExactly("2026 30", "2028 50");
        assertThat((String) target.get("source")).contains("comité de pilotage de suivi du 19 juin 2025");
        assertThat(SAMPLE.requests("catalog/opinions.json")).anySatisfy(opinion -> {
            assertThat(opinion.path()).contains("/pilotage-suivi/sittings/2025-06-19/");
            assertThat(opinion.body()).containsEntry("subject",
                    Map.of("type", "target", "ref", "part-bio-local-colleges/223500018/_T"));
        });
        assertThat(SAMPLE.operands("part-bio-local-colleges"))
                .allSatisfy(operand -> assertThat(operand).containsEntry("items", List.of("colleges")));
    }

    @Test
    void No_figure_of_2024_or_2025_can_pass_for_a_real_one() {
        assertThat(SAMPLE.observations()).filteredOn(line -> Set.of("2024", "2025").contains(line.period()))
                .filteredOn(line -> !line.value().isEmpty()).isNotEmpty()
                .allSatisfy(line -> assertThat(line.status()).isEqualTo("FICTITIOUS"));
    }

    @Test
    void What_was_made_up_besides_figures_says_so() {
        assertThat(SAMPLE.requests("catalog/completions.json")).isNotEmpty()
                .allSatisfy(done -> assertThat((String) done.body().get("evidence")).startsWith("Exemple fictif"));
        assertThat(SAMPLE.requests("catalog/progress.json")).isNotEmpty()
                .allSatisfy(entry -> assertThat((String) entry.body().get("note")).startsWith("Exemple fictif"));
    }

    @Test
    void The_figures_have_gaps_of_every_kind() {
        assertThat(SAMPLE.observations()).extracting(Line::status).contains("MISSING", "NOT_APPLICABLE");
        assertThat(SAMPLE.line("marches-sources", "", "2024")).isEmpty();
        assertThat(SAMPLE.line("agents-formes", "agents", "2025")).isEmpty();
        assertThat(SAMPLE.observed("depenses-agec", "mobilier-urbain", "2025")).isZero();
    }

    @Test
    void Some_objectives_are_missed_by_a_little_and_some_by_far() {
        assertThat(SAMPLE.observed("dossiers-cibles", "", "2025")).isGreaterThan(BigDecimal.valueOf(20));
        assertThat(percent("vehicules-legers-faibles-emissions", "vehicules-legers-renouveles", "", "2024")).isEqualTo("65.9");
        assertThat(percent("consultations-environnementales", "consultations-travaux", "", "2025")).isEqualTo("42.3");
        assertThat(percent("depenses-agec-reemploi-recyclage", "depenses-agec", "textiles", "2025")).isEqualTo("7.1");
        assertThat(SAMPLE.observed("velos-en-service", "", "2024")).isLessThan(BigDecimal.valueOf(100));
    }

    @Test
    void The_report_of_the_year_before_is_made_on_1_February_at_6_in_Paris_from_2024_on() {
        assertThat(SAMPLE.requests("reporting/schedules.json")).singleElement()
                .satisfies(schedule -> assertThat(schedule.body()).containsEntry("kind", "annual")
                        .containsEntry("when", Map.of("date", "02-01", "time", "06:00"))
                        .containsEntry("zone", "Europe/Paris").containsEntry("firstYear", 2024));
    }

    private static String percent(String numerator, String denominator, String item, String year) {
        return SAMPLE.observed(numerator, item, year).multiply(BigDecimal.valueOf(100))
                .divide(SAMPLE.observed(denominator, item, year), 1, RoundingMode.HALF_UP).toString();
    }

    @Test
    void Somebody_owes_each_figure_that_an_objective_is_followed_by() {
        Set<String> owed = SAMPLE.requests("indicators/expectations.json")
                .map(owedFigure -> (String) owedFigure.body().get("measure"))
                .collect(Collectors.toSet());
        assertThat(SAMPLE.collection("catalog/objectives.json").values().stream()
                .flatMap(objective -> strings(objective.get("indicators")).stream())
                .flatMap(indicator -> SAMPLE.operands(indicator).stream()).map(operand -> (String) operand.get("measure")))
                .isSubsetOf(owed);
    }
}
