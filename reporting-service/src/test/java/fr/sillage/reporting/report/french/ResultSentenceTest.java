package fr.sillage.reporting.report.french;

import static fr.sillage.reporting.report.content.SampleFigures.at;
import static fr.sillage.reporting.report.content.SampleFigures.range;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleFigures;
import fr.sillage.reporting.report.content.SampleReport;

class ResultSentenceTest {

    private static String of(String unit, int decimals, String direction, SampleFigures.ItemBuilder item) {
        ReportContent.Indicator indicator = SampleFigures.indicator(unit, decimals, direction, item.build());
        return new ResultSentence(indicator, 2025).of(indicator.items().get(0)).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static String percentage(SampleFigures.ItemBuilder item) {
        return of("%", 1, "UP", item);
    }

    private static String sample(String indicator, int item) {
        ReportContent content = SampleReport.content();
        ReportContent.Indicator found = content.allObjectives().flatMap(o -> o.indicators().stream())
                .filter(i -> i.code().equals(indicator)).findFirst().orElseThrow();
        return new ResultSentence(found, 2025).of(found.items().get(item)).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @Test
    void Value_year_before_target_and_gap_are_told() {
        assertThat(percentage(total().point(2024, "58.1", "122", "210", "NORMAL", "EXACT")
                .point(2025, "62.5", "125", "200", "NORMAL", "EXACT").target("ADOPTED", null, "STEP", at(2024, "70"))
                .trajectory(at(2024, "70"), at(2025, "70")).stands("BEHIND")))
                .isEqualTo("En 2025, la valeur est de 62,5 % (125 sur 200), contre 58,1 % en 2024, soit 4,4 points de plus."
                        + " La cible est de 70 % depuis 2024. Elle n’est pas encore atteinte : il manque 7,5 points.");
    }

    @Test
    void What_is_confidential_is_said_not_to_be_published_and_not_to_be_missing() {
        assertThat(of("agents", 0, "UP", total().absent(2025, "NORMAL", "CONFIDENTIAL").stands("NOT_ASSESSABLE")))
                .startsWith("La valeur de 2025 n’est pas publiée : elle est confidentielle.");
    }

    @Test
    void A_percentage_may_exceed_a_hundred() {
        assertThat(sample("intentions-recensees", 0))
                .startsWith("En 2025, la valeur est de 112,5 % (225 sur 200 ; donnée fictive)")
                .endsWith("La cible est de 70 % depuis 2024. Elle est atteinte.");
    }

    @Test
    void A_range_is_missed_from_below_or_from_above() {
        SampleFigures.ItemBuilder below = total().point(2025, "8").target("ADOPTED", null, "STEP", range(2024, "10", "20"))
                .trajectory(range(2025, "10", "20")).stands("BEHIND");
        SampleFigures.ItemBuilder above = total().point(2025, "23").target("ADOPTED", null, "STEP", range(2024, "10", "20"))
                .trajectory(range(2025, "10", "20")).stands("BEHIND");
        assertThat(of("dossiers", 0, "RANGE", below)).isEqualTo("En 2025, la valeur est de 8 dossiers."
                + " La cible est de 10 à 20 dossiers depuis 2024. Elle n’est pas respectée : il manque 2 dossiers.");
        assertThat(of("dossiers", 0, "RANGE", above)).endsWith(": le dépassement est de 3 dossiers.");
    }

    @Test
    void Steps_are_told_one_after_the_other() {
        assertThat(sample("consultations-environnement", 0))
                .contains("La cible est de 50 % en 2024, puis de 100 % en 2025.")
                .endsWith("Elle est loin d’être atteinte : il manque 37 points.");
    }

    @Test
    void A_trajectory_tells_what_it_expected_of_the_year() {
        assertThat(sample("heures-insertion", 0)).endsWith("La cible est de 100 000 h d’ici à 2028."
                + " Pour 2025, la trajectoire prévoyait 82 000 h : il manque 3 600 h.");
    }

    @Test
    void A_tentative_target_is_told_as_such() {
        assertThat(sample("part-bio-local-colleges", 0)).contains("La cible envisagée, non adoptée, est de 50 %");
    }

    @Test
    void A_legal_floor_is_an_obligation() {
        assertThat(sample("depense-reemploi", 1)).contains("L’obligation légale est de 40 % depuis 2022. Elle est atteinte.");
    }

    @Test
    void A_relative_target_without_its_base_year_says_so() {
        assertThat(sample("emissions", 0)).contains("La cible est une baisse de 25 % en 2028, puis une baisse de 50 % en 2035")
                .contains("par rapport à une année de référence qui n’est pas précisée.")
                .endsWith("La valeur de référence n’étant pas connue, le résultat ne peut pas être évalué.");
    }

    @Test
    void Missing_operands_are_named_and_no_value_is_made_up() {
        assertThat(sample("agents-formes", 2))
                .startsWith("La valeur de 2025 ne peut pas être calculée : il manque « agents-concernes » (2025).")
                .contains("En 2024, la valeur était de 8,0 %").doesNotContain("de 0 %");
    }

    @Test
    void A_value_not_given_is_told_with_the_reason_of_those_who_owe_it() {
        assertThat(sample("marches-egalite", 0))
                .startsWith("La valeur de 2025 n’est pas renseignée (recueil lancé en 2026).");
    }

    @Test
    void A_denominator_of_zero_is_told_in_words() {
        assertThat(sample("rehabilitations-reemploi", 0))
                .startsWith("La valeur de 2025 ne peut pas être calculée : le dénominateur est nul.");
    }

    @Test
    void What_does_not_apply_is_without_object() {
        assertThat(sample("depense-reemploi", 2)).startsWith("L’indicateur est sans objet en 2025.");
    }

    @Test
    void Qualifiers_and_kinds_of_values_are_told() {
        assertThat(of("h", 0, "UP", total().point(2024, "70000", null, null, "NORMAL", "AT_LEAST")
                .point(2025, "70000", null, null, "ESTIMATED", "ABOUT")))
                .startsWith("En 2025, la valeur est d’environ 70 000 h (estimation), contre au moins 70 000 h en 2024.");
    }

    @Test
    void A_part_of_a_year_is_told_as_such() {
        assertThat(of("h", 0, "UP", total().partial(2025, 9).cannotBeAssessed("NO_VALUE")))
                .startsWith("La valeur de 2025 n’est pas complète : seuls 9 mois sur 12 sont connus.");
    }

    @Test
    void A_value_known_as_a_minimum_only_is_not_judged() {
        assertThat(of("h", 0, "UP", total().point(2025, "70000", null, null, "NORMAL", "AT_LEAST")
                .target("ADOPTED", null, "STEP", at(2025, "80000")).trajectory(at(2025, "80000"))
                .cannotBeAssessed("LOWER_BOUND_ONLY")))
                .startsWith("En 2025, la valeur est d’au moins 70 000 h.").endsWith("cela ne suffit pas à l’évaluer.");
    }

    @Test
    void Less_is_better_where_the_indicator_says_so() {
        assertThat(of("L/100 km", 1, "DOWN", total().point(2025, "6.2").target("ADOPTED", null, "STEP", at(2025, "5.5"))
                .trajectory(at(2025, "5.5")).stands("BEHIND")))
                .endsWith(
                        "La cible est de 5,5 L/100 km en 2025. Elle n’est pas encore atteinte : le dépassement est de 0,7 L/100 km.");
    }

    @Test
    void What_does_not_apply_is_compared_by_name() {
        assertThat(of("h", 0, "UP", total().point(2024, "12").absent(2025, "NOT_APPLICABLE", null)))
                .startsWith("L’indicateur est sans objet en 2025. En 2024, la valeur était de 12 h.");
    }

    @Test
    void A_single_month_or_day_is_told_in_the_singular() {
        assertThat(of("h", 0, "UP", total().partial(2025, 1))).contains(": seul 1 mois sur 12 est connu.");
        assertThat(ObservationWords.coverage(new ReportContent.Coverage(1, 365, "DAY"))).isEqualTo("1 jour sur 365");
        assertThat(ObservationWords.coverage(new ReportContent.Coverage(2, 365, "DAY"))).isEqualTo("2 jours sur 365");
    }

    @Test
    void A_difference_is_no_more_exact_than_what_it_is_taken_from() {
        assertThat(of("h", 0, "UP", total().point(2024, "800", null, null, "NORMAL", "AT_LEAST")
                .point(2025, "1000", null, null, "NORMAL", "AT_LEAST")))
                .startsWith("En 2025, la valeur est d’au moins 1 000 h, contre au moins 800 h en 2024. ");
        assertThat(of("h", 0, "UP", total().point(2024, "800", null, null, "NORMAL", "ABOUT").point(2025, "1000")))
                .contains(", contre environ 800 h en 2024, soit environ 200 h de plus.");
        assertThat(of("h", 0, "UP", total().point(2024, "800", null, null, "NORMAL", "AT_LEAST").point(2025, "1000")))
                .contains(", contre au moins 800 h en 2024. ");
    }

    @Test
    void A_gap_is_no_more_exact_than_the_value() {
        assertThat(of("h", 0, "UP", total().point(2025, "70000", null, null, "NORMAL", "ABOUT")
                .target("ADOPTED", null, "STEP", at(2025, "80000")).trajectory(at(2025, "80000")).stands("BEHIND")))
                .endsWith("Elle n’est pas encore atteinte : il manque environ 10 000 h.");
        assertThat(of("h", 0, "DOWN", total().point(2025, "70000", null, null, "NORMAL", "AT_LEAST")
                .target("ADOPTED", null, "STEP", at(2025, "60000")).trajectory(at(2025, "60000")).stands("BEHIND")))
                .endsWith("Elle n’est pas encore atteinte : le dépassement est d’au moins 10 000 h.");
    }
}
