package fr.sillage.catalog.calendar;

import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CalendarResourceTest {

    private static final String PATH = "/api/v1/schemes/{scheme}/calendar";

    private static void scheme(String code) {
        Api.organisations();
        Api.put("/schemes/" + code, """
                {"title": "Schéma 2017-2020", "period": {"start": "2017-01-01", "end": "2020-12-31"}, "buyers": ["%s"],
                 "status": "DRAFT"}""".formatted(PAS_DE_CALAIS)).statusCode(201);
        Api.put("/schemes/" + code + "/committees/technique", """
                {"title": "Pilotage technique", "kind": "STEERING_TECHNICAL", "cadence": [
                 {"fromMonth": 7, "untilMonth": 7, "firstYear": 2018, "lastYear": 2019, "purpose": "Bilan de l’année"},
                 {"fromMonth": 12, "untilMonth": 12, "firstYear": 2018, "lastYear": 2018, "purpose": "Choix des actions"},
                 {"fromMonth": 12, "untilMonth": 12, "firstYear": 2018, "lastYear": 2018, "purpose": "Nouvelles actions"}]}""")
                .statusCode(201);
        Api.put("/schemes/" + code + "/committees/politique", """
                {"title": "Pilotage politique", "kind": "STEERING_POLITICAL", "cadence": [
                 {"fromMonth": 7, "untilMonth": 12, "firstYear": 2016, "lastYear": 2018}]}""").statusCode(201);
        Api.put("/schemes/" + code + "/committees/technique/sittings/2018-07-05", """
                {"title": "Première année", "minutes": "Fait."}""").statusCode(201);
        Api.put("/schemes/" + code + "/committees/politique/sittings/2016-10-03", "{}").statusCode(201);
    }

    @Test
    void Sittings_stand_beside_those_that_are_missing_in_the_order_of_their_days() {
        scheme("calendar");

        as("reader").get(PATH, "calendar").then().statusCode(200)
                .body("items.committee",
                        contains("politique", "politique", "technique", "politique", "technique", "technique"))
                .body("items.state", contains("HELD", "LATE", "HELD", "LATE", "LATE", "LATE"))
                .body("items.minutesMissing", contains(true, false, false, false, false, false))
                .body("items[2].sitting", equalTo("2018-07-05")).body("items[2].until", equalTo("2018-07-31"))
                .body("items[4].purposes", contains("Choix des actions", "Nouvelles actions"));
        as("reader").get(PATH + "?from=2018-07-01&until=2018-11-30", "calendar").then().statusCode(200)
                .body("items.committee", contains("technique", "politique"));
        as("partner").get(PATH, "calendar").then().statusCode(403);
        as("reader").get(PATH, "no-calendar").then().statusCode(404);
    }

    @Test
    void It_is_subscribed_to_as_icalendar() {
        scheme("icalendar");

        String text = as("reader").accept("*/*").get(PATH + ".ics", "icalendar").then().statusCode(200)
                .header("Content-Type", containsString("text/calendar")).extract().asString();
        assertThat(text).contains("UID:icalendar/technique/2018-07-01/2018-07-31@226200012.sillage\r\n",
                "DESCRIPTION:Choix des actions\\nNouvelles actions\r\n");
        assertThat(text.split("BEGIN:VEVENT")).hasSize(7);
        assertThat(as("reader").accept("*/*").get(PATH + ".ics", "icalendar").asString()).isEqualTo(text);
    }

    @Test
    void A_sitting_that_is_moved_stays_the_same_event_with_a_higher_sequence() {
        scheme("deplacee");
        String sittings = "/schemes/deplacee/committees/technique/sittings";
        Api.put(sittings + "/2018-02-06", "{\"title\": \"Point d’étape\"}").statusCode(201);
        String before = event("deplacee", "Point d’étape");
        assertThat(before).contains("DTSTART;VALUE=DATE:20180206");

        move(sittings + "/2018-02-06", "2018-03-13").statusCode(201).body("date", equalTo("2018-03-13"))
                .body("title", equalTo("Point d’étape"));
        move(sittings + "/2018-03-13", "2018-04-17").statusCode(201);

        String after = event("deplacee", "Point d’étape");
        assertThat(after).contains("DTSTART;VALUE=DATE:20180417");
        assertThat(line(after, "UID")).isEqualTo(line(before, "UID"));
        assertThat(Integer.parseInt(line(after, "SEQUENCE"))).isGreaterThan(Integer.parseInt(line(before, "SEQUENCE")));
        as("reader").get("/api/v1" + sittings + "/2018-02-06").then().statusCode(404);
        as("reader").get("/api/v1" + sittings + "/2018-04-17/history").then().statusCode(200)
                .body("items.collect { it.changes.find { it.field == '/date' }.after }",
                        contains("2018-04-17", "2018-03-13", "2018-02-06"));
        assertThat(event("deplacee", "Première année")).contains("UID:deplacee/technique/2018-07-01/2018-07-31@");
    }

    @Test
    void No_sitting_is_moved_onto_another_nor_out_of_reason_nor_by_a_reader() {
        scheme("immobile");
        String sittings = "/schemes/immobile/committees/technique/sittings";
        Api.put(sittings + "/2018-02-06", "{}").statusCode(201);
        move(sittings + "/2018-02-06", "2018-07-05").statusCode(409).body("detail", containsString("2018-07-05"));
        move(sittings + "/2018-02-06", "2040-01-01").statusCode(422).body("errors[0].pointer", equalTo("/to"));
        move(sittings + "/2018-02-07", "2018-02-08").statusCode(404);
        as("reader").body("{\"to\": \"2018-02-08\"}").post("/api/v1" + sittings + "/2018-02-06/moves").then().statusCode(403);
        as("admin").get("/api/v1" + sittings + "/2018-02-06").then().statusCode(200);
    }

    private static ValidatableResponse move(String sitting, String to) {
        return as("admin").body("{\"to\": \"%s\"}".formatted(to)).post("/api/v1" + sitting + "/moves").then();
    }

    private static String event(String scheme, String title) {
        String text = as("reader").accept("*/*").get(PATH + ".ics", scheme).then().statusCode(200).extract().asString();
        return Stream.of(text.replace("\r\n ", "").split("BEGIN:VEVENT")).filter(event -> event.contains(title)).findFirst()
                .orElseThrow();
    }

    private static String line(String event, String name) {
        return Stream.of(event.split("\r\n")).filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow()
                .substring(name.length() + 1);
    }
}
