package fr.sillage.sample;

import static fr.sillage.sample.Sample.each;
import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The account of Isère of how it organises responsible purchasing, line by line. */
class IsereTest {

    private static final Sample ISERE = new Sample("isere");
    private static final String HEAD = "L’organisation de la commande publique durable";

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("isere-conditions", "Les conditions de réussite", List.of(
                        "Une implication politique", "Une implication de la Direction générale",
                        "Une implication des acteurs de terrain")),
                Arguments.of("isere-atouts", "Les atouts du CG38", List.of(
                        "Une politique achat qui affiche des objectifs de développement durable",
                        "Examen préalable par la CDAO des critères d’attribution des offres",
                        "La constitution d’un réseau d’acheteurs", "Le code des marchés publics",
                        "L’adoption de l’agenda 21 du département")),
                Arguments.of("isere-etapes", "Les étapes du pilotage de la commande publique durable", List.of(
                        "1-Le diagnostic initial\u202F: identifier les marchés stratégiques pour lesquels une action rapide est "
                                + "possible.",
                        "2-La mobilisation des acteurs.", "3-L’accompagnement des acheteurs.")),
                Arguments.of("isere-diagnostic", "1-Le diagnostic initial", List.of("Cartographie des achats du CGI.",
                        "Analyse des secteurs d’activité intégrant déjà des préoccupations de développement durable.",
                        "Identification des marchés pouvant servir de marchés tests.")),
                Arguments.of("isere-mobilisation", "2-La mobilisation des acteurs", List.of("Les actions de sensibilisation.",
                        "L’analyse des attentes et des besoins des acheteurs (identifier les freins, besoin d’information, de "
                                + "formation...).",
                        "Le réseau acheteurs et les objectifs de développement durable (septembre 2007).",
                        "La création du site intranet achats éco-responsables.",
                        "Le tableau de bord de la commande publique et les indicateurs.")),
                Arguments.of("isere-accompagnement", "3-L’accompagnement des acheteurs", List.of(
                        "Nécessité d’une coordination des achats publics durables.",
                        "Cette coordination est réalisée avec des ressources internes à la collectivité\u202F:",
                        "elle identifie les compétences à mobiliser pour la rédaction d’un marché et guide les acheteurs tout au "
                                + "long du processus.",
                        "elle anime le réseau acheteurs et maintient le site intranet de l’achat éco-responsable.")),
                Arguments.of("isere-reseau", "Le fonctionnement du réseau acheteurs", List.of(
                        "Un réseau qui se dote d’objectifs partagés\u202F: les marchés-tests",
                        "Un lieu de partage d’expériences et d’échanges...",
                        "...sous forme de réunions auxquelles participent\u202F:",
                        "les acheteurs et des invités extérieurs selon les thématiques retenues,",
                        "des services ressources\u202F: service insertion...,",
                        "le service juridique, le service des marchés et le pilotage de la commande publique,",
                        "le chargé de mission Agenda 21.")),
                Arguments.of("isere-site", "Le site Internet de l’achat éco-responsable", List.of(
                        "Objectifs\u202F: permettre aux acheteurs de disposer rapidement d’un ensemble d’informations leur "
                                + "permettant de prendre en compte des considérations de développement durable dans leurs achats.",
                        "Objectifs\u202F: les guider dans leur démarche.",
                        "Contribution de chaque acheteur à l’enrichissement du site\u202F: retours d’expérience, cahier des "
                                + "charges....",
                        "Méthodologie", "Ressources", "Ressources\u202F: Sites Internet thématiques", "Informations", "Lexique",
                        "Textes réglementaires", "Sigles", "Guides", "Définitions", "Fiches expériences", "Fiches produits")),
                Arguments.of("isere-perspectives", "Les perspectives", List.of(
                        "Une délibération qui traite à la fois des secteurs environnemental, du handicap et de l’insertion.",
                        "Formaliser et afficher les objectifs de développement durable.",
                        "Suivre la bonne réalisation du marché.",
                        "Faire évoluer les indicateurs et tableau de bord de la commande publique durable.",
                        "Tendre vers une évaluation globale des actions.",
                        "Prise en compte de la politique d’achats durables dans le nouveau système d’information "
                                + "achats-marchés.")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void Each_page_is_a_guide_of_the_library_with_its_lines_as_printed(String code, String title, List<String> lines) {
        Map<String, Object> guide = guides().get(code);
        assertThat(guide).containsEntry("title", title).containsEntry("heading", HEAD).containsEntry("kind", "GUIDE");
        assertThat(strings(guide.get("contents"))).containsExactlyElementsOf(lines);
    }

    @Test
    void The_pages_stand_in_the_order_of_the_document_and_there_are_no_others() {
        assertThat(each(List.copyOf(guides().values()), guide -> guide.get("place"))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8,
                9);
        assertThat(guides()).containsOnlyKeys(pages().map(page -> (String) page.get()[0]).toList());
    }

    private static Map<String, Map<String, Object>> guides() {
        Map<String, Map<String, Object>> library = ISERE.collection("catalog/library.json");
        library.values().removeIf(item -> !item.get("kind").equals("GUIDE"));
        return library;
    }

    @Test
    void The_network_pursues_its_aims_since_September_2007_with_all_who_take_part() {
        Map<String, Object> network = ISERE.collection("catalog/buyers-networks.json").get("reseau-acheteurs");
        assertThat(network).containsEntry("since", "2007-09");
        assertThat(each(maps(network.get("aims")), aim -> aim.get("title"))).containsExactly("Les marchés-tests",
                "Un lieu de partage d’expériences et d’échanges");
        assertThat(each(maps(network.get("participants")), one -> one.get("capacity"))).containsExactly("Les acheteurs",
                "Des invités extérieurs selon les thématiques retenues", "Des services ressources\u202F: service insertion...",
                "Le service juridique", "Le service des marchés", "Le pilotage de la commande publique",
                "Le chargé de mission Agenda 21");
        assertThat(ISERE.collection("catalog/buyers-networks.json")).containsKey("2007-09-20");
    }

    @Test
    void Buyers_were_asked_for_their_brakes_and_for_the_information_and_the_training_that_they_need() {
        Map<String, Object> survey = ISERE.collection("catalog/needs-surveys.json").get("attentes-des-acheteurs");
        assertThat(survey).containsEntry("title", "L’analyse des attentes et des besoins des acheteurs");
        assertThat(maps(survey.get("answers")).stream().map(answer -> answer.get("kind")).distinct()).containsExactly("BRAKE",
                "INFORMATION", "TRAINING");
    }

    @Test
    void The_map_the_sectors_with_considerations_and_the_test_contracts_of_the_diagnosis_are_there() {
        Map<String, Map<String, Object>> map = ISERE.collection("catalog/purchase-map.json");
        assertThat(map.values()).anySatisfy(family -> assertThat(map(family.get("considered"))).isNotEmpty());
        Map<String, Map<String, Object>> pilots = ISERE.collection("catalog/pilot-contracts.json");
        assertThat(pilots.values()).extracting(pilot -> pilot.get("state")).containsExactlyInAnyOrder("CANDIDATE", "UNDER_WAY",
                "CONCLUDED", "GIVEN_UP");
    }

    @Test
    void What_the_document_does_not_tell_says_that_it_is_made_up() {
        assertThat(ISERE.requests("catalog/purchase-map.json")).allSatisfy(
                request -> assertThat((String) request.body().get("note")).startsWith("Exemple fictif"));
        assertThat(ISERE.requests("catalog/pilot-contracts.json")).allSatisfy(
                request -> assertThat((String) request.body().get("title")).contains("exemple fictif"));
        assertThat(maps(ISERE.collection("catalog/needs-surveys.json").get("attentes-des-acheteurs").get("answers")))
                .allSatisfy(answer -> assertThat((String) answer.get("text")).contains("exemple fictif"));
    }

    @Test
    void The_services_that_help_are_whom_to_ask() {
        assertThat(ISERE.collection("catalog/referents.json").values()).extracting(referent -> referent.get("function"))
                .containsExactlyInAnyOrder("Service insertion", "Service juridique", "Service des marchés",
                        "Pilotage de la commande publique", "Chargé de mission Agenda 21");
        assertThat(new Sample("ille-et-vilaine").collection("catalog/referents.json").values())
                .extracting(referent -> referent.get("function")).containsExactly("Service commande publique",
                        "Référent des clauses sociales", "Mission développement durable");
    }
}
