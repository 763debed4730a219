package fr.sillage.sample;

import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The titles, directorates, partners and lines of evaluation, each by its name, in the order of the pages. */
class PasDeCalaisPagesTest {

    private static final Sample SAMPLE = new Sample("pas-de-calais");

    private static Map<String, Object> action(String code) {
        return SAMPLE.collection("catalog/actions.json").get(code);
    }

    private static List<String> named(Stream<String> names) {
        return names.map(name -> name.replace('\u00A0', ' ').replace('\u202F', ' ')).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1-1 | 6 | Favoriser le développement d’achats permettant une utilisation optimale des ressources
            1-2 | 2 | Favoriser la réutilisation des matériels du Département
            1-3 | 3 | Augmenter le recours aux achats favorisant la protection de l’environnement
            2-1 | 3 | Faciliter l’accès à la commande publique du Département aux Petites et Moyennes Entreprises, Très Petites Entreprises, artisans, entreprises de l’Économie sociale et solidaire en s’appuyant sur des outils facilitateurs
            2-2 | 1 | Faciliter l’accès à la commande publique du Département aux entreprises développant des réponses innovantes
            2-3 | 1 | Rendre visible et lisible l’accès à la commande publique du Département en s’appuyant sur une stratégie de communication adaptée
            3-1 | 2 | Augmenter et diversifier les marchés en faveur des secteurs de l’économie sociale et solidaire, de l’insertion par l’activité économique, des entreprises adaptées et des services d’aide par le travail
            3-2 | 1 | Augmenter et diversifier l’utilisation des clauses d’insertion dans les opérations de travaux et de services, dans les marchés de prestations intellectuelles et de fournitures
            3-3 | 2 | Promouvoir l’achat socialement responsable auprès des partenaires du Département
            """)
    void An_objective_has_its_title_and_as_many_sheets_as_are_announced(String code, int sheets, String title) {
        assertThat(SAMPLE.objective(code)).containsEntry("title", title).containsEntry("axis", code.substring(0, 1));
        assertThat(SAMPLE.collection("catalog/actions.json").values())
                .filteredOn(action -> action.get("objective").equals(code)).hasSize(sheets);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | Écologiquement responsable
            2 | Économiquement responsable
            3 | Socialement responsable
            """)
    void An_axis_has_its_title_and_says_what_it_is_for(String code, String title) {
        assertThat(SAMPLE.collection("catalog/axes.json").get(code)).containsEntry("title", title).containsKey("introduction");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1-1.1 | Développer l’utilisation de matériaux recyclés dans les Travaux Publics
            1-1.2 | Développer la valorisation des déchets du Bâtiment et des Travaux Publics
            1-1.3 | Diminuer la consommation de papier et favoriser l’utilisation de papier recyclé
            1-1.4 | Recourir au partage d’objets, de matériels entre collectivités
            1-1.5 | Remplacer progressivement le parc automobile du Département du Pas-de-Calais par des véhicules peu émissifs en polluant (gaz à effet de serre, particules fines...)
            1-1.6 | Installer des bornes de recharge pour permettre aux agents du Département de se déplacer grâce à des véhicules plus respectueux de l’environnement
            1-2.1 | Redistribuer les mobiliers, les matériels informatiques dont le Département souhaite se défaire aux structures de l’économie sociale et solidaire
            1-2.2 | Prioriser le réemploi en interne à la collectivité
            1-3.1 | Recourir aux outils de labellisation et de certification favorisant la protection de l’environnement
            1-3.2 | Recourir à l’approvisionnement local
            1-3.3 | Recourir à l’utilisation d’une production issue de l’agriculture biologique, paysanne ou raisonnée, en circuits courts et de saison
            2-1.1 | L’assouplissement des candidatures par l’allègement des contraintes administratives par les répondants
            2-1.2 | La généralisation des procédures de dématérialisation
            2-1.3 | La généralisation de l’utilisation des études et échanges préalables
            2-2.1 | Repérer via la centrale d’achat public UGAP, l’innovation dans les Petites et Moyennes Entreprises
            2-3.1 | Mettre en œuvre des actions de communication et de sensibilisation à la commande publique
            3-1.1 | Réécrire un règlement de la commande publique qui intègre la dimension sociale de l’achat public
            3-1.2 | Proposer des secteurs d’achats susceptibles d’intégrer des marchés réservés au regard de l’offre existante
            3-2.1 | Diversifier l’utilisation des clauses d’insertion dans les marchés publics départementaux
            3-3.1 | Proposer l’offre de service d’achat socialement responsable du Département
            3-3.2 | Proposer une méthode visant à la mise en œuvre d’une conditionnalité des aides financières départementales
            """)
    void A_sheet_has_the_title_of_its_page(String code, String title) {
        assertThat(action(code)).containsEntry("title", title);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # who leads | who is affected
            1-1.1 | mobilite-reseau-routier sg-pole-amenagement amenagement-environnement            | mobilite-reseau-routier sg-pole-amenagement amenagement-environnement
            1-1.2 | mobilite-reseau-routier immobilier sg-pole-amenagement amenagement-environnement | mobilite-reseau-routier immobilier sg-pole-amenagement amenagement-environnement maisons-amenagement
            1-1.3 | achats-logistique systemes-information | + L’ensemble des services départementaux
            1-1.4 | pole-amenagement                       | mobilite-reseau-routier maisons-amenagement
            1-1.5 | achats-logistique                      | + L’ensemble des services départementaux
            1-1.6 | achats-logistique immobilier           | + L’ensemble des services départementaux
            1-2.1 | achats-logistique                      | achats-logistique systemes-information education-colleges pole-amenagement
            1-2.2 | achats-logistique                      | achats-logistique education-colleges
            1-3.1 | achats-logistique                      | restaurant-administratif + Tous les autres pôles acheteurs
            1-3.2 | achats-logistique                      | + Tous les pôles achats
            1-3.3 | achats-logistique                      | restaurant-administratif
            2-1.1 | commande-publique                      | + Directions acheteuses de la collectivité (une trentaine)
            2-1.2 | commande-publique                      | commande-publique + Directions acheteuses de la collectivité (une trentaine)
            2-1.3 | pole-amenagement achats-logistique     | + Tous les pôles achats
            2-2.1 | achats-logistique                      | + Tous les pôles achats
            2-3.1 | communication                          | communication communication-interne
            3-1.1 | commande-publique                      | + Directions acheteuses de la collectivité (une trentaine)
            3-1.2 | solidarites pole-amenagement           | solidarites + L’ensemble des Directions techniques acheteuses
            3-2.1 | solidarites                            | + Ensemble des Directions techniques acheteuses
            3-3.1 | solidarites                            | solidarites + L’ensemble des directions qui travaillent avec des institutionnels (communes, EPCI) et des partenaires (ESMS)
            3-3.2 | solidarites pole-amenagement           | finances + L’ensemble des Directions techniques qui allouent des subventions aux partenaires ou organismes
            """)
    void A_sheet_names_who_leads_and_who_is_affected(String code, String leads, String affected) {
        assertThat(String.join(" ", strings(action(code).get("leadDirectorates")))).isEqualTo(leads);
        Stream<String> others = strings(map(action(code).get("sheet")).get("otherAffected")).stream()
                .map(other -> "+ " + other);
        assertThat(String.join(" ", named(Stream.concat(strings(action(code).get("affectedDirectorates")).stream(), others))))
                .isEqualTo(affected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1-1.1 | CEREMA
            1-1.2 | CEREMA; FFB; FNTP; CD2E; TEAM2
            1-1.3 |
            1-1.4 | Autres collectivités
            1-1.5 | Projets partenaires; Plan climat air énergie; Plan de déplacement administration
            1-1.6 | Projet partenaire Pôle Aménagement et Développement Territorial; Master plan région (3ème révolution industrielle-REV3)
            1-2.1 | Structures de l’économie sociale et solidaire; Chambre régionale de l’économie sociale et solidaire – CRESS Hauts-de-France; Région Hauts-de-France
            1-2.2 | Collèges
            1-3.1 | Catalogue des écolabels officiels
            1-3.2 | Fournisseurs locaux; Chambre de commerce et d’industrie; Région Hauts-de-France (offre alimentaire, saveur des régions)
            1-3.3 | Fournisseurs locaux
            2-1.1 | Les fournisseurs du Département
            2-1.2 | Organismes consulaires; Fédérations professionnelles; Atelier commande publique responsable du Conseil départemental de l’économie sociale et solidaire
            2-1.3 | Opérateurs économiques
            2-2.1 | UGAP
            2-3.1 | Les membres de l’atelier commande publique responsable du CDESS
            3-1.1 |
            3-1.2 | Réseaux de l’Insertion par l’Activité Économique (URIAE et COORACE); Secteur du handicap (GEAC 62)
            3-2.1 |
            3-3.1 | Plans Locaux pour l’Insertion et l’Emploi - PLIE; EPCI; Communes; Bailleurs sociaux
            3-3.2 | Les structures financées
            """)
    void A_sheet_names_its_outside_partners(String code, String partners) {
        assertThat(named(strings(action(code).get("partners")).stream()))
                .isEqualTo(partners == null ? List.of() : List.of(partners.split("; ")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1-1.1 | Means      | Sensibilisation et formation; Cartographie des secteurs; étude d’impact
            1-1.1 | Indicators | Nombre de marchés intégrant une exigence de priorité; étude systématique sur la nature des matériaux en place; réutilisation ou du recyclage
            1-1.2 | Means      | Sensibilisation et formation; bordereaux de prix unitaires; décompositions du prix global forfaitaire
            1-1.2 | Indicators | SOSED suivi et mis à jour (travaux neufs); SOSED suivi et mis à jour ou; recensement des filières de traitement et de valorisation
            1-1.3 | Means      | Agenda 21; Suivi des consommations (collecte et analyse)
            1-1.3 | Indicators | tonnage consommation papier ramettes N / tonnage consommation papier ramettes N-1; tonnage papier recyclés N / tonnage papier fibres vierges N
            1-1.4 | Means      | à chaque début de période hivernale
            1-1.4 | Indicators | Évolution des prix remis pour les partenaires; Cartographie des sites mutualisés
            1-1.5 | Means      | Fiche suivi agenda 21
            1-1.5 | Indicators | norme euro 5 et hybrides / kilométrage total; kilométrage véhicules électriques année N; année N-1 (éco conduite); réservation de véhicule électrique
            1-1.6 | Means      | Suivi fiche agenda 21 action 19
            1-1.6 | Indicators | nombre de nouveaux points de recharge par an; évolution des consommations des points de recharge
            1-2.1 | Means      | Nombre de matériel redistribué
            1-2.1 | Indicators | Part du matériel redistribué par rapport au recensement
            1-2.2 | Means      | nombre de mobilier redistribué
            1-2.2 | Indicators | Part du mobilier recensé redistribué
            1-3.1 | Means      | Rapport d’activité de l’Estaminet
            1-3.1 | Indicators | Part des produits labellisés (occurrence dans les commandes); part des produits labellisés selon le type de produit
            1-3.2 | Means      | Nombre de fournisseurs locaux
            1-3.2 | Indicators | Part des produits locaux / Type de produit
            1-3.3 | Means      | Rapport d’activité de l’Estaminet
            1-3.3 | Indicators | agriculture biologique, paysanne en circuit court; Diversité de l’offre bio; par rapport à une famille de produits
            2-1.1 | Means      | Exhaustivité de la base fournisseur; Ouverture des accès en consultation
            2-1.1 | Indicators | inscription des fournisseurs à la plate-forme; Ouverture en consultation aux Directions métiers
            2-1.2 | Means      | Mise en œuvre du dispositif MPS; Communication auprès des opérateurs économiques
            2-1.2 | Indicators | consultations lancées en MPS / consultations totales
            2-1.3 | Means      | Traçabilité des études préalables et échanges
            2-1.3 | Indicators | Part des marchés faisant l’objet d’études préalables; part des PME et TPE, gains économiques, part de l’innovation
            2-2.1 | Means      | Suivi de la convention de partenariat UGAP
            2-2.1 | Indicators | Part des achats innovants dans les achats UGAP; Part des PME dans les solutions innovantes
            2-3.1 | Means      | Sondage simple à destination des acheteurs et agents; Questionnaire à destination des candidats
            2-3.1 | Indicators | Nombre de répondants; signataires du PACTE de l’achat responsable
            3-1.2 | Means      | Démarche pluriannuelle évaluée annuellement
            3-1.2 | Indicators | Nombre de marchés réservés à l’IAE
            3-2.1 | Means      | Démarche évaluée annuellement
            3-2.1 | Indicators | Montants des marchés clausés par type de prestations
            3-3.1 | Means      | Démarche pluriannuelle évaluée annuellement
            3-3.1 | Indicators | Nombre de contacts; Nombre d’opérations clausées
            3-3.2 | Means      | Pluriannuelle évaluée annuellement
            3-3.2 | Indicators | Établissement de critères relatifs à une action d’insertion
            """)
    void A_sheet_is_evaluated_by_the_lines_of_its_page(String code, String kind, String lines) {
        List<String> told = named(maps(map(action(code).get("sheet")).get("evaluation" + kind)).stream()
                .map(line -> (String) line.get("text")));
        String[] printed = lines.split("; ");
        assertThat(told).hasSize(printed.length);
        for (int i = 0; i < printed.length; i++) {
            assertThat(told.get(i)).contains(printed[i]);
        }
    }

    @Test
    void Fifteen_directorates_and_missions_have_their_names() {
        assertThat(SAMPLE.requests("catalog/organisations.json").skip(1).map(request -> request.body().get("name")))
                .containsExactly("Direction des achats et de la logistique", "Direction des systèmes d’information",
                        "Direction de la commande publique", "Direction de l’immobilier",
                        "Direction de la mobilité et du réseau routier",
                        "Direction du développement, de l’aménagement et de l’environnement",
                        "Pôle aménagement et développement territorial", "Direction du développement des solidarités",
                        "Direction de la communication",
                        "Secrétariat général du pôle aménagement et développement territorial",
                        "Maisons du Département aménagement et développement territorial",
                        "Direction de l’éducation et des collèges", "Direction des finances", "Mission communication interne",
                        "Direction des achats et de la logistique – restaurant administratif");
    }
}
