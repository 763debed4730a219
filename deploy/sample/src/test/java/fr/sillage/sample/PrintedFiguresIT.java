package fr.sillage.sample;

import static fr.sillage.sample.ToldFigures.plain;
import static fr.sillage.sample.ToldFigures.printed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Every figure that the three documents print is found again through the API. The tables stand here as they are printed;
 * {@link AwkwardFiguresIT} holds those that say two things, or not when.
 */
class PrintedFiguresIT {

    private static RunningService running;

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

    @Test
    void Sending_the_figures_again_changes_none() {
        assertThat(SampleFiles.contents()).filteredOn(file -> file.endsWith(".csv")).isNotEmpty().allSatisfy(file -> {
            Map<?, ?> report = running.ingest(file);
            assertThat(report.get("unchanged")).as(file).isEqualTo(report.get("received"));
        });
    }

    /** SPAPSER 2017-2020. */
    @Nested
    class PasDeCalais {

        private static final String SCHEME = "pas-de-calais-2017-2020";

        private final ToldFigures told = new ToldFigures(running.address(), "226200012");

        /** Stored and shown alike. */
        private void assertTold(String figure, String period, String cell, String unit) {
            assertThat(told.observed(figure, period)).isEqualTo(printed(cell, unit));
            assertThat(told.indicated(figure, period)).isEqualTo(printed(cell, unit));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                 kg  | FSC     | PECF  | RECYCLE | TOTAL   | % recyclé
                2009 | 131 378 | 5 215 | 702     | 137 295 | 0,5%
                2010 | 114 910 | 3 978 | 3 406   | 122 294 | 2,8%
                2011 | 112562  | 3313  | 10335   | 126 210 | 8,2%
                2012 | 114 143 | 3 048 | 6 854   | 124 045 | 5,5%
                2013 | 105 457 | 2 311 | 19 838  | 127 606 | 15,5%
                2014 | 95 261  | 2 360 | 35 321  | 132 942 | 26,6%
                2015 | 73 190  | 1 554 | 46 748  | 121 492 | 38,5%
                """)
        void Sheet_1_1_3_paper_in_kg_by_label_with_the_share_that_is_recycled(String year, String fsc, String pefc,
                String recycled, String total, String share) {
            assertTold("papier-consommation/fsc", year, fsc, "kg");
            assertTold("papier-consommation/pefc", year, pefc, "kg");
            assertTold("papier-consommation/recycle", year, recycled, "kg");
            assertTold("papier-consommation", year, total, "kg");
            assertThat(told.indicated("papier-part-recycle", year)).isEqualTo(printed(share, "%"));
            assertThat(told.published("papier-part-recycle", year)).isEqualTo(printed(share, "%"));
            assertThat(told.operands("papier-part-recycle", year)).isEqualTo(number(recycled) + " / " + number(total));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Part | FSC | PECF | RECYCLE
                2009 | 96% | 4%   | 1%
                2010 | 94% | 3%   | 3%
                2011 | 89% | 3%   | 8%
                2012 | 92% | 2%   | 6%
                2013 | 83% | 2%   | 16%
                2014 | 72% | 2%   | 27%
                2015 | 60% | 1%   | 38%
                """)
        void Sheet_1_1_3_the_percentages_under_each_row_as_they_are_rounded_there(String year, String fsc, String pefc,
                String recycled) {
            assertTold("papier-repartition-publiee/fsc", year, fsc, "%");
            assertTold("papier-repartition-publiee/pefc", year, pefc, "%");
            assertTold("papier-repartition-publiee/recycle", year, recycled, "%");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Dans le texte                        | Année | Chiffre | Unité
                papier-baisse-publiee                | 2015  | 11,45   | t
                papier-gain-recycle-publie           | 2015  | 12      | points
                papier-elections                     | 2014  | 1,5     | t
                """)
        void Sheet_1_1_3_the_figures_of_the_text(String figure, String year, String cell, String unit) {
            assertTold(figure, year, cell, unit);
        }

        @Test
        void Sheet_1_1_3_the_30_percent_of_2016_were_reached_in_2015() {
            JsonNode progress = told.progress(SCHEME, "papier-part-recycle", "2015");
            assertThat(progress.path("status").asText()).isEqualTo("ACHIEVED");
            assertThat(progress.path("value").decimalValue()).isEqualByComparingTo("38.5");
            assertThat(progress.path("target").path("value").decimalValue()).isEqualByComparingTo("30");
            assertThat(progress.path("target").path("period").asText()).isEqualTo("2016");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Indicateur                                      | 2013  | 2014  | 2015  | Unité
                part-km-euro5-hybrides                          | 26%   | 42%   | 53%   | %
                part-km-electriques                             | 0,05% | 0,79% | 1,26% | %
                consommation-carburant/essence                  | 7,04  | 6,86  | 6,25  | L/100 km
                consommation-carburant/gazole                   | 5,82  | 5,84  | 5,53  | L/100 km
                consommation-carburant/gpl-essence              | 8,3   | 7,3   | 4,78  | L/100 km
                consommation-carburant/hybride-essence          | -     | 5,9   | 5,13  | L/100 km
                consommation-carburant/hybride-gazole           | -     | 6,75  | 6,41  | L/100 km
                """)
        void Sheet_1_1_5_the_fleet(String figure, String in2013, String in2014, String in2015, String unit) {
            assertTold(figure, "2013", in2013, unit);
            assertTold(figure, "2014", in2014, unit);
            assertTold(figure, "2015", in2015, unit);
        }

        @Test
        void Sheet_1_1_5_no_consumption_of_the_whole_fleet_is_made_up() {
            assertThat(told.point("consommation-carburant", "2015").path("reason").asText()).isEqualTo("NO_VALUE");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Tableau                         | 2014   | 2015    | Unité
                points-de-recharge              | 18     | 20      | points de charge
                consommation-points-de-recharge | 15 215 | 32 962  | kWh
                km-points-de-recharge           | 81 896 | 122 406 | km
                nouveaux-points-de-recharge     | -      | -       | points de charge
                """)
        void Sheet_1_1_6_the_charging_points(String figure, String in2014, String in2015, String unit) {
            assertTold(figure, "2014", in2014, unit);
            assertTold(figure, "2015", in2015, unit);
        }

        @Test
        void Sheet_1_1_6_the_second_indicator_is_the_change_of_the_energy() {
            assertThat(told.indicated("consommation-points-de-recharge-evolution", "2015")).isEqualTo("116.6 %");
            assertThat(told.operands("consommation-points-de-recharge-evolution", "2015")).isEqualTo("32962 / 15215");
        }

        @ParameterizedTest
        @ValueSource(strings = { "points-de-recharge", "consommation-points-de-recharge" })
        void Sheet_1_1_6_has_no_target_in_figures(String figure) {
            assertNotAssessable(told.progress(SCHEME, figure, "2015"), "NO_TARGET");
        }

        @Test
        void Sheet_1_3_1_has_nothing_to_start_from_in_2016() {
            assertThat(told.observed("produits-commandes-labellises", "2016")).isEqualTo("MISSING");
            assertThat(told.point("part-produits-labellises", "2016").path("reason").asText()).isEqualTo("MISSING_OPERAND");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Produits            | Code              | % d'achat local 2015
                Poisson frais       | poisson-frais     | 100,00 %
                Viandes fraîches    | viandes-fraiches  | 43,01 %
                Fromage à la coupe  | fromage-coupe     | 42,01 %
                Œufs pasteurisés    | oeufs-pasteurises | 25,34 %
                Boissons            | boissons          | 67,27 %
                Total               | _T                | 54,62 %
                """)
        void Sheet_1_3_2_local_purchases_by_product(String label, String item, String share) {
            assertTold("part-achats-locaux/" + item, "2015", share, "%");
            assertLabelled("part-achats-locaux", item, label);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Produits          | Code            | % d'achats bio 2015
                Fruits et légumes | fruits-legumes  | 5.15
                Viande froide     | viande-froide   | 4.69
                Œufs coquilles    | oeufs-coquilles | 10.42
                Yaourts           | yaourts         | 16.72
                Œufs              | oeufs           | 23.49
                Total             | _T              | 11.28
                """)
        void Sheet_1_3_3_organic_purchases_by_product(String label, String item, String share) {
            assertTold("part-achats-bio/" + item, "2015", share, "%");
            assertLabelled("part-achats-bio", item, label);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Tableau            | Total imprimé | Moyenne des lignes
                part-achats-locaux | 54,62         | 55,53
                part-achats-bio    | 11,28         | 12,09
                """)
        void Sheets_1_3_2_and_1_3_3_the_total_is_the_one_declared_and_never_the_mean_of_the_rows(String figure, String total,
                String mean) {
            List<BigDecimal> rows = items(figure)
                    .map(item -> told.point(figure + "/" + item, "2015").path("value").decimalValue())
                    .toList();
            BigDecimal meanOfRows = rows.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(rows.size()), 2, RoundingMode.HALF_UP);
            assertThat(plain(meanOfRows)).isEqualTo(number(mean));
            assertThat(told.indicated(figure, "2015")).isEqualTo(printed(total, "%"));
            assertThat(told.point(figure, "2014").path("reason").asText()).isEqualTo("NO_VALUE");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Dans le texte                 | Année | Chiffre        | Unité
                part-achats-locaux-texte      | 2015  | 54 %           | %
                part-achats-bio-texte/minimum | 2016  | environ 15     | %
                part-achats-bio-texte/maximum | 2016  | environ 20 %   | %
                marches-clauses-cumul         | 2015  | plus de 1 000  | marchés
                heures-insertion-cumul        | 2015  | 420 000        | h
                taux-sorties-dynamiques       | 2015  | environ 40%    | %
                operations-partenaires        | 2016  | 90             | opérations
                heures-insertion-partenaires  | 2016  | plus de 84 000 | h
                part-fournisseurs-inscrits    | 2016  | 80%            | %
                """)
        void Other_figures_of_the_text(String figure, String year, String cell, String unit) {
            assertTold(figure, year, cell, unit);
        }

        @Test
        void Some_thirty_directorates_buy() {
            assertThat(told.observed("directions-acheteuses", "2016")).isEqualTo("environ 30 directions");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Indicateur                    | Nature    | D'ici   | Cible
                part-materiaux-recycles-voirie | LEGAL     | 2020    | 60 %
                part-dechets-btp-valorises    | LEGAL     | 2020    | 70 %
                papier-part-recycle           | ADOPTED   | 2016    | 30%
                part-achats-bio               | TENTATIVE | 2020    | 20 %
                part-fournisseurs-inscrits    | ADOPTED   | 2017-S1 | 100%
                part-directions-ouvertes      | ADOPTED   | 2017-S1 | 100%
                territoires-marches-reserves  | TENTATIVE | 2019    | 7
                """)
        void The_targets_with_their_kind(String indicator, String kind, String period, String cell) {
            JsonNode progress = told.progress(SCHEME, indicator, "2016");
            assertThat(progress.path("kind").asText()).isEqualTo(kind);
            assertThat(progress.path("target").path("period").asText()).isEqualTo(period);
            assertThat(plain(progress.path("target").path("value").decimalValue())).isEqualTo(number(cell));
        }

        @ParameterizedTest
        @CsvSource({ "2016,", "2017,50", "2019,50", "2020,60" })
        void Sheet_1_1_1_half_of_the_materials_from_2017_and_60_percent_from_2020(String year, BigDecimal expected) {
            JsonNode progress = told.progress(SCHEME, "part-materiaux-recycles-voirie", year);
            assertThat(progress.path("expected").path("value").decimalValue())
                    .isEqualByComparingTo(expected == null ? BigDecimal.ZERO : expected);
            assertThat(progress.has("expected")).isEqualTo(expected != null);
            assertNotAssessable(progress, "MISSING_OPERAND");
        }

        @Test
        void Sheet_2_1_1_starts_at_80_percent_and_nothing_is_expected_before_the_first_half_of_2017() {
            JsonNode progress = told.progress(SCHEME, "part-fournisseurs-inscrits", "2016");
            assertThat(progress.path("baseline").path("value").decimalValue()).isEqualByComparingTo("80");
            assertNotAssessable(progress, "BEFORE_FIRST_POINT");
        }

        @Test
        void Sheet_2_1_1_who_may_look_is_not_known_and_is_named_as_missing() {
            JsonNode progress = told.progress(SCHEME, "part-directions-ouvertes", "2016");
            assertNotAssessable(progress, "MISSING_OPERAND");
            assertThat(progress.path("missing").path(0).path("measure").asText()).isEqualTo("directions-ouvertes");
        }

        private void assertLabelled(String figure, String item, String label) {
            JsonNode items = told.measure(figure).path("breakdown").path("items");
            items.forEach(each -> assertThat(each.path("label").asText().equals(label))
                    .isEqualTo(each.path("code").asText().equals(item)));
        }

        private Stream<String> items(String figure) {
            return StreamSupport.stream(told.measure(figure).path("breakdown").path("items").spliterator(), false)
                    .map(item -> item.path("code").asText());
        }
    }

    /** Second SPASER: what it says of the time before, and what it aims at. Its figures of 2024 and 2025 are made up. */
    @Nested
    class IlleEtVilaine {

        private static final String SCHEME = "ille-et-vilaine-2024-2028";

        private final ToldFigures told = new ToldFigures(running.address(), "223500018");

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Chaque année             | Chiffre        | Unité
                heures-insertion         | plus de 70 000 | h
                emplois-clauses-sociales | plus de 400    | emplois
                familles-achats          | plus de 100    | familles d’achats
                """)
        void What_the_text_says_of_the_time_before(String figure, String cell, String unit) {
            assertThat(told.observed(figure, "2023")).isEqualTo(printed(cell, unit));
            assertThat(told.indicated(figure, "2023")).isEqualTo(printed(cell, unit));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Objectif | Indicateur                                    | Nature    | D'ici | Cible
                1        | taux-intentions-recensees                     | ADOPTED   | 2024  | 70%
                3        | part-agents-formes/pilotes                    | ADOPTED   | 2026  | 100%
                3        | part-agents-formes/contributeurs              | ADOPTED   | 2026  | 100%
                3        | part-agents-formes/agents                     | ADOPTED   | 2026  | 100%
                9        | heures-insertion                              | ADOPTED   | 2028  | 100 000
                13       | part-rehabilitations-reemploi                 | ADOPTED   | 2026  | 100%
                16       | part-vehicules-legers-faibles-emissions       | ADOPTED   | 2024  | 80%
                16       | velos-en-service                              | ADOPTED   | 2024  | 200
                18       | part-consultations-environnementales          | ADOPTED   | 2025  | 100%
                20       | part-bio-local-colleges                       | TENTATIVE | 2028  | 50 %
                PNAD     | part-contrats-consideration-environnementale  | ADOPTED   | 2025  | 100 %
                PNAD     | part-contrats-consideration-sociale           | ADOPTED   | 2025  | 30%
                """)
        void The_targets_with_their_kind(String objective, String indicator, String kind, String period, String cell) {
            JsonNode progress = told.progress(SCHEME, indicator, "2025");
            assertThat(progress.path("kind").asText()).isEqualTo(kind);
            assertThat(progress.path("target").path("period").asText()).isEqualTo(period);
            assertThat(plain(progress.path("target").path("value").decimalValue())).isEqualTo(number(cell));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Objectif | Indicateur                     | De | À
                2        | dossiers-cibles                | 10 | 20
                13       | part-depenses-agec/papier      | 20 | 40
                """)
        void The_targets_that_are_a_range(String objective, String indicator, BigDecimal from, BigDecimal to) {
            JsonNode target = told.progress(SCHEME, indicator, "2025").path("target");
            assertThat(target.path("min").decimalValue()).isEqualByComparingTo(from);
            assertThat(target.path("max").decimalValue()).isEqualByComparingTo(to);
        }

        @Test
        void Objective_18_asks_for_half_in_2024() {
            assertThat(told.progress(SCHEME, "part-consultations-environnementales", "2024").path("expected").path("value")
                    .decimalValue()).isEqualByComparingTo("50");
        }

        @Test
        void Objective_17_is_relative_to_a_year_that_nobody_names() {
            assertNotAssessable(told.progress(SCHEME, "emissions-ges", "2025"), "NO_BASELINE");
        }
    }

    /** « Développer une commande publique responsable », the key figures of the page. */
    @Nested
    class PaysDeLOr {

        private final ToldFigures told = new ToldFigures(running.address(), "243400470");

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                Chiffre | Unité         | Code                             | de quoi
                166     | consultations | consultations-finalisees         | finalisées par la commande publique de l’agglomération
                53 %    | %             | part-achats-locaux-territoire    | achats du Pays de l’Or réalisés localement
                25 %    | %             | part-consultations-environnement | ont intégré une considération environnementale
                """)
        void The_three_key_figures_with_what_they_are_shares_of(String cell, String unit, String figure, String scope) {
            assertThat(told.observed(figure, "2023")).isEqualTo(printed(cell, unit));
            assertThat(told.indicated(figure, "2023")).isEqualTo(printed(cell, unit));
            assertThat(told.measure(figure).path("title").asText()).contains(scope);
        }
    }

    private static void assertNotAssessable(JsonNode progress, String reason) {
        assertThat(Map.of("status", progress.path("status").asText(), "reason", progress.path("reason").asText()))
                .isEqualTo(Map.of("status", "NOT_ASSESSABLE", "reason", reason));
    }

    private static String number(String cell) {
        return printed(cell, "").strip();
    }
}
