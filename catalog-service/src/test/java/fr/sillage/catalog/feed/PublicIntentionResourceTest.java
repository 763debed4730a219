package fr.sillage.catalog.feed;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.feed.Published.PATH;
import static fr.sillage.catalog.feed.Published.PUBLIC;
import static fr.sillage.catalog.feed.Published.body;
import static fr.sillage.catalog.feed.Published.intention;
import static fr.sillage.catalog.feed.Published.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.Sha256;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublicIntentionResourceTest {

    private static final String SECRETS = """
            , "lead": "SECRETMENEUR", "tags": ["SECRETMOT"], "priceOnly": true,
            "amount": {"value": 777777.77, "withheld": true}, "contact": {"name": "SECRETCONTACT", "published": false},
            "lots": [{"number": 1, "title": "Un", "amount": {"value": 333333.33}}],
            "withoutSocialCondition": {"ground": "NO_LINK", "text": "SECRETMOTIF"}""";

    @BeforeEach
    void families() {
        Published.families();
    }

    private static List<String> found(String query) {
        return given().get(PUBLIC + "?limit=500&" + query).then().statusCode(200).extract().path("items.ref");
    }

    @Test
    void What_is_published_is_read_by_anybody_and_what_is_withdrawn_by_nobody() {
        intention("lue-1", "Toiture de l’école", "");
        given().get(PUBLIC + "/lue-1").then().statusCode(200).body("title", equalTo("Toiture de l’école"))
                .body("family.parent", equalTo("flux")).body("version", equalTo(3));
        as("steward").header("If-Match", "*").body(body("Toiture et façade", "")).put(PATH + "lue-1").then().statusCode(200);
        given().get(PUBLIC + "/lue-1/versions").then().statusCode(200).body("items.number", contains(4, 3));
        given().get(PUBLIC + "/lue-1/versions/3").then().statusCode(200).body("title", equalTo("Toiture de l’école"));

        step("lue-1", "WITHDRAWN");
        for (String path : List.of("/lue-1", "/lue-1/versions", "/lue-1/versions/3")) {
            given().get(PUBLIC + path).then().statusCode(404);
        }
        assertThat(found("")).doesNotContain("lue-1");
    }

    @Test
    void A_draft_is_not_told_from_what_never_was() {
        as("steward").header("If-None-Match", "*").body(body("Brouillon", "")).put(PATH + "cachee-1").then().statusCode(201);
        String draft = given().get(PUBLIC + "/cachee-1").then().statusCode(404).extract().path("detail");
        String nothing = given().get(PUBLIC + "/cachee-9").then().statusCode(404).extract().path("detail");
        assertThat(draft.replace("cachee-1", "")).isEqualTo(nothing.replace("cachee-9", ""));
    }

    @Test
    void Nothing_that_is_withheld_or_private_is_in_any_answer_nor_found_by_it() {
        intention("secrete-1", "Marché aux secrets", SECRETS);
        for (String path : List.of("/secrete-1", "?limit=500", "/changes?limit=1000", "/secrete-1/versions/3")) {
            assertThat(given().get(PUBLIC + path).then().statusCode(200).extract().asString()).contains("Marché aux secrets")
                    .doesNotContain("SECRET").doesNotContain("777777").doesNotContain("333333").doesNotContain("NO_LINK");
        }
        for (String query : List.of("q=SECRETMENEUR", "q=SECRETMOTIF", "q=SECRETCONTACT", "amountFrom=1", "amountTo=9999999")) {
            assertThat(found(query)).doesNotContain("secrete-1");
        }
    }

    @Test
    void What_was_told_once_and_is_withheld_by_now_is_in_no_earlier_text_either() {
        intention("tue-1", "Travaux tus", """
                , "amount": {"value": 777777.77}, "contact": {"name": "NOMPARTI", "published": true},
                "lots": [{"number": 1, "title": "Un", "amount": {"value": 333333.33}}]""");
        String before = given().get(PUBLIC + "/tue-1/versions/3").then().statusCode(200).extract().asString();
        assertThat(before).contains("777777.77").contains("333333.33").contains("NOMPARTI");
        String whole = given().get(PUBLIC + "/tue-1/versions").then().body("items.sha256", contains(Sha256.of(before)))
                .extract().path("items[0].sha256");

        as("steward").header("If-Match", "*").body(body("Travaux tus", """
                , "amount": {"value": 777777.77, "withheld": true}, "contact": {"name": "NOMPARTI", "published": false},
                "lots": [{"number": 1, "title": "Un", "amount": {"value": 333333.33}}]""")).put(PATH + "tue-1").then()
                .statusCode(200);
        String after = given().get(PUBLIC + "/tue-1/versions/3").then().statusCode(200).body("amountWithheld", equalTo(true))
                .body("title", equalTo("Travaux tus")).extract().asString();
        assertThat(after).doesNotContain("777777").doesNotContain("333333").doesNotContain("NOMPARTI");
        given().get(PUBLIC + "/tue-1/versions").then().body("items[1].sha256", equalTo(Sha256.of(after)))
                .body("items.sha256", not(hasItem(whole)));
    }

    @Test
    void Words_are_found_with_accents_or_without_in_the_plural_or_not_and_the_title_counts_most() {
        intention("mots-1", "Rénovation des préaux", ", \"description\": \"Remplacement d’une verrière\"");
        intention("mots-2", "Mobilier", ", \"description\": \"Pour les préaux rénovés\"");
        assertThat(found("q=renovation preau")).containsExactly("mots-1", "mots-2");
        assertThat(found("q=prea renovee")).isEmpty();
        assertThat(found("q=préau rénovée")).containsExactly("mots-1", "mots-2");
        assertThat(found("q=verrieres")).containsExactly("mots-1");
        assertThat(found("q=préaux -mobilier")).containsExactly("mots-1");
        assertThat(found("q=\"préaux rénovés\"")).containsExactly("mots-2");
        assertThat(found("q=de la du")).isEmpty();
    }

    @Test
    void Who_looks_for_the_noun_finds_the_participle_and_what_is_left_out_is_not_found_in_another_form() {
        intention("formes-1", "Salles rénovées", "");
        intention("formes-2", "Collège à toiture rénovée", "");
        intention("formes-3", "Collège à toiture neuve", "");
        assertThat(found("q=salles rénovation")).containsExactly("formes-1");
        for (String query : List.of("q=collège toiture -rénovée", "q=college toiture -renovee")) {
            assertThat(found(query)).as(query).contains("formes-3").doesNotContain("formes-2");
        }
    }

    @Test
    void Apostrophes_of_any_kind_are_none_of_a_word() {
        intention("prime-1", "Tuyaux de 5′ pour l′arrosage ＼ l‛étang", "");
        for (String query : List.of("q=arrosage étang", "q=l′arrosage", "q=l‛étang", "q=\"l＇arrosage\"", "q=tuyaux＼arrosage")) {
            assertThat(found(query)).as(query).containsExactly("prime-1");
        }
    }

    @Test
    void Filters_narrow_what_is_found() {
        intention("filtre-1", "Filtrée", """
                , "cpv": "45261000-4", "innovation": true, "amount": {"from": 100000, "to": 200000},
                "places": [{"code": "35238", "kind": "COMMUNE"}],
                "considerations": [{"kind": "RESERVED", "theme": "INSERTION", "reservedFor": "SIAE"}]""");
        for (String query : List.of("family=flux", "family=flux-partie", "cpv=4526", "place=35", "consideration=RESERVED",
                "theme=WASTE&theme=INSERTION", "reserved=any", "reserved=SIAE", "innovation=true", "quarter=2031-Q2",
                "amountFrom=150000", "amountTo=150000", "buyer=223500018", "status=PUBLISHED", "source=self", "q=filtree")) {
            assertThat(found(query)).as(query).contains("filtre-1");
        }
        for (String query : List.of("family=autre", "cpv=4527", "place=44", "consideration=CRITERION", "theme=WASTE",
                "reserved=ESS", "innovation=false", "quarter=2031-Q3", "amountFrom=200000.01", "amountTo=99999",
                "buyer=243500139", "status=NOTIFIED", "source=ailleurs")) {
            assertThat(found(query)).as(query).doesNotContain("filtre-1");
        }
    }

    @Test
    void What_is_asked_of_considerations_is_asked_of_one_of_them_as_in_the_list_within() {
        intention("ensemble-1", "Ensemble",
                """
                        , "considerations": [{"kind": "CLAUSE", "theme": "WASTE"}, {"kind": "CRITERION", "theme": "ENERGY", "weight": 10}],
                        "lots": [{"number": 1, "title": "Réservé", "considerations": [
                            {"kind": "RESERVED", "theme": "INSERTION", "reservedFor": "SIAE"}]}]""");
        for (String query : List.of("consideration=CLAUSE&theme=WASTE", "consideration=CRITERION&theme=WASTE&theme=ENERGY",
                "theme=INSERTION&reserved=any", "consideration=RESERVED&theme=INSERTION&reserved=SIAE")) {
            assertThat(found(query)).as(query).contains("ensemble-1");
            assertThat(foundWithin(query)).as(query).contains("ensemble-1");
        }
        for (String query : List.of("consideration=CLAUSE&theme=ENERGY", "consideration=CRITERION&theme=WASTE",
                "theme=WASTE&reserved=any", "consideration=CLAUSE&reserved=SIAE",
                "consideration=RESERVED&theme=INSERTION&reserved=ESS")) {
            assertThat(found(query)).as(query).doesNotContain("ensemble-1");
            assertThat(foundWithin(query)).as(query).doesNotContain("ensemble-1");
        }
    }

    /** There, one theme and one beneficiary at most. */
    private static List<String> foundWithin(String query) {
        return as("reader")
                .get("/api/v1/purchasing-intentions?limit=500&" + query.replace("theme=WASTE&theme=ENERGY", "theme=ENERGY")
                        .replace("reserved=any", "reserved=SIAE").replace("consideration", "kind"))
                .then().statusCode(200).extract()
                .path("items.ref");
    }

    @Test
    void What_is_asked_for_wrongly_is_refused_with_its_place() {
        for (String query : List.of("theme=NOTHING", "reserved=NOBODY", "quarter=2031-Q5", "amountFrom=-1", "amountFrom=abc",
                "cpv=4", "status=DRAFT", "consideration=X", "innovation=maybe", "after=x", "buyer=1", "limit=0")) {
            given().get(PUBLIC + "?" + query).then().statusCode(400);
        }
        for (String path : List.of("?q=a%00", "?source=%00", "?family=%00", "?cpv=%00", "?after=AA")) {
            given().urlEncodingEnabled(false).get(PUBLIC + path).then().statusCode(400);
        }
        given().urlEncodingEnabled(false).get(PUBLIC + "/a%00").then().statusCode(400);
        given().get(PUBLIC + "/changes?since=-1").then().statusCode(400);
        given().get(PUBLIC + "/changes?since=999999999").then().statusCode(409);
    }

    @Test
    void Pages_follow_each_other_without_gap_or_twin() {
        for (int i = 1; i <= 5; i++) {
            intention("page-" + i, "Pagination", "");
        }
        for (String query : List.of("q=pagination", "quarter=2031-Q2")) {
            List<String> refs = new ArrayList<>();
            String after = null;
            do {
                var page = given().queryParam("limit", 2).queryParams(after == null ? Map.of() : Map.of("after", after))
                        .get(PUBLIC + "?" + query).then().statusCode(200).extract();
                refs.addAll(page.path("items.ref"));
                after = page.path("next");
            } while (after != null);
            assertThat(refs).doesNotHaveDuplicates().contains("page-1", "page-2", "page-3", "page-4", "page-5");
        }
    }

    @Test
    void A_copy_follows_changes_and_takes_what_it_has_twice_without_harm() {
        intention("copie-1", "Copiée", "");
        int position = given().get(PUBLIC + "/changes?limit=1000").then().statusCode(200)
                .body("items.ref", hasItem("copie-1")).extract().path("position");
        given().get(PUBLIC + "/changes?since=" + position).then().body("items.size()", equalTo(0))
                .body("position", equalTo(position)).body("more", equalTo(false));
        step("copie-1", "WITHDRAWN");
        given().get(PUBLIC + "/changes?since=" + position).then().body("items.ref", contains("copie-1"))
                .body("items.state", contains("WITHDRAWN")).body("items[0]", not(hasKey("document")));
    }

    @Test
    void An_answer_is_not_read_again_before_something_is_published() {
        intention("empreinte-1", "Empreinte", "");
        String tag = given().get(PUBLIC).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(PUBLIC).then().statusCode(304).header("Vary", "Accept, Accept-Encoding")
                .header("Cache-Control", "public, no-cache");
        as("steward").header("If-None-Match", "*").body(body("Brouillon", "")).put(PATH + "empreinte-2").then().statusCode(201);
        given().header("If-None-Match", tag).get(PUBLIC).then().statusCode(304);
        step("empreinte-1", "LAUNCHED");
        given().header("If-None-Match", tag).get(PUBLIC).then().statusCode(200);
    }
}
