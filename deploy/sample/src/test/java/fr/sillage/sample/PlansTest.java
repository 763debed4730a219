package fr.sillage.sample;

import static fr.sillage.sample.Sample.each;
import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.split;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The yearly plans, trainings and charters that the documents ask for are there, line by line. */
class PlansTest {

    private static final Sample ILLE_ET_VILAINE = new Sample("ille-et-vilaine");
    private static final Sample PAS_DE_CALAIS = new Sample("pas-de-calais");
    private static final int PLAN_SEGMENTS = 8;

    private static Map<String, Object> plan(Sample sample, String path) {
        return sample.requests("catalog/plans.json").filter(request -> request.path().endsWith("/plans/" + path)).findFirst()
                .orElseThrow().body();
    }

    private static List<Map<String, Object>> lines(Sample sample, String path) {
        return sample.requests("catalog/plans.json")
                .filter(request -> request.path().contains("/plans/" + path + "/lines/")).map(SampleRequest::body).toList();
    }

    /** A line for each thing that the document says the plan is made of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            achats | programmer les achats sur plusieurs années
            achats | valider la programmation en comité achat stratégique
            achats | dossiers qui passeront en comité de revue des achats : montant, impact environnemental ou social, impact pour les usagers
            achats | feuille de route de la stratégie d’achat
            achats | fiche du besoin pour tous les marchés, avec les volets environnement, biodiversité et social
            achats | stratégie d’achat responsable pour chaque dossier ciblé
            achats | référent « environnement »
            achats | trame du rapport d’analyse des offres présenté en commission d’appel d’offres
            communication | sensibiliser les agents qui achètent
            communication | sensibiliser les élus
            communication | suivre les actions du schéma, dire où elles en sont, leurs difficultés et ce qui y remédie
            communication | faire connaître les réussites à toute la collectivité
            communication | informer régulièrement les partenaires et les organisations professionnelles
            communication | échanger régulièrement avec les fournisseurs en développant le sourçage
            communication | organisations professionnelles et les associations pour relayer
            organisations-professionnelles | intentions d’achat et les attentes sociales et environnementales
            organisations-professionnelles | communication et de sensibilisation par secteur économique
            organisations-professionnelles | Animer les entreprises autour des objectifs du schéma
            organisations-professionnelles | Rapprocher les entreprises des acteurs de l’insertion
            formation | Former les managers
            formation | Former les agents
            formation | Sensibiliser les élus
            formation | objectifs, les actions et les échéances du schéma
            formation | bonnes pratiques se diffusent et que les stratégies d’achat sont appliquées
            formation | respect du processus d’achat responsable, de ses documents et de ses outils
            """)
    void Ille_et_Vilaine_has_a_line_for_each_thing_that_a_plan_is_made_of(String plan, String thing) {
        String printed = thing.replace(" :", "\u202F:").replace("« ", "«\u202F").replace(" »", "\u202F»");
        assertThat(lines(ILLE_ET_VILAINE, "2025/" + plan)).anyMatch(line -> ((String) line.get("title")).contains(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1-1", "1-2", "1-3", "3-1", "3-2" })
    void The_lead_of_each_workstream_has_a_plan_with_the_four_parts_that_the_document_gives_them(String workstream) {
        String plan = "2025/chantier-" + workstream;
        assertThat(plan(ILLE_ET_VILAINE, plan)).containsEntry("kind", "WORKSTREAM").containsEntry("workstream", workstream)
                .containsEntry("lead", "Pilote du chantier");
        assertThat(each(lines(ILLE_ET_VILAINE, plan), line -> (String) line.get("title"))).satisfiesExactly(
                define -> assertThat(define).contains("Définir et mettre à jour le plan d’actions"),
                follow -> assertThat(follow).contains("avec le service de la commande publique"),
                inform -> assertThat(inform).contains("reçoivent l’information"),
                apply -> assertThat(apply).contains("outils du schéma sont appliqués"));
    }

    @Test
    void The_plans_that_the_objectives_ask_for_are_the_deeds_of_their_targeted_actions() {
        assertThat(map(plan(ILLE_ET_VILAINE, "2025/achats").get("feeds"))).containsEntry("targetedAction", "plan-achats-annuel")
                .containsEntry("when", "VALIDATED");
        assertThat(map(plan(ILLE_ET_VILAINE, "2025/achats").get("validation"))).containsEntry("committee", "achat-strategique")
                .containsEntry("on", "2025-03-13");
        assertThat(map(plan(ILLE_ET_VILAINE, "2025/organisations-professionnelles").get("feeds")))
                .containsEntry("targetedAction", "plan-organisations-professionnelles").containsEntry("when", "FINISHED");
        assertThat(lines(ILLE_ET_VILAINE, "2025/organisations-professionnelles"))
                .allSatisfy(line -> assertThat(line).containsKey("doneOn"));
        // nobody enters by hand what a plan tells
        assertThat(ILLE_ET_VILAINE.requests("catalog/completions.json").map(SampleRequest::path)).noneMatch(
                path -> path.endsWith("/completions/2025") && path.contains("/plan-"));
    }

    @Test
    void What_a_plan_refers_to_exists_and_a_committee_that_validated_sat_that_day() {
        for (Sample sample : List.of(ILLE_ET_VILAINE, PAS_DE_CALAIS)) {
            Set<String> sittings = Set.copyOf(sample.requests("catalog/sittings.json")
                    .map(request -> split(request.path()).get(6) + " " + split(request.path()).get(8)).toList());
            assertThat(sample.requests("catalog/plans.json").map(SampleRequest::body)).allSatisfy(body -> {
                Map<String, Object> validation = body.containsKey("validation") ? map(body.get("validation")) : Map.of();
                if (validation.containsKey("committee") && validation.containsKey("on")) {
                    assertThat(sittings).contains(validation.get("committee") + " " + validation.get("on"));
                }
                if (body.containsKey("objective")) {
                    assertThat(sample.collection("catalog/objectives.json")).containsKey((String) body.get("objective"));
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({ "2017,2016-10-13", "2018,2017-10-12", "2019,2018-12-13", "2020,2019-12-12" })
    void Pas_de_Calais_has_its_purchasing_strategy_of_each_year_defined_the_year_before(int year, String on) {
        Map<String, Object> strategy = plan(PAS_DE_CALAIS, year + "/strategie-achats");
        assertThat(strategy).containsEntry("kind", "PURCHASING");
        assertThat(map(strategy.get("validation"))).containsEntry("committee", "pilotage-politique").containsEntry("on", on);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            communication    | chaque cible, et avec quels outils, en interne comme en externe
            communication    | le schéma et ses actions
            communication    | fournisseurs de répondre aux marchés publics
            communication    | tous les agents comment le Département achète
            communication    | rejoindre le Pacte pour l’achat responsable
            communication    | Participer à l’atelier
            offre-de-service | état des lieux de la pratique actuelle
            offre-de-service | Définir le plan d’action
            """)
    void Pas_de_Calais_has_the_plans_that_its_sheets_announce(String plan, String thing) {
        assertThat(lines(PAS_DE_CALAIS, "2017/" + plan)).anyMatch(line -> ((String) line.get("title")).contains(thing));
    }

    @Test
    void The_plan_of_sheet_3_3_1_has_its_two_dates_and_four_partners() {
        assertThat(each(lines(PAS_DE_CALAIS, "2017/offre-de-service"), line -> line.get("due"))).containsExactly("2017-04",
                "2017-09");
        assertThat(lines(PAS_DE_CALAIS, "2017/offre-de-service"))
                .allSatisfy(line -> assertThat(strings(line.get("partners"))).hasSize(4));
    }

    private static Stream<Map<String, Object>> sessions(Sample sample) {
        return sample.requests("catalog/trainings.json").filter(request -> request.path().contains("/training-sessions/"))
                .map(SampleRequest::body);
    }

    private static int trained(String level, String until) {
        return sessions(ILLE_ET_VILAINE).filter(session -> level.equals(session.get("level")))
                .filter(session -> ((String) session.get("on")).compareTo(until) <= 0 && session.containsKey("trained"))
                .mapToInt(session -> (int) session.getOrDefault("firstTime", session.get("trained"))).sum();
    }

    @ParameterizedTest
    @CsvSource({ "PILOTS,pilotes,2024", "CONTRIBUTORS,contributeurs,2024", "AGENTS,agents,2024", "PILOTS,pilotes,2025",
            "CONTRIBUTORS,contributeurs,2025" })
    void The_register_comes_to_the_figure_of_people_trained_at_each_of_the_three_levels(String level, String item,
            String year) {
        assertThat(BigDecimal.valueOf(trained(level, year + "-12-31")))
                .isEqualByComparingTo(ILLE_ET_VILAINE.observed("agents-formes", item, year));
    }

    @ParameterizedTest
    @CsvSource({ "pilots,pilotes,2024", "contributors,contributeurs,2024", "agents,agents,2024", "pilots,pilotes,2025",
            "contributors,contributeurs,2025", "agents,agents,2025" })
    void So_do_the_people_concerned(String level, String item, String year) {
        Map<String, Object> people = ILLE_ET_VILAINE.requests("catalog/trainings.json")
                .filter(request -> request.path().endsWith("/training-populations/223500018/" + year)).findFirst().orElseThrow()
                .body();
        assertThat(new BigDecimal(people.get(level).toString()))
                .isEqualByComparingTo(ILLE_ET_VILAINE.observed("agents-concernes", item, year));
    }

    @Test
    void The_three_skills_of_the_document_are_taught_and_managers_agents_and_elected_members_are_spoken_to() {
        assertThat(sessions(ILLE_ET_VILAINE).filter(session -> "CONTRIBUTORS".equals(session.get("level")))
                .map(session -> session.get("skill"))).contains("NEED", "SOUNDING", "AWARD_CRITERIA");
        assertThat(sessions(ILLE_ET_VILAINE).map(session -> session.get("audience"))).contains("AGENTS", "MANAGERS",
                "ELECTED");
        assertThat(sessions(ILLE_ET_VILAINE)).allSatisfy(
                session -> assertThat((String) session.get("note")).startsWith("Exemple fictif"));
    }

    @ParameterizedTest
    @CsvSource({ "2017-sourcage,2-1.3", "2017-materiaux-recycles,1-1.1", "2017-dechets,1-1.2" })
    void The_trainings_that_sheets_of_Pas_de_Calais_name_are_in_its_register_without_figures_made_up(String code,
            String sheet) {
        Map<String, Object> session = PAS_DE_CALAIS.collection("catalog/trainings.json").get(code);
        assertThat((String) session.get("note")).contains(sheet);
        assertThat(session).doesNotContainKeys("trained", "concerned");
        assertThat(PAS_DE_CALAIS.collection("catalog/actions.json")).containsKey(sheet);
    }

    private static Map<String, Object> pact() {
        return PAS_DE_CALAIS.requests("catalog/charters.json")
                .filter(request -> request.path().endsWith("/pacte-achat-responsable"))
                .findFirst().orElseThrow().body();
    }

    /** The annex of the document, heading by heading. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Les fondements              | 3
            Les objectifs               | 3
            Les étapes                  | 6
            Les services du Pacte       | 4
            L’outil de reconnaissance   | 5
            """)
    void The_pact_has_all_that_stands_under_its_headings(String heading, int items) {
        assertThat(maps(pact().get("parts"))).filteredOn(part -> part.get("heading").equals(heading))
                .singleElement().satisfies(part -> assertThat(strings(part.get("items"))).hasSize(items));
    }

    @Test
    void The_pact_says_where_it_comes_from_and_what_a_responsible_purchase_is() {
        assertThat(pact()).containsEntry("title", "Le Pacte pour l’achat responsable").containsEntry("since", "2012")
                .containsEntry("actions", List.of("2-3.1"));
        assertThat((String) pact().get("coordinator")).contains("APES");
        assertThat((String) pact().get("origin")).contains("commande publique responsable", "CDESS");
        assertThat((String) pact().get("summary")).contains("environnement", "progrès social", "développement économique",
                "coût global, immédiat et différé", "chaîne de valeur");
    }

    @Test
    void Who_signed_it_and_when_is_made_up_and_says_so() {
        assertThat(PAS_DE_CALAIS.requests("catalog/charters.json")
                .filter(request -> split(request.path()).size() > PLAN_SEGMENTS).map(SampleRequest::body)).hasSize(5)
                .allSatisfy(signature -> {
                    assertThat((String) signature.get("name")).containsAnyOf("fictif", "fictive");
                    assertThat(Objects.toString(signature.get("signedOn"))).startsWith("201");
                });
    }

    @Test
    void The_charter_that_Pays_de_l_Or_means_to_sign_has_no_signatory_yet() {
        Map<String, Map<String, Object>> charters = new Sample("pays-de-l-or").collection("catalog/charters.json");
        assertThat(charters).containsOnlyKeys("relations-fournisseurs");
        assertThat(charters.get("relations-fournisseurs")).containsEntry("actions", List.of("1.11"));
    }
}
