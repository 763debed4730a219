package fr.sillage.catalog.network;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the account of Isère tells of its purchases and its buyers, loaded as the loader does and found again. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SampleIsereTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "sample", "src", "main", "resources", "sample");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String ISERE = "/api/v1/organisations/223800012";
    private static final List<String> ITS_OWN = List.of("isere/catalog/organisations", "isere/catalog/library",
            "isere/catalog/purchase-map", "isere/catalog/pilot-contracts", "isere/catalog/buyers-networks",
            "isere/catalog/needs-surveys", "isere/catalog/referents", "ille-et-vilaine/catalog/purchase-map",
            "ille-et-vilaine/catalog/referents");

    @BeforeEach
    void load() throws IOException {
        Api.organisations();
        if (as("admin").get("/api/v1/schemes/ille-et-vilaine-2024-2028").statusCode() == 404) {
            Api.scheme("ille-et-vilaine-2024-2028", ILLE_ET_VILAINE, "ADOPTED");
        }
        for (String file : List.of("ille-et-vilaine/catalog/organisations", "ille-et-vilaine/catalog/library")) {
            loadFile(file);
        }
        for (String file : ITS_OWN) {
            loadFile(file);
        }
    }

    private static void loadFile(String file) throws IOException {
        for (JsonNode request : requests(file)) {
            String path = request.path("path").asText().substring("/api/v1".length());
            assertThat(put(path, request.path("body").toString()).extract().statusCode()).as(path).isIn(200, 201);
        }
    }

    private static JsonNode requests(String file) throws IOException {
        return JSON.readTree(SAMPLE.resolve(file + ".json").toFile());
    }

    @Test
    void Every_line_of_the_files_is_told_as_it_was_sent() throws IOException {
        for (String file : ITS_OWN) {
            for (JsonNode request : requests(file)) {
                String path = request.path("path").asText();
                JsonNode told = JSON.readTree(as("steward").get(path).then().statusCode(200).extract().asString());
                assertTold(path, request.path("body"), told);
            }
        }
    }

    private static void assertTold(String where, JsonNode sent, JsonNode told) {
        if (sent.isObject()) {
            sent.properties().forEach(field -> assertTold(where + "/" + field.getKey(), field.getValue(),
                    told.path(field.getKey())));
        } else if (sent.isArray()) {
            assertThat(told).as(where).hasSize(sent.size());
            for (int i = 0; i < sent.size(); i++) {
                assertTold(where + "/" + i, sent.get(i), told.get(i));
            }
        } else if (sent.isNumber()) {
            assertThat(told.decimalValue()).as(where).isEqualByComparingTo(sent.decimalValue());
        } else {
            assertThat(told.asText()).as(where).isEqualTo(sent.asText());
        }
    }

    @Test
    void The_first_diagnosis_names_where_to_act_soon_and_says_why_in_French() {
        as("reader").get(ISERE + "/purchase-map/2007/diagnosis").then().statusCode(200)
                .body("items[0].family", equalTo("services-nettoyage"))
                .body("items.reasons.flatten().message", everyItem(not(startsWith("diagnosis-"))))
                .body("items[0].reasons.message", hasItems("Marge de manœuvre\u202F: Fort.",
                        "Des considérations sont déjà prises pour 15\u202F% de la dépense."));
        as("reader").queryParam("state", "CANDIDATE").get(ISERE + "/pilot-contracts").then().body("items.code",
                contains("repas-equitables"));
    }

    @Test
    void The_four_shelves_have_the_kinds_of_things_that_its_intranet_has() {
        as("reader").get("/api/v1/library/shelves").then()
                .body("items.label", contains("Méthodologie", "Ressources", "Informations", "Lexique"))
                .body("items[2].kinds.label", hasItems("Texte réglementaire", "Guide", "Fiche expérience", "Fiche produit"))
                .body("items[3].kinds.label", hasItems("Sigle", "Définition"));
    }

    @Test
    void Who_has_a_question_about_insertion_is_sent_to_the_service_that_knows() {
        as("reader").queryParam("theme", "INSERTION").get(ISERE + "/referents").then().body("items.function",
                contains("Service insertion", "Pilotage de la commande publique"));
    }

    @Test
    void Loading_it_again_changes_nothing() throws IOException {
        List<Object> before = versions();
        load();
        assertThat(versions()).isEqualTo(before).isNotEmpty();
    }

    private static List<Object> versions() {
        List<Object> versions = new ArrayList<>();
        for (String list : List.of("/purchase-map/2007/families", "/pilot-contracts", "/buyers-networks",
                "/buyers-networks/reseau-acheteurs/meetings", "/needs-surveys", "/referents")) {
            versions.addAll(as("steward").get(ISERE + list).then().statusCode(200).extract().path("items.version"));
        }
        return versions;
    }
}
