package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.make;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What committees say of an edition before it is published. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class PublicationAgreementTest extends PublicationCase {

    @Test
    void The_committees_agree_one_after_the_other_before_anything_is_told() {
        clock.set("2026-11-09T09:00:00Z");
        String edition = make("validated", 2025);
        Neighbours.asks("validated", "technique", "politique");
        look(edition).body("validation.state", contains("AWAITED", "AWAITED"),
                "validation.title", contains("Comité technique", "Comité politique"));
        says(edition, "politique", "FAVOURABLE", "2026-11-10");
        put(edition).statusCode(409).body("errors.pointer", contains("/validation/0", "/validation/1"),
                "errors.code", contains("validation-awaited-of", "validation-out-of-order"),
                "errors[0].message", equalTo("L’avis de « Comité technique » est attendu."));
        says(edition, "technique", "FAVOURABLE_WITH_RESERVATIONS", "2026-11-12");
        put(edition).statusCode(409).body("errors.code", contains("validation-out-of-order"));
        says(edition, "politique", "FAVOURABLE", "2026-11-19");
        look(edition).body("state", equalTo("DRAFT"), "validation.state", contains("GIVEN", "GIVEN"));
        assertThat(Neighbours.closure("validated", 2025)).isNull();

        put(edition).statusCode(200).body("validation.sitting", contains("2026-11-12", "2026-11-19"));
        says(edition, "politique", "UNFAVOURABLE", "2026-11-20");
        given().get(edition + "/publication").then().statusCode(200).body("validation.state", contains("GIVEN", "GIVEN"),
                "validation.decision", contains("FAVOURABLE_WITH_RESERVATIONS", "FAVOURABLE"));
    }

    @Test
    void An_opinion_on_another_edition_publishes_nothing() {
        clock.set("2026-11-09T09:00:00Z");
        String first = make("other-bytes", 2025);
        Neighbours.asks("other-bytes", "technique");
        Neighbours.says("technique", "FAVOURABLE", "2026-11-10", subject(first), "0".repeat(64));
        put(first).statusCode(409).body("errors.code", contains("validation-of-other-content"));
        String second = make("other-bytes", 2025);
        says(first, "technique", "FAVOURABLE", "2026-11-11");
        put(second).statusCode(409).body("errors.code", contains("validation-awaited-of"));
        says(second, "technique", "UNFAVOURABLE", "2026-11-12");
        put(second).statusCode(409).body("errors.code", contains("validation-refused"));
        put(first).statusCode(200);
    }

    @Test
    void An_agreement_of_a_sitting_before_the_edition_was_made_publishes_nothing() {
        clock.set("2026-11-19T23:30:00Z");
        String edition = make("early", 2025);
        Neighbours.asks("early", "technique");
        says(edition, "technique", "FAVOURABLE", "2026-11-19");
        look(edition).body("validation.state", contains("BEFORE_EDITION"), "validation.sitting", contains("2026-11-19"));
        put(edition).statusCode(409).body("errors.code", contains("validation-before-edition"),
                "errors[0].message", startsWith("L’avis de «\u202FComité technique\u202F» est d’une séance du "));
        says(edition, "technique", "FAVOURABLE", "2026-11-20");
        put(edition).statusCode(200).body("validation.sitting", contains("2026-11-20"));
    }

    @Test
    void While_nobody_can_say_what_the_committees_said_nothing_is_begun() {
        String edition = make("unread", 2025);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        put(edition).statusCode(503).header("Retry-After", not(nullValue()))
                .body("detail", containsString("avis des comités"));
        look(edition).body("state", equalTo("DRAFT"), "validation", nullValue(),
                "notice", equalTo("Le service catalogue ne répond pas."));
    }
}
