package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import fr.sillage.reporting.Tables;
import io.restassured.response.ValidatableResponse;

/** What tests of publication say again and again; each begins with nothing waiting and leaves nothing begun. */
abstract class PublicationCase {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    PublicationPoll poll;

    Tables tables;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        tables = new Tables(dataSource);
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    @AfterEach
    void The_disk_has_room_again() throws SQLException {
        tables.makeRoom();
        Neighbours.are(Mood.ANSWERS);
        poll.look();
    }

    static ValidatableResponse put(String edition) {
        return as("steward").put(edition + "/publication").then();
    }

    static ValidatableResponse look(String edition) {
        return as("reader").get(edition + "/publication").then().statusCode(200);
    }

    static String subject(String edition) {
        return edition.replace("/api/v1/reports/", "").replace("/editions/", "/");
    }

    static void says(String edition, String committee, String decision, String sitting) {
        Neighbours.says(committee, decision, sitting, subject(edition), look(edition).extract().path("sha256"));
    }
}
