package fr.sillage.catalog.library;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.library.Library.PATH;
import static fr.sillage.catalog.library.Library.create;
import static fr.sillage.catalog.library.Library.guide;
import static fr.sillage.catalog.library.Library.item;
import static fr.sillage.catalog.library.Library.move;
import static fr.sillage.catalog.library.Library.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LibraryResourceTest {

    @BeforeEach
    void buyersAndFamilies() {
        Api.organisations();
        put("/purchase-families/bib-fournitures", "{\"title\": \"Fournitures de la bibliothèque\"}");
        put("/purchase-families/bib-papier", "{\"title\": \"Papier de la bibliothèque\", \"parent\": \"bib-fournitures\"}");
    }

    @Test
    void A_contribution_is_drafted_proposed_returned_with_a_reason_mended_and_published() {
        create("contributor", "bib-parcours", guide("Un guide à faire connaître", "")).statusCode(201)
                .body("state", equalTo("DRAFT")).body("author", equalTo("contributor")).body("shelf", equalTo("INFORMATION"));
        move("contributor", "bib-parcours", "PROPOSED").statusCode(201).body("state", equalTo("PROPOSED"));
        move("steward", "bib-parcours", "RETURNED").statusCode(422).body("errors.code", contains("library-reason-missing"));
        move("steward", "bib-parcours", "{\"to\": \"RETURNED\", \"reason\": \"L’éditeur manque.\"}", null).statusCode(201)
                .body("reason", equalTo("L’éditeur manque.")).body("author", equalTo("steward"));
        as("contributor").get(PATH + "/bib-parcours").then().body("reason", equalTo("L’éditeur manque."));
        as("contributor").header("If-Match", "*").body(guide("Un guide à faire connaître", ", \"publishers\": [\"ADEME\"]"))
                .put(PATH + "/bib-parcours").then().statusCode(200).body("publishers", contains("ADEME"));
        move("contributor", "bib-parcours", "PROPOSED").statusCode(201);
        move("steward", "bib-parcours", "PUBLISHED").statusCode(201);
        as("reader").get(PATH + "/bib-parcours").then().statusCode(200).body("state", equalTo("PUBLISHED"))
                .body("reason", nullValue());
        as("contributor").get(PATH + "/bib-parcours/transitions").then().body("items.state",
                contains("PUBLISHED", "PROPOSED", "RETURNED", "PROPOSED", "DRAFT"))
                .body("items[2].reason", equalTo("L’éditeur manque.")).body("items.author[4]", equalTo("contributor"));
    }

    @Test
    void A_draft_is_seen_by_its_author_and_by_stewards_only() {
        create("contributor", "bib-cache", guide("Un brouillon caché", ", \"heading\": \"Cachette\"")).statusCode(201);
        for (String account : List.of("reader", "partner", "committee")) {
            as(account).get(PATH + "/bib-cache").then().statusCode(404).body("detail", notNullValue());
            as(account).get(PATH + "/bib-cache/transitions").then().statusCode(404);
            as(account).queryParam("heading", "cachette").get(PATH).then().body("items", empty());
            as(account).queryParam("q", "brouillon caché").get(PATH).then().body("items.code", not(hasItem("bib-cache")));
            as(account).get(PATH + "/shelves").then().body("items.find { it.shelf == 'INFORMATION' }.headings",
                    not(hasItem("Cachette")));
            assertThat(as(account).get(PATH + "/export.csv").asString()).doesNotContain("bib-cache");
        }
        for (String account : List.of("contributor", "steward", "admin")) {
            as(account).get(PATH + "/bib-cache").then().statusCode(200);
            as(account).queryParam("heading", "cachette").queryParam("state", "DRAFT").get(PATH).then()
                    .body("items.code", contains("bib-cache"));
        }
        given().get(PATH + "/bib-cache").then().statusCode(401);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void Each_does_what_is_theirs_to_do_and_a_refusal_writes_nothing() {
        create("reader", "bib-droits-1", guide("Un guide", "")).statusCode(403);
        create("partner", "bib-droits-1", guide("Un guide", "")).statusCode(403);
        create("contributor", "bib-droits-1", item(PAS_DE_CALAIS, "GUIDE", "Un guide", "")).statusCode(403);
        as("admin").get(PATH + "/bib-droits-1").then().statusCode(404);
        create("contributor", "bib-droits-1", guide("Un guide", "")).statusCode(201);
        move("contributor", "bib-droits-1", "PUBLISHED").statusCode(403);
        move("reader", "bib-droits-1", "PROPOSED").statusCode(404);
        move("contributor", "bib-droits-1", "RETURNED").statusCode(403);
        move("contributor", "bib-droits-1", "PROPOSED").statusCode(201);
        as("contributor").header("If-Match", "*").body(guide("Autre", "")).put(PATH + "/bib-droits-1").then().statusCode(403);
        move("contributor", "bib-droits-1", "DRAFT").statusCode(201);
        as("contributor").header("If-Match", "*").body(item(PAS_DE_CALAIS, "GUIDE", "Un guide", ""))
                .put(PATH + "/bib-droits-1").then().statusCode(403);
        move("steward", "bib-droits-1", "PUBLISHED").statusCode(201);
        as("contributor").header("If-Match", "*").body(guide("Autre", "")).put(PATH + "/bib-droits-1").then().statusCode(403);
        as("contributor").header("If-Match", "*").delete(PATH + "/bib-droits-1").then().statusCode(403);
        as("steward").get(PATH + "/bib-droits-1").then().body("title", equalTo("Un guide")).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void What_is_another_s_is_the_stewards_to_change() {
        create("steward", "bib-autrui", guide("Du pilotage", "")).statusCode(201);
        create("contributor", "bib-autrui", guide("Le mien", "")).statusCode(403);
        as("contributor").header("If-Match", "*").body(guide("Le mien", "")).put(PATH + "/bib-autrui").then().statusCode(403);
        as("contributor").header("If-Match", "*").delete(PATH + "/bib-autrui").then().statusCode(404);
        as("steward").get(PATH + "/bib-autrui").then().body("title", equalTo("Du pilotage"));
    }

    @Test
    void Only_what_was_never_published_is_deleted() {
        create("contributor", "bib-jete", guide("À jeter", "")).statusCode(201);
        as("contributor").delete(PATH + "/bib-jete").then().statusCode(428);
        as("contributor").header("If-Match", "*").delete(PATH + "/bib-jete").then().statusCode(204);
        as("contributor").get(PATH + "/bib-jete").then().statusCode(404);
        published("bib-garde", guide("À garder", ""));
        move("steward", "bib-garde", "{\"to\": \"RETURNED\", \"reason\": \"Périmé\"}", null).statusCode(201);
        as("reader").get(PATH + "/bib-garde").then().statusCode(404);
        as("steward").header("If-Match", "*").delete(PATH + "/bib-garde").then().statusCode(409);
        move("steward", "bib-garde", "DRAFT").statusCode(409);
    }

    @Test
    void A_step_sent_twice_is_taken_once_and_a_version_is_held_to() {
        create("contributor", "bib-deux-fois", guide("Deux fois", "")).statusCode(201);
        String first = move("contributor", "bib-deux-fois", "{\"to\": \"PROPOSED\"}", "bib-cle-1").statusCode(201).extract()
                .asString();
        assertThat(move("contributor", "bib-deux-fois", "{\"to\": \"PROPOSED\"}", "bib-cle-1").statusCode(201).extract()
                .asString()).isEqualTo(first);
        move("contributor", "bib-deux-fois", "PROPOSED").statusCode(409);
        var read = as("steward").get(PATH + "/bib-deux-fois").then().statusCode(200).extract();
        String tag = read.header("ETag");
        as("steward").header("If-None-Match", tag).get(PATH + "/bib-deux-fois").then().statusCode(304);
        as("steward").header("If-Match", tag).body(guide("Deux fois", "")).put(PATH + "/bib-deux-fois").then().statusCode(200)
                .header("ETag", tag);
        as("steward").header("If-Match", tag).body(guide("Trois fois", "")).put(PATH + "/bib-deux-fois").then().statusCode(200);
        as("steward").header("If-Match", tag).body(guide("Quatre fois", "")).put(PATH + "/bib-deux-fois").then()
                .statusCode(412);
        as("steward").body(guide("Quatre fois", "")).put(PATH + "/bib-deux-fois").then().statusCode(428);
        String list = as("reader").get(PATH).then().statusCode(200).extract().header("ETag");
        as("reader").header("If-None-Match", list).get(PATH).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ecoresponsable", "éco-responsable", "eco responsable", "ÉCORESPONSABLES",
            "éco\u2011responsables" })
    void A_word_made_of_two_is_found_however_it_is_written(String words) {
        published("bib-eco-1",
                guide("Premier", ", \"heading\": \"Bib mots composés\", \"text\": \"L’achat éco-responsable, au cœur.\""));
        published("bib-eco-2",
                guide("Deuxième", ", \"heading\": \"Bib mots composés\", \"text\": \"Un achat eco responsable.\""));
        published("bib-eco-3",
                guide("Troisième", ", \"heading\": \"Bib mots composés\", \"text\": \"Des achats écoresponsables.\""));
        published("bib-eco-4", guide("Quatrième", ", \"heading\": \"Bib mots composés\", \"text\": \"Un achat responsable.\""));
        var found = as("reader").queryParam("heading", "bib mots composes").queryParam("q", words).get(PATH).then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("bib-eco-1", "bib-eco-2", "bib-eco-3")).extract();
        List<List<Map<String, Object>>> passages = found.path("items.passage");
        assertThat(passages)
                .allSatisfy(parts -> assertThat(marked(parts)).matches("(?i)(\\[?[ée]co\\]?[ -]?\\[?responsables?\\])"));
    }

    private static String marked(List<Map<String, Object>> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append((boolean) part.get("found") ? "[" + part.get("text") + "]" : part.get("text")));
        return text.substring(text.indexOf("["), text.lastIndexOf("]") + 1);
    }

    @ParameterizedTest
    @CsvSource({ "renovation,[rénovation]", "rénover,[rénovation]", "foret,[forêts]", "oeuvre,[œuvre]",
            "\"mise en œuvre\",[œuvre]",
            "rénovée forêt,[forêts]", "emplois,[emploi]", "delai,[délais]", "délais,[délais]" })
    void Accents_ligatures_and_endings_do_not_matter_and_the_passage_shows_the_word_as_written(String words, String shown) {
        published("bib-mots", guide("Des mots",
                ", \"heading\": \"Bib mots\", \"text\": \"%s La rénovation des forêts, sa mise en œuvre, emploi et délais : tout y est. %s\""
                        .formatted("Un début. ".repeat(40), "Une fin. ".repeat(40))));
        List<Map<String, Object>> passage = as("reader").queryParam("heading", "Bib mots").queryParam("q", words).get(PATH)
                .then()
                .body("items.code", contains("bib-mots")).extract().path("items[0].passage");
        String text = passage.stream().map(part -> (boolean) part.get("found") ? "[" + part.get("text") + "]"
                : (String) part.get("text")).reduce("", String::concat);
        assertThat(text).contains(shown).hasSizeLessThan(600);
    }

    @Test
    void What_is_not_to_be_there_is_not_and_odd_words_find_nothing_without_harm() {
        published("bib-non-1", guide("Avec", ", \"heading\": \"Bib non\", \"text\": \"Papier éco-responsable\""));
        published("bib-non-2", guide("Sans", ", \"heading\": \"Bib non\", \"text\": \"Papier ordinaire\""));
        as("reader").queryParam("heading", "Bib non").queryParam("q", "papier -écoresponsable").get(PATH).then()
                .body("items.code", contains("bib-non-2"));
        for (String odd : List.of("de la", "'", "\\", "-", "\"", "!:*&|()<->", "a'b\\c", "œ’“”…", "\uD83C\uDF31", "%", "ŉ")) {
            as("reader").queryParam("heading", "Bib non").queryParam("q", odd).get(PATH).then().statusCode(200);
        }
        as("reader").queryParam("heading", "Bib non").queryParam("q", " ").get(PATH).then().body("items", hasSize(2))
                .body("items[0].passage", nullValue());
    }

    @Test
    void What_fits_best_comes_first_and_pages_lead_through_all_of_it_once() {
        for (int i = 1; i <= 5; i++) {
            published("bib-page-" + i, guide("Compostage".repeat(i == 4 ? 1 : 0) + " page " + i, """
                    , "heading": "Bib pages", "place": %d, "text": "Le compostage%s"
                    """.formatted(6 - i, " et le reste".repeat(i))));
        }
        as("reader").queryParam("heading", "Bib pages").get(PATH).then().body("items.code",
                contains("bib-page-5", "bib-page-4", "bib-page-3", "bib-page-2", "bib-page-1"));
        for (String words : new String[] { null, "compostage" }) {
            List<String> seen = new ArrayList<>();
            String next = "";
            while (next != null) {
                var request = as("reader").queryParam("heading", "Bib pages").queryParam("limit", 2);
                if (words != null) {
                    request.queryParam("q", words);
                }
                if (!next.isEmpty()) {
                    request.queryParam("after", next);
                }
                var page = request.get(PATH).then().statusCode(200).extract();
                seen.addAll(page.path("items.code"));
                next = page.path("next");
            }
            assertThat(seen).hasSize(5).doesNotHaveDuplicates().startsWith(words == null ? "bib-page-5" : "bib-page-4");
        }
        as("reader").queryParam("q", "compostage").queryParam("after", "bm9u").get(PATH).then().statusCode(400);
    }

    @Test
    void Filters_hold_together_and_a_family_has_what_helps_with_its_parts() {
        put("/library/bib-filtre-1", item(ILLE_ET_VILAINE, "CRITERION", "Part de fibres recyclées", """
                , "text": "Part de fibres recyclées dans les ramettes", "families": ["bib-papier"], "themes": ["RECYCLED"],
                "criterion": {"weightFrom": 10, "weightTo": 15.50, "judging": "Au prorata", "proof": "Fiche technique"}"""))
                .body("criterion.weightTo", equalTo(15.5f));
        move("steward", "bib-filtre-1", "PUBLISHED");
        published("bib-filtre-2", item(ILLE_ET_VILAINE, "MODEL_CLAUSE", "Insertion", """
                , "text": "Le titulaire réserve des heures", "themes": ["INSERTION"], "families": ["bib-fournitures"]"""));
        published("bib-filtre-3",
                guide("Guide daté", ", \"publishers\": [\"Réseau Grand Ouest\", \"Éditeur bib\"], \"issued\": \"2016-06\""));
        as("reader").queryParam("family", "bib-fournitures").get(PATH).then().body("items.code",
                contains("bib-filtre-2", "bib-filtre-1"));
        as("reader").queryParam("family", "bib-papier").get(PATH).then().body("items.code", contains("bib-filtre-1"));
        as("reader").queryParam("theme", "INSERTION").queryParam("family", "bib-fournitures").get(PATH).then()
                .body("items.code", contains("bib-filtre-2"));
        as("reader").queryParam("publisher", "editeur BIB").queryParam("year", 2016).get(PATH).then().body("items.code",
                contains("bib-filtre-3"));
        as("reader").queryParam("publisher", "editeur BIB").queryParam("year", 2017).get(PATH).then().body("items", empty());
        as("reader").queryParam("shelf", "METHODOLOGY").queryParam("kind", "GUIDE").get(PATH).then().body("items", empty());
        as("reader").queryParam("q", "papier de la bibliothèque").get(PATH).then().body("items.code", hasItem("bib-filtre-1"));
        as("reader").queryParam("shelf", "GARAGE").queryParam("theme", "X").get(PATH).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?shelf", "?theme"));
        as("reader").get(PATH + "/links").then()
                .body("families.find { it.code == 'bib-papier' }.kinds",
                        contains(Map.of("kind", "CRITERION", "label", "Critère", "count", 1)))
                .body("themes.find { it.code == 'INSERTION' }.label", equalTo("Insertion par l’activité économique"));
    }

    @Test
    void What_helps_with_a_purchase_is_found_by_its_family_and_its_considerations() {
        published("bib-aide-1", item(ILLE_ET_VILAINE, "MODEL_CLAUSE", "Clause RGESN",
                ", \"text\": \"Le service est écoconçu\", \"themes\": [\"DIGITAL_RGESN\"]"));
        published("bib-aide-2", guide("Guide des fournitures", ", \"families\": [\"bib-fournitures\"]"));
        published("bib-aide-3", guide("Guide d’autre chose", ", \"themes\": [\"ORGANIC\"]"));
        put("/purchasing-intentions/bib-achat-1",
                """
                        {"buyers": ["%s"], "title": "Ramettes", "family": "bib-papier", "category": "SUPPLIES", "publication": "2031",
                         "lots": [{"number": 1, "title": "Unique", "considerations": [{"kind": "CLAUSE", "theme": "DIGITAL_RGESN"}]}]}"""
                        .formatted(ILLE_ET_VILAINE));
        as("reader").queryParam("intention", "bib-achat-1").get(PATH).then().body("items.code",
                hasItems("bib-aide-1", "bib-aide-2")).body("items.code", not(hasItem("bib-aide-3")));
        as("reader").queryParam("intention", "bib-achat-0").get(PATH).then().body("items", empty());
        as("partner").queryParam("intention", "bib-achat-1").get(PATH).then().statusCode(403);
    }

    @Test
    void The_shelves_say_which_kinds_stand_on_them() {
        published("bib-rayon",
                item(ILLE_ET_VILAINE, "SITE", "Un site", ", \"url\": \"https://exemple.fr\", \"heading\": \"Étagère bib\""));
        as("reader").get(PATH + "/shelves").then().body("items.label",
                contains("Méthodologie", "Ressources", "Informations", "Lexique"))
                .body("items[0].kinds.kind", contains("SPECIFICATION", "MODEL_CLAUSE", "CRITERION", "TEMPLATE"))
                .body("items[1].kinds.kind", contains("SITE", "LABEL"))
                .body("items[2].kinds.kind",
                        contains("LEGAL_TEXT", "GUIDE", "EXPERIENCE_SHEET", "PRODUCT_SHEET", "WATCH_NOTE"))
                .body("items[3].kinds.kind", contains("ACRONYM", "DEFINITION"))
                .body("items[1].headings", hasItem("Étagère bib"));
    }

    @Test
    void All_faults_of_an_item_are_told_at_once_and_nothing_is_written() {
        create("steward", "bib-fautif", item(ILLE_ET_VILAINE, "CRITERION", "Critère", """
                , "families": ["nulle-famille"], "criterion": {"weightFrom": 30, "weightTo": 20}""")).statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/families/0", "/text", "/criterion/judging", "/criterion/proof",
                        "/criterion/weightTo"));
        create("steward", "bib-fautif", item("123456789", "GUIDE", " ", ", \"url\": \"javascript:x\", \"issued\": \"2016-13\""))
                .statusCode(422);
        as("steward").get(PATH + "/bib-fautif").then().statusCode(404);
    }

    @Test
    void A_family_that_the_library_names_is_not_deleted() {
        put("/purchase-families/bib-nommee", "{\"title\": \"Famille nommée par la bibliothèque\"}");
        published("bib-nomme", guide("Guide", ", \"families\": [\"bib-nommee\"]"));
        as("steward").header("If-Match", "*").delete("/api/v1/purchase-families/bib-nommee").then().statusCode(409);
        put("/purchase-families/bib-nommee", "{\"title\": \"Famille nommée par la bibliothèque\", \"archived\": true}");
        create("steward", "bib-nomme-2", guide("Guide", ", \"families\": [\"bib-nommee\"]")).statusCode(422);
        as("steward").header("If-Match", "*").body(guide("Guide revu", ", \"families\": [\"bib-nommee\"]"))
                .put(PATH + "/bib-nomme").then().statusCode(200);
    }

    @Test
    void An_item_is_found_by_the_new_title_of_its_family() {
        put("/purchase-families/bib-renommee", "{\"title\": \"Mobilier scolaire\"}");
        published("bib-renommee", guide("Un guide pour les écoles", ", \"families\": [\"bib-renommee\"]"));
        as("reader").queryParam("q", "mobilier scolaire").get(PATH).then().body("items.code", hasItem("bib-renommee"));
        put("/purchase-families/bib-renommee", "{\"title\": \"Pupitres et tableaux\"}");
        as("reader").queryParam("q", "pupitre").get(PATH).then().body("items.code", contains("bib-renommee"));
        as("reader").queryParam("q", "mobilier scolaire").get(PATH).then().body("items.code", not(hasItem("bib-renommee")));
    }
}
