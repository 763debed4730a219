package fr.sillage.indicators.observation;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.figures;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ObservationResourceTest {

    private static String path(String measure) {
        return "/api/v1/measures/" + measure + "/observations";
    }

    private static void paperOfTwoBuyers(String measure) {
        brokenDown(measure, "SUM", "fsc", "recycle");
        figures("""
                measure,buyer,item,period,value
                M,223500018,fsc,2024,1
                M,223500018,fsc,2025,2
                M,223500018,fsc,2025-07,3
                M,223500018,recycle,2025,4
                M,223500018,,2026,5
                M,226200012,,2025,6""".replace("M,", measure + ","));
    }

    private static ValidatableResponse list(String account, String measure, String query) {
        return as(account).get(path(measure) + query).then();
    }

    @Test
    void Observations_are_chosen_by_buyer_item_and_period() {
        paperOfTwoBuyers("o-choix");
        list("reader", "o-choix", "?buyer=226200012").statusCode(200).body("items.value", contains(6))
                .body("items[0].item", equalTo("_T"));
        list("reader", "o-choix", "?buyer=223500018&item=fsc").body("items.period", contains("2024", "2025", "2025-07"));
        list("reader", "o-choix", "?buyer=223500018&from=2025&to=2025").body("items.period",
                contains("2025", "2025-07", "2025"));
        list("reader", "o-choix", "?from=2026").body("items.value", contains(5));
    }

    @Test
    void Pages_follow_each_other_without_gap() {
        paperOfTwoBuyers("o-pages");
        List<Integer> values = new ArrayList<>();
        Response page = list("reader", "o-pages", "?limit=2").statusCode(200).header("Link", containsString("rel=\"next\""))
                .extract().response();
        values.addAll(page.path("items.value"));
        while (page.path("next") != null) {
            page = list("reader", "o-pages", "?limit=2&after=" + page.path("next")).statusCode(200).extract().response();
            values.addAll(page.path("items.value"));
        }

        assertThat(values).containsExactly(5, 1, 2, 3, 4, 6);
    }

    @Test
    void Another_buyers_observations_are_not_shown() {
        paperOfTwoBuyers("o-autrui");
        list("contributor", "o-autrui", "").statusCode(200).body("items.buyer.unique()", contains("223500018"));
        list("contributor", "o-autrui", "?buyer=226200012").statusCode(403);
        given().get(path("o-autrui")).then().statusCode(401);
    }

    @Test
    void What_cannot_be_read_or_found_is_refused() {
        paperOfTwoBuyers("o-refus");
        list("reader", "o-refus", "?from=hier").statusCode(400);
        list("reader", "o-refus", "?limit=0").statusCode(400);
        list("reader", "o-refus", "?after=%2A%2A").statusCode(400);
        as("reader").get("/api/v1/measures/o-absent/observations").then().statusCode(404);
        as("reader").get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        as("reader").patch("/api/v1/measures").then().statusCode(405).contentType("application/problem+json");
    }
}
