package fr.sillage.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The library has what the documents list, in their order; what else it has shows all that an item can be. */
class LibraryTest {

    private static final Sample ISERE = new Sample("isere");
    private static final Sample PAS_DE_CALAIS = new Sample("pas-de-calais");
    private static final Sample ILLE_ET_VILAINE = new Sample("ille-et-vilaine");

    private static List<Map<String, Object>> items(Sample sample) {
        return requests(sample).filter(request -> request.method().equals("PUT")).map(SampleRequest::body).toList();
    }

    private static Stream<SampleRequest> requests(Sample sample) {
        return Stream.of("catalog/library.json", "catalog/terms.json", "catalog/library-transitions.json")
                .flatMap(sample::requests);
    }

    @Test
    void The_intranet_of_Isere_lists_nine_sites_under_six_headings() {
        assertThat(items(ISERE)).filteredOn(item -> item.get("kind").equals("SITE"))
                .extracting(site -> site.get("heading"), site -> site.get("url"), site -> site.get("summary"))
                .containsExactly(
                        tuple("Achats", "http://www.achatpublic.com", null),
                        tuple("Achats", "http://www.aact.asso.fr", null),
                        tuple("Achats durables", "http://www.achatsresponsables.com", "Réseau d’échange d’expériences."),
                        tuple("Normes et labels", "http://www.gen.gr.jp", "Réseau mondial des éco-labels."),
                        tuple("Normes et labels", "http://www.eco-label.com", "Éco-label européen."),
                        tuple("Développement durable", "http://www.ademe.fr", null),
                        tuple("Achat socialement responsable", "http://reseau21.univ-valenciennes.fr", null),
                        tuple("Commerce équitable", "http://equisol.free.fr", null),
                        tuple("Commerce équitable", "http://www.maxhavelaarfrance.org", null));
    }

    @Test
    void The_tool_box_of_Pas_de_Calais_has_its_eight_entries_with_publishers_and_dates() {
        assertThat(items(PAS_DE_CALAIS)).filteredOn(item -> "La boîte à outils".equals(item.get("heading")))
                .extracting(tool -> tool.get("place"), tool -> tool.get("title"), tool -> tool.get("issued"),
                        tool -> String.join(" / ", Sample.strings(tool.get("publishers"))))
                .containsExactly(
                        tuple(1, "Acheteurs publics\u202F: dix conseils pour réussir", "2016-04",
                                "Direction des affaires juridiques"),
                        tuple(2, "Acheteurs publics, développez vos achats socialement responsables", "2016-08",
                                "La fédération des entreprises d’insertion / Assemblée des Communautés de France"
                                        + " / Alliance Villes Emploi"),
                        tuple(3, "Commande publique et développement durable\u202F: la veille juridique", "2016-04",
                                "Agence régionale pour l’environnement Provence-Alpes-Côte d’Azur"),
                        tuple(4, "Guide pratique du commerce équitable nord-nord à destination des collectivités et des acheteurs"
                                + " publics", "2016-06",
                                "Plate-forme pour le commerce équitable / Campagne «\u202FTerritoires de commerce équitable\u202F»"
                                        + " / Réseau Grand Ouest commande publique et développement durable"),
                        tuple(5, "La boîte à outils des acheteurs publics de restauration collective", "2016-10",
                                "Ministère de l’agriculture, de l’agroalimentaire et de la forêt"
                                        + " / Direction des achats de l’État"),
                        tuple(6, "L’achat public\u202F: une réponse aux enjeux climatiques", "2016-10",
                                "Ministère de l’économie et des finances"),
                        tuple(7, "Le schéma de promotion des achats publics socialement et écologiquement responsables",
                                "2016-08",
                                "Direction des affaires juridiques"),
                        tuple(8, "Prise en compte du coût du cycle de vie dans une consultation", "2016-03",
                                "Direction des affaires juridiques"));
    }

    @Test
    void The_box_for_canteens_holds_its_three_guides_and_the_watch_note_its_number() {
        Map<String, Map<String, Object>> box = bodies(PAS_DE_CALAIS);
        assertThat(Sample.strings(box.get("localim").get("contents"))).containsExactly(
                "Favoriser l’approvisionnement local et de qualité en restauration collective",
                "Utiliser les plateformes collectives pour développer l’approvisionnement local en restauration collective",
                "Soutiens financiers pour l’approvisionnement de la restauration collective en produits locaux et de qualité");
        assertThat(box.get("localim")).containsEntry("url", "http://www.localim.fr");
        assertThat(box.get("veille-juridique-4")).containsEntry("kind", "WATCH_NOTE").containsEntry("reference",
                "n° 4, octobre 2015 - avril 2016");
        assertThat(box.get("guide-climat").get("summary")).isEqualTo("Guide de l’achat public et sa notice introductive.");
        assertThat((String) box.get("site-collaboratif-spapser").get("url")).startsWith("http://srvdiww1/SitesCollaboratifs/");
    }

    @Test
    void The_texts_that_the_scheme_of_Pas_de_Calais_rests_on_have_their_dates() {
        assertThat(items(PAS_DE_CALAIS)).filteredOn(item -> item.get("kind").equals("LEGAL_TEXT"))
                .extracting(text -> text.get("issued"), text -> text.get("reference")).containsExactly(
                        tuple("2014-07-31", "loi n° 2014-856, art. 13 et 94"),
                        tuple("2015-01-28", "décret n° 2015-90"),
                        tuple("2015-08-17", "loi n° 2015-992"),
                        tuple("2015-07-23", "ordonnance du 23 juillet 2015"),
                        tuple("2016-03-25", "décret du 25 mars 2016, art. 10"),
                        tuple("2015-08-07", "loi NOTRe"));
    }

    @Test
    void Fifteen_words_at_least_are_explained_in_the_lexicon() {
        assertThat(ILLE_ET_VILAINE.requests("catalog/terms.json").filter(request -> request.method().equals("PUT")).toList())
                .hasSizeGreaterThanOrEqualTo(15).allSatisfy(
                        term -> assertThat((String) term.body().get("definition")).as(term.path()).hasSizeGreaterThan(40));
    }

    @Test
    void One_item_at_least_is_of_each_kind_and_in_each_state() throws IOException {
        JsonNode schemas = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../../openapi/catalog.yaml").toFile()).at("/components/schemas");
        assertThat(
                all(ISERE, PAS_DE_CALAIS, ILLE_ET_VILAINE).map(body -> (String) body.get("kind")).collect(Collectors.toSet()))
                .isEqualTo(words(schemas, "LibraryKind"));
        Set<String> states = requests(ILLE_ET_VILAINE).filter(request -> request.method().equals("POST"))
                .map(request -> (String) request.body().get("to")).collect(Collectors.toCollection(HashSet::new));
        states.add("DRAFT");
        assertThat(states).isEqualTo(words(schemas, "LibraryState"));
    }

    @Test
    void A_clause_for_insertion_and_a_criterion_for_paper_are_at_hand() {
        Map<String, Map<String, Object>> items = bodies(ILLE_ET_VILAINE);
        assertThat(Sample.strings(items.get("clause-insertion").get("themes"))).containsExactly("INSERTION");
        assertThat(Sample.strings(items.get("critere-papier-recycle").get("families"))).containsExactly("fournitures-papier");
        assertThat(items.values()).filteredOn(item -> item.get("kind").equals("CRITERION")).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(item -> assertThat(Sample.map(item.get("criterion"))).containsOnlyKeys("weightFrom", "weightTo",
                        "judging", "proof"));
    }

    private static Map<String, Map<String, Object>> bodies(Sample sample) {
        return requests(sample).filter(request -> request.method().equals("PUT"))
                .collect(Collectors.toMap(request -> Sample.last(request.path()), SampleRequest::body));
    }

    private static Stream<Map<String, Object>> all(Sample... samples) {
        return Stream.of(samples).flatMap(sample -> items(sample).stream());
    }

    private static Set<String> words(JsonNode schemas, String name) {
        return StreamSupport.stream(schemas.at("/" + name + "/enum").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
