package fr.sillage.catalog.feed;

import static fr.sillage.catalog.feed.Published.PUBLIC;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@TestProfile(PublicFiltersTest.Limited.class)
@WithTestResource(PostgresResource.class)
class PublicFiltersTest {

    private static final int LIMIT = 40;

    public static class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sillage.public-limit", String.valueOf(LIMIT));
        }
    }

    @Test
    void Every_public_answer_tells_what_is_left_until_the_callers_are_asked_to_wait() {
        given().get("/api/v1/public/limits").then().statusCode(200).body("perMinute", equalTo(LIMIT))
                .header("RateLimit-Limit", String.valueOf(LIMIT)).header("RateLimit-Reset", matchesPattern("[1-9][0-9]?"));
        String tag = given().get(PUBLIC).then().statusCode(200).extract().header("ETag");
        // the minute may end meanwhile, and all is given anew: then it takes some more
        var answer = given().header("If-None-Match", tag).get(PUBLIC + ".csv");
        for (int asked = 0; answer.statusCode() == 304 && asked < 3 * LIMIT; asked++) {
            answer.then().header("RateLimit-Remaining", matchesPattern("[0-9]+"));
            answer = given().header("If-None-Match", tag).get(PUBLIC + ".csv");
        }
        answer.then().statusCode(429).contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .header("RateLimit-Remaining", "0").header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .header("Access-Control-Allow-Origin", "*");
        given().auth().preemptive().basic("reader", "reader").get("/api/v1/organisations").then().statusCode(200)
                .header("RateLimit-Limit", nullValue());
    }

    private static Response askedFor(String visitor) {
        RequestSpecification ours = given().auth().preemptive().basic("service", PostgresResource.SERVICE_SECRET);
        return (visitor == null ? ours : ours.header("X-Sillage-Visitor", visitor)).get("/api/v1/public/limits");
    }

    @Test
    void Who_reads_our_pages_is_counted_by_themselves_and_what_services_need_is_not() {
        Response answer = askedFor("192.0.2.1");
        for (int asked = 0; answer.statusCode() == 200 && asked < 3 * LIMIT; asked++) {
            answer = askedFor("192.0.2.1");
        }
        answer.then().statusCode(429).header("RateLimit-Remaining", "0");
        askedFor("192.0.2.2").then().statusCode(200).header("RateLimit-Remaining", String.valueOf(LIMIT - 1));
        for (int asked = 0; asked < 2 * LIMIT; asked++) {
            askedFor(null).then().statusCode(200).header("RateLimit-Remaining", nullValue());
        }
    }

    @Test
    void Nobody_else_may_say_who_they_ask_for() {
        Response answer = given().header("X-Sillage-Visitor", "192.0.2.3").get("/api/v1/public/limits");
        for (int asked = 0; answer.statusCode() == 200 && asked < 3 * LIMIT; asked++) {
            answer = given().auth().preemptive().basic("service", "guessed").header("X-Sillage-Visitor", "192.0.2." + asked)
                    .get("/api/v1/public/limits");
        }
        answer.then().statusCode(429);
    }

    @Test
    void Pages_from_elsewhere_may_read_what_is_public_and_nothing_else() throws IOException, InterruptedException {
        given().header("Origin", "https://portail.example").get("/api/v1/public/limits").then()
                .header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        given().header("Origin", "https://portail.example").auth().preemptive().basic("reader", "reader")
                .get("/api/v1/organisations").then().header("Access-Control-Allow-Origin", nullValue());

        HttpResponse<Void> preflight = preflight("/api/v1/public/purchasing-intentions");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse("")).contains("If-None-Match");
        assertThat(preflight("/api/v1/public/self-assessments/x").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(preflight("/api/v1/organisations").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private static HttpResponse<Void> preflight(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match").build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
