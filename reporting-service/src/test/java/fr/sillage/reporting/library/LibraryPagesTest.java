package fr.sillage.reporting.library;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The library and the lexicon as anybody reads them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class LibraryPagesTest {

    @AfterEach
    void All_is_well() {
        Neighbours.forget();
    }

    private static String page(String path) {
        return given().urlEncodingEnabled(false).accept("text/html").get(path).then().statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'")).extract().asString();
    }

    @Test
    void Four_shelves_are_there_and_a_search() {
        String page = page("/bibliotheque");
        assertThat(page).contains("<h1>Bibliothèque</h1>", "/bibliotheque?rayon=methodologie", "/bibliotheque?rayon=ressources",
                "/bibliotheque?rayon=informations", "/bibliotheque?rayon=lexique", "type=\"search\"").doesNotContain("<script");
    }

    @Test
    void A_shelf_has_its_items_under_their_headings_and_leads_on() {
        String page = page("/bibliotheque?rayon=methodologie");
        assertThat(page).containsSubsequence("<h1>Méthodologie</h1>", "<h2>Critères par famille</h2>",
                "<a href=\"/bibliotheque/critere-papier\">Papier recyclé</a>", "Critère", "<h2>Autres</h2>", "Guide",
                "Ministère de l’économie, octobre 2016", "/bibliotheque?rayon=methodologie&amp;apres=suite-1")
                .doesNotContain("Brouillon");
    }

    @Test
    void What_is_found_has_the_passage_and_no_markup_of_others() {
        String page = page("/bibliotheque?q=recycl%C3%A9%20%22papier%22&rayon=");
        assertThat(page).contains("la part <mark>recyclée</mark> &lt;b&gt;.", "value=\"recyclé &quot;papier&quot;\"",
                "q=recycl%C3%A9+%22papier%22").doesNotContain("Brouillon");
    }

    @Test
    void An_item_is_told_whole_and_a_draft_to_nobody() {
        assertThat(page("/bibliotheque/critere-papier")).contains("<h1>Papier recyclé</h1>",
                "Part de fibres recyclées du papier proposé.", "de 10 à 20\u202F% de la note", "Fiche technique ou label.",
                "Grille de notation", "href=\"https://exemple.fr/critere\"", "/bibliotheque?rayon=methodologie");
        given().accept("text/html").get("/bibliotheque/brouillon").then().statusCode(404);
        as("steward").accept("text/html").get("/bibliotheque/brouillon").then().statusCode(404);
        given().accept("text/html").get("/bibliotheque/absent").then().statusCode(404)
                .body(containsString("rien de publié à cette adresse"));
        given().accept("text/html").get("/bibliotheque?rayon=grenier").then().statusCode(404);
    }

    @Test
    void The_lexicon_goes_from_A_to_Z_whatever_the_accents() {
        assertThat(page("/lexique")).containsSubsequence("href=\"#lettre-E\"", "<h2 id=\"lettre-E\">E</h2>",
                "Économie circulaire", "<h2 id=\"lettre-S\">S</h2>", "SPASER", "Schéma de promotion des achats publics",
                "Ce qu’un acheteur attend", "Source&#8239;: art. L2111-3").doesNotContain("Brouillon");
        assertThat(page("/lexique?q=spaser")).contains("Résultats pour «&#8239;spaser&#8239;»").doesNotContain("lettre-S");
    }

    @Test
    void A_catalog_that_does_not_answer_is_said_in_words() {
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        for (String path : new String[] { "/bibliotheque?rayon=lexique", "/bibliotheque/critere-papier", "/lexique" }) {
            given().accept("text/html").get(path).then().statusCode(503).body(containsString("ne répond pas"));
        }
    }
}
