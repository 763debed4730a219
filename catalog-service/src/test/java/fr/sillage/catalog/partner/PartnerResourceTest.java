package fr.sillage.catalog.partner;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.ClockProducer;
import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PartnerResourceTest {

    private static final String INTENTION = "/api/v1/purchasing-intentions/{ref}";
    private static final String PUBLIC = "/api/v1/public/purchasing-intentions";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void aFamilyAndBuyers() {
        Api.organisations();
        put("/purchase-families/partagee", "{\"title\": \"Famille partagée\"}");
    }

    private static void partner(String code, String more) {
        put("/partners/" + code, """
                {"name": "Rennes Métropole", "siren": "%s"%s}""".formatted(RENNES_METROPOLE, more));
    }

    private static String key(String partner) {
        return as("admin").body("{\"label\": \"Essai\"}").post("/api/v1/partners/{code}/keys", partner).then().statusCode(201)
                .extract().path("key");
    }

    private static RequestSpecification with(String key) {
        return given().header("X-Api-Key", key).contentType(ContentType.JSON);
    }

    private static String body(String title, String... buyers) {
        return """
                {"buyers": ["%s"], "title": "%s", "family": "partagee", "category": "SERVICES", "publication": "2031"}"""
                .formatted(String.join("\", \"", buyers), title);
    }

    private String scalar(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void With_its_key_a_partner_writes_and_publishes_its_own_intentions() throws SQLException {
        partner("ecrit", "");
        String key = key("ecrit");
        with(key).header("If-None-Match", "*").body(body("Voirie", RENNES_METROPOLE)).put(INTENTION, "cle-1").then()
                .statusCode(201);
        assertThat(scalar("""
                SELECT a.name FROM intention i JOIN change_set c ON c.id = i.change_set JOIN author a ON a.id = c.author_id
                WHERE i.ref = 'cle-1'""")).isEqualTo("partner:ecrit");
        for (String step : new String[] { "PLANNED", "PUBLISHED" }) {
            with(key).body("{\"to\": \"%s\", \"on\": \"2026-01-15\"}".formatted(step)).post(INTENTION + "/transitions", "cle-1")
                    .then().statusCode(201);
        }
        given().get(PUBLIC + "/cle-1").then().statusCode(200).body("buyers.siren", contains(RENNES_METROPOLE));
        with(key).header("If-Match", "*").body(body("Voirie et ouvrages", RENNES_METROPOLE)).put(INTENTION, "cle-1").then()
                .statusCode(200).body("publishedNumber", equalTo(4));
        as("admin").get("/api/v1/partners/ecrit/keys").then().statusCode(200)
                .body("items[0].lastUsed", equalTo(LocalDate.now(ClockProducer.PARIS).toString()));
    }

    @Test
    void It_writes_nothing_of_others_and_draws_nobody_into_a_group() {
        partner("seul", "");
        String key = key("seul");
        put("/purchasing-intentions/autre-1", body("Au département", ILLE_ET_VILAINE)).statusCode(201);
        put("/purchasing-intentions/groupe-1", body("Ensemble", RENNES_METROPOLE, ILLE_ET_VILAINE)).statusCode(201);

        with(key).header("If-None-Match", "*").body(body("Usurpée", ILLE_ET_VILAINE)).put(INTENTION, "cle-2").then()
                .statusCode(403);
        with(key).header("If-None-Match", "*").body(body("À deux", RENNES_METROPOLE, ILLE_ET_VILAINE)).put(INTENTION, "cle-2")
                .then().statusCode(403);
        for (String ref : new String[] { "autre-1", "groupe-1" }) {
            with(key).header("If-Match", "*").body(body("Prise", RENNES_METROPOLE)).put(INTENTION, ref).then().statusCode(403);
            with(key).header("If-Match", "*").delete(INTENTION, ref).then().statusCode(403);
            with(key).body("{\"to\": \"PLANNED\", \"on\": \"2026-01-15\"}").post(INTENTION + "/transitions", ref).then()
                    .statusCode(403);
        }
        with(key).get(INTENTION, "autre-1").then().statusCode(403);
        with(key).get("/api/v1/purchasing-intentions?limit=500").then().statusCode(200)
                .body("items.ref", not(hasItem("autre-1")));
        with(key).header("If-None-Match", "*").body("{\"title\": \"Famille\"}").put("/api/v1/purchase-families/cle-famille")
                .then().statusCode(403);
        with(key).body("{}").post("/api/v1/partners/seul/keys").then().statusCode(403);
    }

    @Test
    void A_wrong_key_is_refused_where_a_key_is_asked_for_and_ignored_where_none_is() {
        partner("faux", "");
        String key = key("faux");
        String last = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");
        for (String wrong : new String[] { last, "sillage_000000000000_" + key.substring(21), "x", "", key + "0" }) {
            with(wrong).get("/api/v1/purchasing-intentions").then().statusCode(401).body("status", equalTo(401));
            with(wrong).get(PUBLIC).then().statusCode(200);
            with(wrong).get(PUBLIC + "/changes").then().statusCode(200);
        }
        with(key).get("/api/v1/purchasing-intentions").then().statusCode(200);
    }

    @Test
    void A_key_is_shown_once_and_nobody_can_read_it_again() throws SQLException {
        partner("discret", "");
        String key = key("discret");
        assertThat(key).matches("sillage_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        String secret = key.substring(21);
        assertThat(as("admin").get("/api/v1/partners/discret/keys").then().statusCode(200).extract().asString())
                .contains("Essai").doesNotContain(secret);
        assertThat(scalar("SELECT string_agg(k::text, ' ') FROM partner_key k")).doesNotContain(secret);
        assertThat(scalar("SELECT coalesce(string_agg(k::text, ' '), '') FROM idempotency_key k")).doesNotContain(secret);
        as("steward").get("/api/v1/partners/discret/keys").then().statusCode(403);
        as("steward").body("{}").post("/api/v1/partners/discret/keys").then().statusCode(403);
    }

    @Test
    void A_key_that_is_revoked_or_whose_partner_is_switched_off_is_good_no_more() {
        partner("partant", "");
        String revoked = key("partant");
        String other = key("partant");
        String id = revoked.substring(8, 20);
        for (int i = 0; i < 2; i++) {
            as("admin").delete("/api/v1/partners/partant/keys/" + id).then().statusCode(204);
        }
        as("admin").get("/api/v1/partners/partant/keys").then().body("items.find { it.id == '%s' }.revokedAt".formatted(id),
                not(nullValue()));
        with(revoked).get("/api/v1/purchasing-intentions").then().statusCode(401);
        with(other).get("/api/v1/purchasing-intentions").then().statusCode(200);
        partner("partant", ", \"active\": false");
        with(other).get("/api/v1/purchasing-intentions").then().statusCode(401);
        as("admin").delete("/api/v1/partners/partant/keys/aucune").then().statusCode(404);
        as("admin").header("If-Match", "*").delete("/api/v1/partners/partant").then().statusCode(409);
    }

    @Test
    void A_partner_is_written_by_who_runs_the_instance_and_read_by_all_who_sign_in() {
        as("steward").header("If-None-Match", "*").body("{\"name\": \"X\", \"siren\": \"%s\"}".formatted(RENNES_METROPOLE))
                .put("/api/v1/partners/defendu").then().statusCode(403);
        partner("ouvert", "");
        as("contributor").get("/api/v1/partners/ouvert").then().statusCode(200).body("active", equalTo(true))
                .body("harvest", equalTo(false));
        as("contributor").get("/api/v1/partners").then().statusCode(200).body("items.code", hasItem("ouvert"));
        given().get("/api/v1/partners").then().statusCode(401);
        as("reader").get("/api/v1/partners/personne").then().statusCode(404);
        as("admin").header("If-Match", "*").delete("/api/v1/partners/ouvert").then().statusCode(204);
    }

    @Test
    void A_partner_is_no_other_than_somebody_else_at_an_address_that_can_be_read() {
        as("admin").header("If-None-Match", "*").body("""
                {"name": "Nous", "siren": "%s", "harvest": true}""".formatted(RENNES_METROPOLE)).put("/api/v1/partners/self")
                .then().statusCode(422).body("errors.code", containsInAnyOrder("partner-is-self", "partner-url-missing"));
        for (String url : new String[] { "file:///etc/passwd", "https://a:b@c.exemple", "https://c.exemple/?x=1", "c.exemple",
                "https://", "https://c.exemple/#x", "un espace" }) {
            as("admin").header("If-None-Match", "*").body("""
                    {"name": "X", "siren": "%s", "url": "%s"}""".formatted(RENNES_METROPOLE, url))
                    .put("/api/v1/partners/adresse").then().statusCode(422).body("errors.code", contains("partner-url-wrong"));
        }
    }
}
