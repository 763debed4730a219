package fr.sillage.catalog.intention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.threshold.ProcedureThreshold.BuyerKind;
import fr.sillage.catalog.threshold.ProcedureThresholdBody;
import fr.sillage.catalog.vocabulary.Category;

class PurchaseWarningsTest {

    private static final LocalDate EVE = LocalDate.of(2026, 8, 21);
    private static final LocalDate CLIMATE_LAW = LocalDate.of(2026, 8, 22);

    private static final Purchasing SCHEME = new Purchasing(
            new Purchasing.StrategyThreshold(new BigDecimal("40000"), "Schéma, méthode"),
            new Purchasing.EnvironmentalCriterion(new BigDecimal("15"), "Schéma, objectif 12"), null, null, null, null);

    private static final ProcedureThresholdBody EUROPEAN = new ProcedureThresholdBody(Category.SUPPLIES, BuyerKind.OTHER, false,
            LocalDate.of(2026, 1, 1), null, new BigDecimal("216000"), "Avis de 2026");

    private static final PurchaseWarnings.Adopted ADOPTED = new PurchaseWarnings.Adopted("schema-2024", "Schéma 2024-2028");

    /** A purchase that gives no reason to warn. */
    private static final String SOUND = """
            , "scheme": "schema-2024", "amount": {"value": 216000}, "considerations": [{"kind": "CRITERION", "theme": "CARBON", "weight": 15},
              {"kind": "CLAUSE", "theme": "WASTE"}, {"kind": "CLAUSE", "theme": "INSERTION"}]""";

    private static List<PurchaseWarning> warnings(String more, LocalDate day, Optional<Purchasing> scheme) {
        return PurchaseWarnings.of(Written.supplies(more),
                new PurchaseWarnings.Context(day, scheme, Optional.of(ADOPTED), Optional.of(EUROPEAN)));
    }

    private static List<String> codes(String more, LocalDate day) {
        return warnings(more, day, Optional.of(SCHEME)).stream().map(warning -> warning.fault().code()).toList();
    }

    private static List<String> codes(String more) {
        return codes(more, CLIMATE_LAW);
    }

    @Test
    void Where_all_is_well_nobody_is_warned() {
        assertThat(codes(SOUND)).isEmpty();
    }

    @Test
    void Environmental_criteria_together_weigh_what_the_scheme_asks() {
        assertThat(codes(SOUND.replace("\"weight\": 15", "\"weight\": 14.99"))).containsExactly("warning-environment-under");
        assertThat(codes(SOUND.replace("\"weight\": 15}", """
                "weight": 10}, {"kind": "CRITERION", "theme": "WASTE", "weight": 5}"""))).isEmpty();
        assertThat(codes(SOUND.replace("\"CARBON\"", "\"EQUALITY\""))).containsExactly("warning-environment-under",
                "warning-criteria-environment");
    }

    @Test
    void Criteria_that_are_not_decided_on_are_no_reason_to_warn() {
        assertThat(codes(SOUND.replace(", \"weight\": 15", ""))).isEmpty();
        assertThat(codes(
                SOUND.replace("\"CRITERION\", \"theme\": \"CARBON\", \"weight\": 15", "\"CLAUSE\", \"theme\": \"CARBON\"")))
                .isEmpty();
    }

    @Test
    void A_lot_with_criteria_of_its_own_is_held_to_the_same() {
        List<PurchaseWarning> warnings = warnings(SOUND + """
                , "lots": [{"number": 1, "title": "Un"}, {"number": 2, "title": "Deux",
                  "considerations": [{"kind": "CRITERION", "theme": "CARBON", "weight": 5}]}]""", EVE, Optional.of(SCHEME));
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.fault().pointer()).isEqualTo("/lots/1/considerations");
            assertThat(warning.rule()).isEqualTo("Schéma, objectif 12");
        });
    }

    @Test
    void Criteria_of_the_whole_count_for_a_lot_that_has_no_environmental_ones_of_its_own() {
        String lots = SOUND + """
                , "lots": [{"number": 1, "title": "Un", "considerations": [%s]}]""";
        String equality = "{\"kind\": \"CRITERION\", \"theme\": \"EQUALITY\", \"weight\": 10}";
        String waste = "{\"kind\": \"CRITERION\", \"theme\": \"WASTE\", \"weight\": 20}";
        assertThat(codes(lots.formatted(equality))).isEmpty();
        assertThat(codes(lots.formatted(waste).replace("\"CARBON\", \"weight\": 15", "\"SME\", \"weight\": 15"))).isEmpty();
        assertThat(warnings(lots.formatted(equality).replace("\"CARBON\"", "\"SME\""), CLIMATE_LAW, Optional.of(SCHEME)))
                .extracting(warning -> warning.fault().pointer()).containsOnly("/lots/0/considerations").hasSize(2);
    }

    @Test
    void A_cost_over_the_life_cycle_takes_the_environment_into_account() {
        assertThat(codes(SOUND.replace("\"CARBON\", \"weight\": 15", "\"LIFE_CYCLE_COST\", \"weight\": 100"))).isEmpty();
    }

    @Test
    void Criteria_none_of_which_is_environmental_are_told_from_the_first_day_of_the_climate_law_on() {
        String social = SOUND.replace("\"CARBON\"", "\"SME\"");
        assertThat(warnings(social, EVE, Optional.empty())).isEmpty();
        assertThat(warnings(social, CLIMATE_LAW, Optional.empty())).singleElement().satisfies(warning -> {
            assertThat(warning.rule()).isEqualTo("Article R. 2152-7 du code de la commande publique");
            assertThat(warning.fault().pointer()).isEqualTo("/considerations");
        });
    }

    @Test
    void Each_warning_names_the_rule_that_asks_for_it() {
        assertThat(warnings(", \"scheme\": \"schema-2024\", \"priceOnly\": true, \"amount\": {\"value\": 216000}", CLIMATE_LAW,
                Optional.of(SCHEME)))
                .extracting(PurchaseWarning::rule)
                .containsExactly("Schéma, objectif 12", "Article L. 2112-2 du code de la commande publique",
                        "Article R. 2152-7 du code de la commande publique",
                        "Article L. 2112-2-1 du code de la commande publique\u202f; Avis de 2026");
    }

    @Test
    void What_the_climate_law_asks_for_is_asked_from_its_first_day_on() {
        String bare = ", \"scheme\": \"schema-2024\", \"priceOnly\": true, \"amount\": {\"value\": 300000}";
        assertThat(codes(bare, EVE)).containsExactly("warning-environment-under");
        assertThat(codes(bare, CLIMATE_LAW)).containsExactly("warning-environment-under", "warning-environment-none",
                "warning-price-only", "warning-social-unjustified");
    }

    @Test
    void A_social_condition_is_due_from_the_european_threshold_on_unless_a_ground_is_recorded() {
        String bare = ", \"scheme\": \"schema-2024\", \"amount\": {\"value\": %s}, \"considerations\": [{\"kind\": \"CLAUSE\", \"theme\": \"WASTE\"}]";
        assertThat(codes(bare.formatted("215999.99"))).isEmpty();
        assertThat(codes(bare.formatted("216000"))).containsExactly("warning-social-unjustified");
        assertThat(codes(bare.formatted("216000") + """
                , "withoutSocialCondition": {"ground": "NO_LINK", "text": "Énergie livrée par réseau"}""")).isEmpty();
    }

    @Test
    void Only_a_condition_of_performance_is_one_whatever_else_is_social_or_environmental() {
        String other = ", \"scheme\": \"schema-2024\", \"amount\": {\"value\": 216000}, \"considerations\": [{\"kind\": \"%s\", \"theme\": \"%s\"}, "
                + "{\"kind\": \"CLAUSE\", \"theme\": \"%s\"}]";
        assertThat(codes(other.formatted("OBJECT", "DIGITAL_RGAA", "WASTE"))).containsExactly("warning-social-unjustified");
        assertThat(codes(other.formatted("OBJECT", "FAIR_TRADE", "WASTE"))).containsExactly("warning-social-unjustified");
        assertThat(codes(other.formatted("OBJECT", "RECYCLED", "TRAINING"))).containsExactly("warning-environment-none");
        assertThat(codes(SOUND.replace("\"WASTE\"", "\"SME\""))).containsExactly("warning-environment-none");
        assertThat(codes(SOUND.replace("{\"kind\": \"CLAUSE\", \"theme\": \"INSERTION\"}", """
                {"kind": "RESERVED", "theme": "REUSE", "reservedFor": "EA_ESAT"}"""))).isEmpty();
    }

    @Test
    void A_condition_holds_for_the_whole_or_has_to_stand_in_every_lot() {
        String lots = ", \"scheme\": \"schema-2024\", \"amount\": {\"value\": 216000}, \"lots\": [{\"number\": 1, \"title\": \"Un\", \"considerations\": [%s]}, "
                + "{\"number\": 2, \"title\": \"Deux\", \"considerations\": [%s]}]";
        String waste = "{\"kind\": \"CLAUSE\", \"theme\": \"WASTE\"}";
        String training = waste + ", {\"kind\": \"CLAUSE\", \"theme\": \"TRAINING\"}";
        String reserved = waste + ", {\"kind\": \"RESERVED\", \"theme\": \"REUSE\", \"reservedFor\": \"EA_ESAT\"}";
        assertThat(codes(lots.formatted(waste, reserved))).containsExactly("warning-social-unjustified");
        assertThat(codes(lots.formatted(training, reserved))).isEmpty();
        assertThat(codes(lots.formatted(waste, ""))).containsExactly("warning-environment-none",
                "warning-social-unjustified");
    }

    @Test
    void A_purchase_outside_of_the_scheme_that_its_buyer_adopted_is_told() {
        assertThat(warnings(SOUND.replace("\"scheme\": \"schema-2024\", ", ""), EVE, Optional.empty())).singleElement()
                .satisfies(warning -> {
                    assertThat(warning.fault()).isEqualTo(Fault.at("/scheme", "warning-no-scheme", "schema-2024"));
                    assertThat(warning.rule()).isEqualTo("Schéma 2024-2028");
                });
    }

    @Test
    void An_amount_that_nobody_knows_is_told_where_a_threshold_hangs_on_it() {
        String unknown = SOUND.replace("\"amount\": {\"value\": 216000}, ", "");
        assertThat(codes(unknown)).containsExactly("warning-amount-unknown");
        assertThat(codes(SOUND.replace("{\"value\": 216000}", "{\"from\": 40000}"))).containsExactly("warning-amount-unknown");
        assertThat(codes(SOUND.replace("{\"value\": 216000}", "{\"from\": 40000.01}"))).isEmpty();
        assertThat(warnings(unknown, CLIMATE_LAW, Optional.empty())).isEmpty();
    }

    @Test
    void A_contract_reserved_for_the_social_economy_lasts_three_years_at_most() {
        String reserved = SOUND.replace("{\"kind\": \"CLAUSE\", \"theme\": \"INSERTION\"}", """
                {"kind": "RESERVED", "theme": "SOCIAL_ECONOMY", "reservedFor": "ESS"}""");
        assertThat(codes(reserved + ", \"durationMonths\": 12, \"renewals\": 2")).isEmpty();
        assertThat(codes(reserved + ", \"durationMonths\": 12, \"renewals\": 3")).containsExactly("warning-ess-three-years");
        assertThat(codes(SOUND + ", \"durationMonths\": 48")).isEmpty();
    }

    @Test
    void A_cpv_code_of_works_belongs_to_works_and_no_other_does() {
        assertThat(codes(SOUND + ", \"cpv\": \"45210000-2\"")).containsExactly("warning-category-cpv");
        assertThat(codes(SOUND + ", \"cpv\": \"30197630-1\"")).isEmpty();
    }
}
