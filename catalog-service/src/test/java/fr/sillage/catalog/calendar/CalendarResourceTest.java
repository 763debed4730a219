package fr.sillage.catalog.calendar;

import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

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
}
