package fr.sillage.sample;

import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles and tables as they are printed, and the facts of the running text, which is told in other words. */
class IlleEtVilainePagesTest {

    private static final Sample SAMPLE = new Sample("ille-et-vilaine");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            axes/1          | Développer une approche responsable dans les achats
            workstreams/1-1 | Poursuivre la structuration d’un processus d’achat responsable
            objectives/1    | Développer une programmation pluri annuelle en faveur des achats responsables et durables
            objectives/2    | Renforcer le pilotage des achats responsables
            workstreams/1-2 | Sensibiliser et former les agents aux processus achats responsables et les outiller
            objectives/3    | Sensibiliser et former les agents au processus achats responsables
            objectives/4    | Construire un référentiel de critères intégrant la dimension environnementale
            workstreams/1-3 | Développer les relations fournisseurs et capter l’innovation
            objectives/5    | Informer les entreprises des opportunités dans les achats du Département sur les volets environnementaux et sociaux
            objectives/6    | Structurer et développer les démarches de sourçage
            objectives/7    | Développer les relations avec les organisations professionnelles
            objectives/8    | Améliorer la performance achat en cours d’exécution des marchés
            axes/2          | Développer les considérations sociales dans les marchés
            objectives/9    | Systématiser les clauses sociales dans les marchés
            objectives/10   | Développer les marchés réservés en faveur des acteurs de l’économie sociale et solidaire, des structures de l’insertion par l’activité économique et celles tournées vers le handicap
            objectives/11   | Mettre en œuvre des mesures en faveur de l’égalité Femme/Homme
            axes/3          | Poursuivre la transition écologique et environnementale dans les marchés
            workstreams/3-1 | Favoriser le réemploi, réduire et valoriser les déchets
            objectives/12   | Instaurer un critère environnemental de 15 % minimum de la note finale
            objectives/13   | Intégrer les enjeux du réemploi dans les achats
            objectives/14   | Intégrer les enjeux de réparabilité dans les achats
            objectives/15   | Adopter une stratégie du numérique responsable
            workstreams/3-2 | Diminuer la consommation en ressources naturelles, en énergie et en émission de gaz à effet de serre
            objectives/16   | Contribuer à la mobilité douce
            objectives/17   | Prise en compte de l’impact carbone des achats
            objectives/18   | Réduire l’impact environnemental des travaux
            objectives/19   | Développer l’achat en coût complet
            objectives/20   | Développer et valoriser l’approvisionnement bio et de proximité et promouvoir le commerce équitable
            """)
    void The_outline_has_the_titles_that_are_printed(String where, String title) {
        assertThat(SAMPLE.told(where)).contains("title=" + title);
    }

    @ParameterizedTest(name = "objective {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # stakes | means | targeted action | indicators | by when | half-way
            1  | 2 | 3 |                                     | taux-intentions-recensees                                                | 2024 |
            2  | 2 | 4 | plan-achats-annuel                  | dossiers-cibles                                                          | 2024 |
            3  | 1 | 5 |                                     | part-agents-formes                                                       | 2026 |
            4  | 1 | 1 | vademecum-criteres                  |                                                                          | 2024 |
            5  | 1 | 3 | intentions-publiees                 |                                                                          | 2024 |
            6  | 1 | 3 |                                     | part-marches-sources                                                     | 2025 |
            7  | 1 | 1 | plan-organisations-professionnelles |                                                                          | 2025 |
            8  | 3 | 3 | bilans-marches-cibles               |                                                                          | 2024 | 2026
            9  | 3 | 1 |                                     | part-marches-clause-sociale heures-insertion emplois-clauses-sociales    | 2028 |
            10 | 2 | 2 |                                     | marches-reserves                                                         | 2025 |
            11 | 2 | 4 |                                     | part-marches-egalite                                                     | 2024 |
            12 | 1 | 1 | critere-environnemental             |                                                                          | 2028 |
            13 | 2 | 4 |                                     | part-marches-reemploi part-depenses-agec part-rehabilitations-reemploi   | 2026 |
            14 | 1 | 2 |                                     | part-marches-reparabilite                                                | 2028 |
            15 | 1 | 3 | numerique-responsable               |                                                                          | 2028 |
            16 | 2 | 1 |                                     | part-vehicules-legers-faibles-emissions part-vehicules-faibles-emissions velos-en-service taux-utilisation-velos | 2024 |
            17 | 1 | 1 |                                     | part-marches-mesure-carbone emissions-ges                                | 2025 |
            18 | 4 | 3 |                                     | consultations-environnementales part-consultations-environnementales     | 2024 |
            19 | 1 | 2 |                                     | marches-cout-complet                                                     | 2028 |
            20 | 3 | 4 |                                     | part-bio part-bio-local-colleges                                         | 2028 |
            """)
    void The_table_of_an_objective_is_whole(String code, int stakes, int means, String targeted, String indicators,
            String until, String review) {
        Map<String, Object> objective = SAMPLE.objective(code);
        assertThat(strings(objective.get("stakes"))).hasSize(stakes);
        assertThat(strings(objective.get("means"))).hasSize(means);
        assertThat(String.join(" ", strings(objective.get("indicators")))).isEqualTo(Objects.toString(indicators, ""));
        assertThat(SAMPLE.collection("catalog/targeted-actions.json").entrySet())
                .filteredOn(action -> action.getValue().get("objective").equals(code)).extracting(Map.Entry::getKey)
                .isEqualTo(targeted == null ? List.of() : List.of(targeted));
        assertThat(map(objective.get("deadline")).get("until")).isEqualTo(until);
        assertThat(map(objective.get("deadline")).get("review")).isEqualTo(review);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # I. une démarche volontariste
            terms/achat-responsable-afnor | AFNOR
            terms/rse | Responsabilité sociétale des entreprises
            library/loi-climat-resilience | art. 35
            scheme | schéma du Département, à la suite de celui de 2018
            scheme | 20 %
            scheme | l’un des cinq premiers
            scheme | la responsabilité économique et territoriale, la responsabilité sociale, la responsabilité environnementale
            scheme | 1er janvier 2024
            # II. les enjeux
            scheme | une considération environnementale dans tous les marchés, d’ici 2025
            scheme | une considération sociale dans 30 % des marchés, d’ici 2025
            scheme | Projet de mandature 2022-2028
            scheme | porter les solidarités au service de la justice sociale
            scheme | accélérer les transitions pour préserver l’environnement
            scheme | agir pour l’égalité des droits et des chances
            scheme | Comptabilité socio-environnementale
            # A. un schéma co-construit
            scheme | les deux élus délégués à la commande publique et à la commande publique responsable
            scheme | des élus de la majorité et de la minorité et les directions générales
            scheme | benchmark
            scheme | une équipe projet, des groupes de travail opérationnels, une approche transversale par politique publique, des équipes pluridisciplinaires
            scheme | plan de conduite du changement
            # B. un schéma porté, piloté et partagé
            committees/achat-strategique | Une fois par an
            committees/achat-strategique | coût global, carbone, durabilité, économie de la fonctionnalité
            committees/revue-achats | Une fois par trimestre
            committees/revue-achats | commission d’appel d’offres n’a pas attribués
            committees/pilotage-suivi | Une fois par an
            committees/pilotage-suivi | à l’échelle des politiques générales
            scheme | amount=40000
            scheme | référent des clauses sociales
            # axe 1
            axes/1 | coût à moyen et long terme
            axes/1 | veille technico-économique
            axes/1 | du temps regagné pour le besoin, le sourçage, la négociation et le pilotage des prestations
            workstreams/1-1 | chaque année un plan d’actions
            workstreams/1-2 | référentiels métiers
            workstreams/1-2 | outils supports aux activités d’achat
            workstreams/1-2 | outils de pilotage
            workstreams/1-2 | bases de connaissance sur les fournisseurs
            workstreams/1-3 | clusters, incubateurs
            objectives/1 | transversalité
            objectives/1 | commission d’appel d’offres intervient trop tard
            objectives/2 | achat, environnement, social
            objectives/3 | définition fonctionnelle du besoin, au sourçage et aux critères de sélection
            objectives/5 | collectivités bretonnes
            objectives/6 | base fournisseurs qualifiée
            objectives/8 | accords-cadres de 4 ans
            # axe 2
            axes/2 | plus de 70 000 h d’insertion et plus de 400 emplois par an
            axes/2 | jeunes, personnes handicapées, seniors, femmes
            objectives/9 | 100 000 h par an d’ici 2028
            objectives/10 | CARTECO
            objectives/11 | bénéficiaires de minima sociaux
            # axe 3
            axes/3 | −25 % en 2028, −50 % en 2035, neutralité en 2050
            axes/3 | Plus de cent familles d’achat
            axes/3 | biodiversité ; eau ; énergie (rénovation des bâtiments, énergies renouvelables) ; déchets ; économie circulaire ; santé environnement
            workstreams/3-1 | fournitures, de systèmes d’information et de travaux
            objectives/12 | au moins 15 % de la note
            objectives/13 | article 58
            objectives/13 | de 20 à 40 %
            objectives/14 | article 16
            objectives/14 | neuf catégories
            objectives/15 | logiciels, messagerie
            objectives/16 | hydrogène pour les véhicules lourds
            objectives/17 | accords-cadres de quatre ans
            objectives/18 | SOGED
            objectives/19 | coût du cycle de vie
            objectives/20 | restaurant inter-administratif
            objectives/20 | groupements de commandes, centrales d’achat
            """)
    void A_fact_of_the_text_is_told(String where, String fact) {
        assertThat(SAMPLE.told(where)).contains(fact);
    }

    @Test
    void The_plans_and_laws_that_the_scheme_answers_to_have_their_dates() {
        assertThat(SAMPLE.collection("catalog/library.json").values())
                .filteredOn(item -> Objects.toString(item.get("heading"), "").endsWith("que cite le schéma"))
                .extracting(item -> item.get("title"), item -> item.get("issued")).containsExactly(
                        tuple("Plan climat", "2017-07"), tuple("Feuille de route économie circulaire", "2018-02"),
                        tuple("Plan biodiversité", "2018-07"),
                        tuple("Stratégie nationale de lutte contre la déforestation importée", "2018-11"),
                        tuple("Pacte d’ambition pour l’insertion par l’activité économique", "2019-09"),
                        tuple("Pacte de croissance de l’économie sociale et solidaire", "2019-11"),
                        tuple("Cap vers l’entreprise inclusive", null), tuple("Convention citoyenne pour le climat", "2021"),
                        tuple("Plan national pour des achats durables", null), tuple("Loi EGALIM", "2018-10-30"),
                        tuple("Loi AGEC", "2020-02-10"), tuple("Loi ASAP", "2020-12-07"),
                        tuple("Loi Climat et résilience", "2021-08-22"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "AGEC", "EGALIM", "RSE", "ESS", "SIAE", "SPASER", "RGAA", "RGESN", "DEEE", "SOGED" })
    void An_acronym_that_is_spelt_out_is_in_the_lexicon(String acronym) {
        assertThat(SAMPLE.collection("catalog/terms.json").values()).filteredOn(term -> term.get("term").equals(acronym))
                .singleElement().satisfies(term -> assertThat(term).containsKey("expansion"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            achat-strategique | Élue en charge de la commande publique; Élu en charge de la commande publique responsable; Représentants de la direction générale
            revue-achats      | Élue en charge de la commande publique; Élu en charge de la commande publique responsable; Service commande publique; Mission développement durable; Services concernés par les dossiers à enjeux
            """)
    void A_committee_is_made_of_those_whom_the_text_names(String code, String capacities) {
        assertThat(maps(SAMPLE.collection("catalog/committees.json").get(code).get("members")))
                .extracting(member -> member.get("capacity")).containsExactly((Object[]) capacities.split("; "));
    }
}
