package fr.sillage.indicators;

import static fr.sillage.indicators.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What any service answers to what it cannot make out. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RefusalTest {

    private static Set<String> allowed(Response response) {
        assertThat(response.statusCode()).isEqualTo(405);
        return Set.of(response.header("Allow").split(", "));
    }

    @Test
    void A_method_that_a_path_does_not_take_is_answered_by_those_it_takes() {
        assertThat(allowed(as("reader").get("/api/v1/ingestions"))).containsExactlyInAnyOrder("POST", "OPTIONS");
        assertThat(allowed(as("reader").put("/api/v1/ingestions"))).containsExactlyInAnyOrder("POST", "OPTIONS");
        assertThat(allowed(as("reader").patch("/api/v1/measures"))).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(allowed(as("reader").patch("/api/v1/measures/x"))).containsExactlyInAnyOrder("DELETE", "GET", "HEAD",
                "OPTIONS", "PUT");
    }

    @Test
    void A_parameter_that_cannot_be_read_is_named() {
        as("steward").contentType("text/csv").body("x").post("/api/v1/ingestions?strategy=foo").then().statusCode(400)
                .body("errors.pointer", contains("?strategy"))
                .body("errors[0].message", containsString("foo"))
                .body("errors[0].message", containsString("UPSERT, DELETE, REPLACE_SCOPE"));
        as("reader").get("/api/v1/ingestions/1/lines?outcome=foo&limit=x").then().statusCode(400)
                .body("errors.pointer", contains("?outcome", "?limit"));
        as("reader").get("/api/v1/measures?limit=99999999999").then().statusCode(400)
                .body("errors.pointer", contains("?limit")).body("errors[0].code", equalTo("parameter-no-number"));
        as("reader").get("/api/v1/ingestions/eins").then().statusCode(400).body("errors", nullValue());
    }

    @Test
    void What_can_be_got_has_a_head() {
        as("reader").head("/api/v1/measures").then().statusCode(200);
        as("reader").head("/api/v1/measures/none").then().statusCode(404);
        as("reader").head("/api/v1/units").then().statusCode(200);
    }
}
