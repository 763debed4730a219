package fr.sillage.sample;

import static fr.sillage.sample.ToldFigures.plain;
import static fr.sillage.sample.ToldFigures.printed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the documents define one thing and print another, misprint, or do not say of which year they speak, both are kept and
 * the API says so.
 */
class AwkwardFiguresIT {

    private static final String PAS_DE_CALAIS = "226200012";
    private static final String ILLE_ET_VILAINE = "223500018";
    private static final String PAYS_DE_L_OR = "243400470";

    private static RunningService running;

    private final ToldFigures told = of(PAS_DE_CALAIS);

    @BeforeAll
    static void start() throws IOException, SQLException {
        running = RunningService.withTheSample("indicators");
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
             kg  | recyclé / vierge  | Défini | Publié | Écart
            2009 | 702 / 136593      | 0,5%   | 0,5%   |
            2010 | 3406 / 118888     | 2,9%   | 2,8%   | -0,1
            2011 | 10335 / 115875    | 8,9%   | 8,2%   | -0,7
            2012 | 6854 / 117191     | 5,8%   | 5,5%   | -0,3
            2013 | 19838 / 107768    | 18,4%  | 15,5%  | -2,9
            2014 | 35321 / 97621     | 36,2%  | 26,6%  | -9,6
            2015 | 46748 / 74744     | 62,5%  | 38,5%  | -24
            """)
    void Sheet_1_1_3_recycled_over_virgin_paper_is_defined_and_another_share_is_printed(String year, String operands,
            String defined, String published, String difference) {
        assertThat(told.operands("papier-recycle-sur-vierge", year)).isEqualTo(operands);
        assertThat(told.indicated("papier-recycle-sur-vierge", year)).isEqualTo(printed(defined, "%"));
        assertThat(told.published("papier-recycle-sur-vierge", year)).isEqualTo(printed(published, "%"));
        assertDisagreement("papier-recycle-sur-vierge", year, defined, published, difference);
        assertDisagreement("papier-part-recycle", year, published, published, null);
    }

    @Test
    void Sheet_1_1_3_N_over_N_1_is_defined_and_9_percent_less_is_printed() {
        assertThat(told.indicated("papier-annee-sur-annee", "2015")).isEqualTo("91.4 %");
        assertThat(told.operands("papier-annee-sur-annee", "2015")).isEqualTo("121492 / 132942");
        assertDisagreement("papier-annee-sur-annee", "2015", "91", "-9", "-100");
        assertThat(note("papier-annee-sur-annee")).contains("N / N-1", "91,4", "baisse de 9");
    }

    @Test
    void Sheet_1_1_3_the_9_percent_less_are_8_6_rounded_as_the_text_rounds() {
        assertThat(told.indicated("papier-evolution", "2015")).isEqualTo("-8.6 %");
        assertThat(told.published("papier-evolution", "2015")).isEqualTo("-9 %");
        assertDisagreement("papier-evolution", "2015", "-9", "-9", null);
        assertThat(note("papier-evolution")).contains("−8,6", "arrondit", "9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Indicateur                | Année | Défini | Dans le texte | Écart
            papier-part-recycle-texte | 2014  | 27     | 27%           |
            papier-part-recycle-texte | 2015  | 38     | 39 %          | 1
            part-achats-locaux        | 2015  | 55     | 54 %          | -1
            """)
    void The_text_rounds_in_its_own_way(String figure, String year, String defined, String published, String difference) {
        assertThat(told.published(figure, year)).isEqualTo(printed(published, "%"));
        assertDisagreement(figure, year, defined, published, difference);
    }

    @Test
    void Sheet_1_1_3_the_label_printed_PECF_is_PEFC() {
        JsonNode labels = told.measure("papier-consommation").path("breakdown").path("items");
        assertThat(labels).extracting(label -> label.path("code").asText() + ": " + label.path("label").asText())
                .containsExactly("fsc: FSC", "pefc: PEFC (A3 et ramettes couleur)", "recycle: Recyclé");
        assertThat(told.measure("papier-consommation").path("note").asText()).contains("PEFC", "PECF");
        assertThat(note("papier-consommation")).contains("PEFC", "PECF");
    }

    /** The third indicator is N / N-1; its table is in L/100 km, by engine. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Véhicules      | Année | L/100 km | N / N-1     | soit
            essence        | 2014  | 6,86     | 6.86 / 7.04 | 97,4
            essence        | 2015  | 6,25     | 6.25 / 6.86 | 91,1
            gazole         | 2014  | 5,84     | 5.84 / 5.82 | 100,3
            gazole         | 2015  | 5,53     | 5.53 / 5.84 | 94,7
            gpl-essence    | 2014  | 7,3      | 7.3 / 8.3   | 88
            gpl-essence    | 2015  | 4,78     | 4.78 / 7.3  | 65,5
            hybride-essence | 2015 | 5,13     | 5.13 / 5.9  | 86,9
            hybride-gazole | 2015  | 6,41     | 6.41 / 6.75 | 95
            """)
    void Sheet_1_1_5_defines_N_over_N_1_and_prints_litres_both_are_told(String engine, String year, String litres,
            String operands, String ratio) {
        assertThat(told.indicated("consommation-carburant/" + engine, year)).isEqualTo(printed(litres, "L/100 km"));
        String defined = "consommation-carburant-annee-sur-annee/" + engine;
        assertThat(told.operands(defined, year)).isEqualTo(operands);
        assertThat(told.indicated(defined, year)).isEqualTo(printed(ratio, "%"));
    }

    @ParameterizedTest
    @CsvSource({ "essence,2013,2012", "gazole,2013,2012", "gpl-essence,2013,2012", "hybride-essence,2014,2013",
            "hybride-gazole,2014,2013" })
    void Sheet_1_1_5_without_the_year_before_there_is_no_ratio_and_that_year_is_named(String engine, String year,
            String before) {
        JsonNode point = told.point("consommation-carburant-annee-sur-annee/" + engine, year);
        assertThat(point.path("reason").asText()).isEqualTo("MISSING_OPERAND");
        assertThat(point.path("missing")).extracting(missing -> missing.path("period").asText()).containsExactly(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { "hybride-essence", "hybride-gazole" })
    void Sheet_1_1_5_a_dash_is_a_missing_figure(String engine) {
        assertThat(told.observed("consommation-carburant/" + engine, "2013")).isEqualTo("MISSING");
        assertThat(told.point("consommation-carburant/" + engine, "2013").path("reason").asText()).isEqualTo("NO_VALUE");
    }

    @Test
    void Sheet_1_1_5_each_of_the_two_says_that_there_is_the_other() {
        assertThat(note("consommation-carburant")).contains("tableau", "troisième indicateur", "année précédente");
        assertThat(note("consommation-carburant-annee-sur-annee")).contains("troisième indicateur", "année précédente",
                "par motorisation");
    }

    /** The first indicator is new points a year; its table reads as a total. */
    @Test
    void Sheet_1_1_6_defines_new_points_and_prints_a_total_both_are_told() {
        assertThat(told.indicated("points-de-recharge", "2014")).isEqualTo("18 points de charge");
        assertThat(told.indicated("points-de-recharge", "2015")).isEqualTo("20 points de charge");
        assertThat(told.measure("points-de-recharge").path("timeAggregation").asText()).isEqualTo("LAST");
        assertThat(told.indicated("nouveaux-points-de-recharge", "2014")).isEqualTo("MISSING");
        assertThat(told.indicated("nouveaux-points-de-recharge", "2015")).isEqualTo("MISSING");
        assertThat(told.measure("nouveaux-points-de-recharge").path("timeAggregation").asText()).isEqualTo("SUM");
    }

    @Test
    void Sheet_1_1_6_each_of_the_two_says_that_there_is_the_other() {
        assertThat(note("points-de-recharge")).contains("tableau", "premier indicateur", "nouveaux points");
        assertThat(note("nouveaux-points-de-recharge")).contains("18 et 20", "totaux");
        assertThat(told.observation("nouveaux-points-de-recharge", "2015").path("comment").asText()).contains("totaux");
    }

    @Test
    void Sheet_1_1_6_the_energy_is_in_kWh_though_kW_is_printed() {
        assertThat(told.measure("consommation-points-de-recharge").path("note").asText()).contains("KW", "kWh");
        assertThat(note("consommation-points-de-recharge")).contains("KW", "kWh");
        assertThat(told.observation("consommation-points-de-recharge", "2015").path("comment").asText()).contains("KW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Acheteur  | Chiffre                       | Année | Valeur                      | Rattachement
            226200012 | part-achats-locaux-texte      | 2015  | 54 %                        | du tableau
            226200012 | part-achats-bio-texte/minimum | 2016  | environ 15 %                | de sa rédaction
            226200012 | part-achats-bio-texte/maximum | 2016  | environ 20 %                | de sa rédaction
            226200012 | part-fournisseurs-inscrits    | 2016  | 80 %                        | de sa rédaction
            226200012 | operations-partenaires        | 2016  | 90 opérations               | de sa rédaction
            226200012 | heures-insertion-partenaires  | 2016  | plus de 84000 h             | de sa rédaction
            223500018 | heures-insertion              | 2023  | plus de 70000 h             | du premier schéma
            223500018 | emplois-clauses-sociales      | 2023  | plus de 400 emplois         | du premier schéma
            223500018 | familles-achats               | 2023  | plus de 100 familles d’achats | du premier schéma
            243400470 | part-achats-locaux-territoire | 2023  | 53 %                        | des deux autres chiffres
            """)
    void A_figure_without_a_year_says_to_which_one_it_was_tied_and_why(String buyer, String figure, String year,
            String value, String why) {
        assertThat(of(buyer).indicated(figure, year)).isEqualTo(value);
        assertThat(of(buyer).observation(figure, year).path("comment").asText()).contains("rattaché à ");
        assertThat(note(figure)).contains("rattaché", year, why);
    }

    @Test
    void Some_thirty_directorates_have_no_date_either() {
        assertThat(told.observation("directions-acheteuses", "2016").path("comment").asText()).contains("rattaché à 2016",
                "rédaction");
        assertThat(note("part-directions-ouvertes")).contains("rattaché à 2016", "rédaction");
    }

    /** « Temps 0 ». */
    @Test
    void Objective_9_of_Ille_et_Vilaine_starts_at_more_than_70_000_hours() {
        JsonNode baseline = of(ILLE_ET_VILAINE).progress("ille-et-vilaine-2024-2028", "heures-insertion", "2024")
                .path("baseline");
        assertThat(plain(baseline.path("value").decimalValue())).isEqualTo("70000");
        assertThat(baseline.path("period").asText()).isEqualTo("2023");
        assertThat(baseline.path("qualifier").asText()).isEqualTo("AT_LEAST");
        assertThat(baseline.path("note").asText()).contains("rattaché", "2023");
    }

    /** « Temps 0 »; a baseline belongs to a target, and the document sets none for jobs. */
    @Test
    void The_jobs_of_Ille_et_Vilaine_start_at_more_than_400_in_the_year_before_the_scheme() {
        JsonNode progress = of(ILLE_ET_VILAINE).progress("ille-et-vilaine-2024-2028", "emplois-clauses-sociales", "2024");
        assertThat(plain(progress.path("previous").decimalValue())).isEqualTo("400");
        assertThat(progress.path("reason").asText()).isEqualTo("NO_TARGET");
        assertThat(note("emplois-clauses-sociales")).contains("Au départ", "plus de 400", "Aucune cible");
    }

    @Test
    void The_53_percent_of_the_Pays_de_l_Or_say_what_they_are_a_share_of() {
        assertThat(of(PAYS_DE_L_OR).measure("part-achats-locaux-territoire").path("note").asText())
                .contains("territoire de la métropole", "ne dit pas de quelle année");
    }

    private static ToldFigures of(String buyer) {
        return new ToldFigures(running.address(), buyer);
    }

    private String note(String indicator) {
        return told.indicator(indicator).path("note").asText();
    }

    /** @param difference null where both agree at the decimals that are printed */
    private void assertDisagreement(String figure, String year, String computed, String published, String difference) {
        JsonNode point = told.point(figure, year);
        assertThat(plain(point.path("published").decimalValue())).isEqualTo(number(published));
        assertThat(point.has("disagreement")).isEqualTo(difference != null);
        if (difference != null) {
            JsonNode disagreement = point.path("disagreement");
            assertThat(plain(disagreement.path("computed").decimalValue())).isEqualTo(number(computed));
            assertThat(plain(disagreement.path("published").decimalValue())).isEqualTo(number(published));
            assertThat(plain(disagreement.path("difference").decimalValue())).isEqualTo(number(difference));
        }
    }

    private static String number(String cell) {
        return printed(cell, "").strip();
    }
}
