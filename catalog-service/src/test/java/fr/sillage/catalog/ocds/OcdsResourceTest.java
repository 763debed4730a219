package fr.sillage.catalog.ocds;

import static fr.sillage.catalog.feed.Published.PUBLIC;
import static fr.sillage.catalog.feed.Published.RICH;
import static fr.sillage.catalog.feed.Published.intention;
import static fr.sillage.catalog.feed.Published.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.feed.Feed;
import fr.sillage.catalog.feed.FeedEntry;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.feed.Published;
import fr.sillage.catalog.intention.PublicEntry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OcdsResourceTest {

    @Inject
    Ledger ledger;

    @Inject
    Feed feed;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void families() {
        Published.families();
    }

    @Test
    void The_package_has_a_release_of_all_that_is_live_as_it_now_is() {
        intention("ocds-1", "Ouverte", RICH);
        intention("ocds-2", "Retirée", "");
        step("ocds-2", "WITHDRAWN");
        List<String> ocids = given().get(PUBLIC + "/ocds").then().statusCode(200).body("version", equalTo("1.1"))
                .body("uri", endsWith("/ocds")).body("extensions", hasSize(2)).body("publisher", hasKey("name"))
                .body("releases.ocid", hasItems("ocds-000000-ocds-1")).extract().path("releases.ocid");
        assertThat(ocids).doesNotHaveDuplicates().doesNotContain("ocds-000000-ocds-2");

        String only = PUBLIC + "/ocds?q=ouverte";
        given().get(only).then().statusCode(200).body("releases.tag.flatten()", contains("planning"))
                .body("uri", endsWith("/ocds?q=ouverte")).body("releases[0].tender.status", equalTo("planned"))
                .body("releases[0].tender.lots[0].sustainability[0].goal",
                        equalTo("social.disadvantagedEmploymentOpportunities"));
        step("ocds-1", "LAUNCHED");
        given().get(only).then().body("releases.tag.flatten()", contains("planningUpdate"))
                .body("releases[0].tender.status", equalTo("active")).body("releases[0]", not(hasKey("awards")));
    }

    @Test
    void What_was_taken_over_from_a_partner_is_left_to_the_package_of_its_publisher() {
        intention("ocds-3", "Nôtre", "");
        ledger.writeAsService("essai", "une intention reprise", change -> {
            feed.publish(change, taken("voisin.v-1"));
            return change.id();
        });
        given().get(PUBLIC + "/voisin.v-1").then().statusCode(200).body("source.code", equalTo("voisin"));
        given().get(PUBLIC + "/ocds").then().statusCode(200).body("releases.ocid", hasItems("ocds-000000-ocds-3"))
                .body("releases.ocid", everyItem(not(containsString("v-1"))));
        given().get(PUBLIC + "/ocds?source=voisin").then().statusCode(404).body("detail", notNullValue());
    }

    /** As harvesting writes it. */
    private FeedEntry taken(String ref) {
        try {
            var document = (ObjectNode) json.readTree(given().get(PUBLIC + "/ocds-3").asString());
            document.put("ref", ref).putObject("source").put("code", "voisin").put("name", "Voisin");
            return PublicEntry.of(json.treeToValue(document, PublicIntention.class), document.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void A_package_of_nothing_is_none() {
        given().get(PUBLIC + "/ocds?q=introuvable").then().statusCode(404);
        given().get(PUBLIC + "/ocds?theme=NOTHING").then().statusCode(400);
    }
}
