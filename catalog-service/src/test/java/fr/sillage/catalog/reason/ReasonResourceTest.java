package fr.sillage.catalog.reason;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReasonResourceTest {

    private static final String PATH = "/api/v1/purchasing-intentions/reasons";

    @BeforeEach
    void A_purchase_with_a_reason_and_one_without() {
        Api.organisations();
        intention("motif-1", """
                , "amount": {"value": 250000, "withheld": true},
                "withoutSocialCondition": {"ground": "NO_LINK", "text": "=Licence; sans main-d’œuvre"}""");
        intention("motif-2", "");
    }

    private static void intention(String ref, String more) {
        put("/purchasing-intentions/" + ref, """
                {"buyers": ["%s"], "title": "Licences", "family": "numerique-logiciels", "category": "SUPPLIES",
                 "lead": "%s", "publication": "2026-Q4"%s}"""
                .formatted(ILLE_ET_VILAINE, more.contains("pages") ? "Pages" : "Registre", more));
    }

    @Test
    void The_register_has_each_purchase_without_a_social_condition_and_why() {
        as("reader").get(PATH + "?lead=registre&year=2026").then().statusCode(200).body("items.ref", contains("motif-1"))
                .body("items[0].article", equalTo("L2112-2-1, II, 2°"))
                .body("items[0].text", equalTo("=Licence; sans main-d’œuvre"));
        as("reader").get(PATH + "?lead=registre&year=2027").then().body("items", empty());
        as("partner").get(PATH + "?lead=registre").then().body("items", empty());
    }

    @Test
    void It_is_handed_out_as_CSV_and_as_a_workbook() {
        String csv = as("reader").get(PATH + ".csv?lead=registre").then().statusCode(200).extract().asString();
        assertThat(csv).startsWith("\uFEFFréférence;acheteurs;intitulé")
                .contains("motif-1;223500018;Licences;250000,00;250000,00")
                .contains("\"'=Licence; sans main-d’œuvre\"").doesNotContain("motif-2");
        assertThat(as("reader").get(PATH + ".xlsx?lead=registre").then().statusCode(200).extract().asByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void It_is_read_a_page_at_a_time_and_handed_out_whole() {
        for (int i = 3; i <= 5; i++) {
            intention("motif-" + i, """
                    , "tags": ["pages"], "withoutSocialCondition": {"ground": "NO_LINK", "text": "Aucune main-d’œuvre"}""");
        }
        String next = as("reader").queryParam("q", "pages").queryParam("limit", 2).get(PATH).then().statusCode(200)
                .body("items.ref", contains("motif-3", "motif-4")).extract().path("next");
        as("reader").queryParam("q", "pages").queryParam("after", next).get(PATH).then()
                .body("items.ref", contains("motif-5")).body("next", nullValue());
        assertThat(as("reader").get(PATH + ".csv?q=pages&limit=2").then().statusCode(200).extract().asString().lines())
                .hasSize(4);
    }
}
