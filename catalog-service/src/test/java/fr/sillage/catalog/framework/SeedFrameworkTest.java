package fr.sillage.catalog.framework;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The measure that the sample holds, line by line: "Réaliser des achats responsables", April 2021. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SeedFrameworkTest {

    private static final Path FILE = Path.of("../deploy/sample/src/main/resources/sample/eci-2021/catalog/3.2.md");
    private static final String PATH = "/api/v1/frameworks/seed-eci";

    @BeforeEach
    void theMeasure() throws IOException {
        put("/frameworks/seed-eci", "{\"title\": \"Référentiel économie circulaire\", \"edition\": \"avril 2021\"}");
        as("steward").contentType("text/markdown; charset=UTF-8").body(Files.readAllBytes(FILE)).post(PATH + "/imports").then()
                .statusCode(200);
    }

    @Test
    void It_comes_out_byte_for_byte() throws IOException {
        byte[] file = as("reader").get(PATH + "/export.md").then().statusCode(200)
                .header("Content-Disposition", containsString("3.2.md")).extract().asByteArray();
        assertThat(file).isEqualTo(Files.readAllBytes(FILE)).hasSize(2162);
    }

    @Test
    void It_is_one_measure_with_three_actions_which_are_its_three_levels() {
        as("reader").get(PATH).then().statusCode(200).body("generation", equalTo("FIRST"))
                .body("actions.code", contains("3.2")).body("actions.title", contains("Réaliser des achats responsables"))
                .body("actions[0].level", nullValue()).body("actions[0].actions.code", contains("3.2.1", "3.2.2", "3.2.3"))
                .body("actions[0].actions.title",
                        contains("Politique et sensibilisation", "Expérimentation", "Pérennisation de la démarche"))
                .body("actions[0].actions.level.number", contains(1, 2, 3)).body("actions[0].actions.level.title",
                        contains("Politique et sensibilisation", "Expérimentation", "Pérennisation de la démarche"));
    }

    @Test
    void Its_texts_are_those_of_the_file() {
        as("reader").get(PATH + "/actions/3.2").then().body("theme", equalTo("eci")).body("sections.kind",
                contains("DESCRIPTION")).body("sections[0].text", startsWith("Les achats responsables consistent à acheter"));
        as("reader").get(PATH + "/actions/3.2.1").then().body("parent", equalTo("3.2")).body("sections[0].text",
                containsString("\n\nElle réalise la cartographie de ses achats.\n\n"));
        as("reader").get(PATH + "/actions/3.2.2").then().body("sections[0].text",
                containsString("\"Commande publique et développement durable\""));
        as("reader").get(PATH + "/actions/3.2.3").then().body("sections[0].text", startsWith("Niveau 3 : "))
                .body("sections[0].text", containsString("mise en place d'indicateurs, d'un tableau de bord"));
    }

    @Test
    void A_buyer_that_has_a_policy_and_tries_is_at_its_first_level() {
        Api.organisations();
        String day = PATH + "/assessments/" + ILLE_ET_VILAINE + "/2024-12-31";
        as("contributor").header("If-None-Match", "*").body("{\"status\": \"DONE\", \"level\": 1}").put(day + "/actions/3.2.1");
        as("contributor").header("If-None-Match", "*").body("{\"status\": \"PLANNED\"}").put(day + "/actions/3.2.2");
        as("contributor").header("If-None-Match", "*").body("{\"status\": \"NOT_DONE\"}").put(day + "/actions/3.2.3");
        as("reader").get(day).then().statusCode(200).body("actions[0].levelReached", equalTo(1))
                .body("score.done", equalTo(33.33f)).body("score.unanswered", equalTo(0.0f));
    }
}
