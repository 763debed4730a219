package fr.sillage.reporting.schedule;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ReminderResourceTest {

    private static final String REMINDERS = "/api/v1/schedules/{code}/reminders";

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    SchedulePoll poll;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2024-12-01T09:00:00Z");
    }

    /** A schedule that reminds a month and a week before 1 February 2025, 6:00 in Paris. */
    private static void create(String scheme) {
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "%s", "kind": "annual", "reminders": ["P1M", "P7D"]}""".formatted(scheme))
                .put("/api/v1/schedules/{code}", scheme).then().statusCode(201).body("reminders", contains("P1M", "P7D"));
    }

    private void lookAt(String instant) {
        clock.set(instant);
        poll.look();
    }

    private static List<String> recorded(String scheme) {
        return as("reader").get(REMINDERS, scheme).then().statusCode(200).extract().jsonPath().getList("items.before");
    }

    @Test
    void Each_reminder_is_recorded_once_in_its_time_with_what_was_missing_and_from_whom() {
        create("reminded");
        lookAt("2025-01-01T04:59:59Z");
        assertThat(recorded("reminded")).isEmpty();
        lookAt("2025-01-01T05:00:00Z");
        lookAt("2025-01-02T05:00:00Z");
        assertThat(recorded("reminded")).containsExactly("P1M");
        lookAt("2025-01-25T05:00:00Z");
        lookAt("2025-01-31T05:00:00Z");

        as("reader").get(REMINDERS, "reminded").then().header("ETag", startsWith("W/")).body(
                "items.before", contains("P7D", "P1M"),
                "items[0].year", equalTo(2024), "items[0].madeAt", equalTo("2025-01-25T05:00:00Z"),
                "items[0].dueAt", equalTo("2025-02-01T05:00:00Z"), "items[0].figures", equalTo(3), "items[0].late", equalTo(1),
                "items[0].missing.name", contains("Direction des achats", "Service insertion"),
                "items[0].missing.figures", contains(2, 1), "items[0].missing.late", contains(0, 1),
                "items[0].missing.by", contains("2025-02-15", "2025-01-10"),
                "items[0].words", equalTo("Bilan annuel 2024, attendu le 1er\u00A0février 2025 à 6\u00A0h\u00A000\u202F: "
                        + "3\u00A0chiffres manquent, dont 1 en retard."));
        as("reader").get(REMINDERS + "?limit=1", "reminded").then().body("items.before", contains("P7D"));
        String next = as("reader").get(REMINDERS + "?limit=1", "reminded").jsonPath().getString("next");
        as("reader").get(REMINDERS + "?limit=1&after=" + next, "reminded").then().body("items.before", contains("P1M"),
                "next", nullValue());
    }

    @Test
    void A_reminder_whose_time_went_by_while_nobody_was_running_is_not_told_any_more() {
        create("away");
        lookAt("2025-01-28T05:00:00Z");
        assertThat(recorded("away")).containsExactly("P7D");
        create("away-for-long");
        lookAt("2025-02-01T05:00:00Z");
        assertThat(recorded("away-for-long")).isEmpty();
    }

    @Test
    void A_clock_that_is_set_back_reminds_nobody_twice() {
        create("back");
        lookAt("2025-01-25T05:00:00Z");
        lookAt("2025-01-02T05:00:00Z");
        lookAt("2025-01-25T05:00:00Z");
        assertThat(recorded("back")).containsExactly("P1M", "P7D");
    }

    @Test
    void Many_instances_that_look_at_once_remind_once() {
        create("many");
        clock.set("2025-01-25T05:00:00Z");
        CompletableFuture.allOf(IntStream.range(0, 6).mapToObj(i -> CompletableFuture.runAsync(poll::look))
                .toArray(CompletableFuture[]::new)).join();
        assertThat(recorded("many")).containsExactly("P7D");
    }

    @Test
    void A_reminder_waits_while_the_indicators_are_down() {
        create("blind");
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        lookAt("2025-01-25T05:00:00Z");
        assertThat(recorded("blind")).isEmpty();
        Neighbours.are(Mood.ANSWERS);
        lookAt("2025-01-25T06:00:00Z");
        assertThat(recorded("blind")).containsExactly("P7D");
    }

    @Test
    void The_reminders_can_be_subscribed_to() throws Exception {
        create("feed");
        String empty = as("reader").get(REMINDERS + ".atom", "feed").then().statusCode(200).extract().asString();
        assertThat(parse(empty).getElementsByTagName("entry").getLength()).isZero();
        lookAt("2025-01-25T05:00:00Z");
        String feed = as("reader").get(REMINDERS + ".atom", "feed").then().statusCode(200)
                .contentType("application/atom+xml").extract().asString();
        Document document = parse(feed);
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("content").item(0).getTextContent().lines())
                .containsExactly("Direction des achats\u202F: 2\u00A0chiffres, à donner pour le 15\u00A0février 2025",
                        "Service insertion\u202F: 1\u00A0chiffre, en retard, à donner pour le 10\u00A0janvier 2025");
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void Reminders_are_for_those_of_the_schemes_buyers() {
        create("closed");
        given().get(REMINDERS, "closed").then().statusCode(401);
        as("partner").get(REMINDERS, "closed").then().statusCode(403);
        as("partner").get(REMINDERS + ".atom", "closed").then().statusCode(403);
        as("reader").get(REMINDERS, "nothing-here").then().statusCode(404);
        as("reader").get(REMINDERS + "?after=YWJj", "closed").then().statusCode(400);
        as("committee").get(REMINDERS, "closed").then().statusCode(200).body("items", hasSize(0));
    }
}
