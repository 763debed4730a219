package fr.sillage.catalog.library;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.library.Library.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The library of the sample, loaded as its loader does and read as the documents print it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SampleLibraryTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "sample", "src", "main", "resources", "sample");
    private static final String ISERE = "223800012";

    @BeforeEach
    void load() throws IOException {
        Api.organisations();
        scheme("pas-de-calais-2017-2020", PAS_DE_CALAIS);
        scheme("ille-et-vilaine-2024-2028", ILLE_ET_VILAINE);
        for (String file : List.of("isere/catalog/organisations", "isere/catalog/library",
                "isere/catalog/library-transitions", "pas-de-calais/catalog/library",
                "pas-de-calais/catalog/terms", "pas-de-calais/catalog/library-transitions", "ille-et-vilaine/catalog/terms",
                "ille-et-vilaine/catalog/library",
                "ille-et-vilaine/catalog/library-transitions")) {
            for (JsonNode request : new ObjectMapper().readTree(SAMPLE.resolve(file + ".json").toFile())) {
                send(request.path("path").asText().substring("/api/v1".length()), request);
            }
        }
    }

    private static void scheme(String code, String buyer) {
        if (as("admin").get("/api/v1/schemes/" + code).statusCode() == 404) {
            Api.scheme(code, buyer, "ADOPTED");
        }
    }

    private static void send(String path, JsonNode request) {
        String body = request.path("body").toString();
        if (request.path("method").asText().equals("POST")) {
            as("admin").header("Idempotency-Key", path + body).body(body).post("/api/v1" + path).then().statusCode(201);
        } else {
            assertThat(put(path, body).extract().statusCode()).as(path).isIn(200, 201);
        }
    }

    @Test
    void The_shelf_of_resources_shows_the_nine_sites_of_Isere_under_their_six_headings() {
        as("reader").queryParam("buyer", ISERE).queryParam("shelf", "RESOURCES").get(PATH).then().body("items", hasSize(9))
                .body("items.collect { it.heading + ' ' + it.place + ' ' + it.url }", contains(
                        "Achat socialement responsable 1 http://reseau21.univ-valenciennes.fr",
                        "Achats 1 http://www.achatpublic.com",
                        "Achats 2 http://www.aact.asso.fr",
                        "Achats durables 1 http://www.achatsresponsables.com",
                        "Commerce équitable 1 http://equisol.free.fr",
                        "Commerce équitable 2 http://www.maxhavelaarfrance.org",
                        "Développement durable 1 http://www.ademe.fr",
                        "Normes et labels 1 http://www.gen.gr.jp",
                        "Normes et labels 2 http://www.eco-label.com"));
    }

    @Test
    void The_tool_box_comes_out_in_its_order_with_publishers_and_dates() {
        as("reader").queryParam("heading", "la boite a outils").get(PATH).then()
                .body("items.collect { it.place + ' ' + it.code + ' ' + it.issued }", contains("1 daj-dix-conseils 2016-04",
                        "2 achats-socialement-responsables 2016-08", "3 veille-juridique-4 2016-04",
                        "4 commerce-equitable-nord-nord 2016-06", "5 localim 2016-10", "6 guide-climat 2016-10",
                        "7 fiche-spaser 2016-08", "8 cout-cycle-de-vie 2016-03"))
                .body("items[1].publishers", contains("La fédération des entreprises d’insertion",
                        "Assemblée des Communautés de France", "Alliance Villes Emploi"));
        as("reader").queryParam("publisher", "affaires juridiques").queryParam("year", 2016).get(PATH).then()
                .body("items.code", containsInAnyOrder("daj-dix-conseils", "fiche-spaser", "cout-cycle-de-vie"));
        as("reader").queryParam("q", "\"soutiens financiers\"").get(PATH).then().body("items.code", contains("localim"));
    }

    @Test
    void The_lexicon_is_read_from_A_to_Z_and_found_by_words_without_accents_or_hyphens() {
        as("reader").queryParam("buyer", ILLE_ET_VILAINE).queryParam("q", "ecoresponsable").get("/api/v1/terms").then()
                .body("items.code", hasItem("achat-responsable"))
                .body("items[0].passage.find { it.found }.text", equalTo("éco-responsable"));
        List<String> words = as("reader").queryParam("buyer", ILLE_ET_VILAINE).queryParam("kind", "ACRONYM")
                .get("/api/v1/terms")
                .then().extract().path("items.term");
        List<String> ours = new ArrayList<>(words);
        ours.retainAll(List.of("AGEC", "DECP", "ESAT", "ESS", "ESUS", "RGAA", "RGESN", "SIAE", "SPASER"));
        assertThat(ours).containsExactly("AGEC", "DECP", "ESAT", "ESS", "ESUS", "RGAA", "RGESN", "SIAE", "SPASER");
    }

    @Test
    void Whoever_buys_paper_or_cares_for_insertion_finds_what_helps() {
        as("reader").queryParam("family", "fournitures-papier").get(PATH).then().body("items.code",
                hasItems("critere-papier-recycle", "produit-papier", "label-fsc", "label-pefc"));
        as("reader").queryParam("theme", "INSERTION").queryParam("kind", "MODEL_CLAUSE").get(PATH).then().body("items.code",
                hasItem("clause-insertion"));
    }

    @Test
    void What_is_not_published_waits_with_its_author_and_the_stewards() {
        as("steward").get(PATH + "/fiche-peinture").then().body("state", equalTo("RETURNED"));
        as("steward").get(PATH + "/retour-veille-energie").then().body("state", equalTo("PROPOSED"));
        as("reader").get(PATH + "/guide-vetements-travail").then().statusCode(404);
    }

    @Test
    void Loading_it_again_changes_nothing() throws IOException {
        List<Object> before = versions();
        load();
        assertThat(versions()).isEqualTo(before).isNotEmpty();
    }

    private static List<Object> versions() {
        return as("steward").queryParam("limit", 500).get(PATH).then().extract()
                .path("items.collect { it.code + it.version + it.state }");
    }
}
