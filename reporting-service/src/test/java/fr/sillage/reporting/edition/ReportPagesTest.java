package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ReportPagesTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-03-02T09:00:00Z");
    }

    @AfterEach
    void The_neighbours_are_as_from_the_start() {
        Neighbours.forget();
    }

    private static ValidatableResponse page(String scheme) {
        return given().auth().preemptive().basic("reader", "reader").accept("text/html")
                .get("/bilans/" + scheme + "/annual/2025").then().statusCode(200);
    }

    private static void says(String edition, String committee, String decision, String sitting) {
        Neighbours.says(committee, decision, sitting, edition.replace("/api/v1/reports/", "").replace("/editions/", "/"),
                as("reader").get(edition + "/publication").then().statusCode(200).extract().path("sha256"));
    }

    @Test
    void Of_a_draft_it_is_told_whose_opinion_is_given_and_whose_is_awaited() {
        String edition = make("page-draft", 2025);
        Neighbours.asks("page-draft", "technique", "politique");
        page("page-draft").body(containsString("Comité technique\u202F: avis attendu"));
        says(edition, "technique", "FAVOURABLE", "2026-03-01");
        page("page-draft").body(containsString(
                "avis favorable le 1er\u00A0mars 2026, avant que cette édition soit établie\u202F: à redonner"));
        says(edition, "technique", "DEFERRED", "2026-03-03");
        page("page-draft").body(containsString("Comité technique\u202F: avis reporté le 3\u00A0mars 2026, toujours attendu"));
        says(edition, "technique", "FAVOURABLE_WITH_RESERVATIONS", "2026-04-07");
        page("page-draft").body(allOf(
                containsString("Comité technique\u202F: avis favorable avec réserves le 7\u00A0avril 2026"),
                containsString("Comité politique\u202F: avis attendu")));
        says(edition, "politique", "UNFAVOURABLE", "2026-05-05");
        page("page-draft").body(containsString("Comité politique\u202F: avis défavorable le 5\u00A0mai 2026"));
    }

    @Test
    void An_opinion_on_other_bytes_is_told_as_none() {
        make("page-other", 2025);
        Neighbours.asks("page-other", "technique");
        Neighbours.says("technique", "FAVOURABLE", "2026-03-03", "page-other/annual/2025/1", "0".repeat(64));
        page("page-other").body(containsString("avis attendu, le précédent portant sur un autre contenu"));
    }

    @Test
    void While_nobody_can_say_what_the_committees_said_the_page_says_so() {
        make("page-silent", 2025);
        make("page-silent", 2025);
        Neighbours.is(Service.CATALOG, Mood.FAILS);
        page("page-silent").body(containsString("Les avis des comités ne peuvent pas être lus"));
    }

    @Test
    void Of_what_is_published_the_opinions_are_those_of_that_day() {
        String edition = make("page-published", 2025);
        Neighbours.asks("page-published", "technique");
        says(edition, "technique", "FAVOURABLE", "2026-03-03");
        publish(edition);
        Neighbours.is(Service.CATALOG, Mood.FAILS);
        page("page-published").body(allOf(containsString("avis favorable le 3\u00A0mars 2026"),
                not(containsString("ne peuvent pas être lus"))));
    }
}
