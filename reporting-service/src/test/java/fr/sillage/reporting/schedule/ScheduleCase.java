package fr.sillage.reporting.schedule;

import static fr.sillage.reporting.Scenario.as;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import fr.sillage.reporting.run.RunWorker;

/** What tests of schedules say again and again; each begins on 15 January 2025 with no schedule. */
abstract class ScheduleCase {

    static final String PATH = "/api/v1/schedules/{code}";

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    SchedulePoll poll;

    @Inject
    RunWorker worker;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2025-01-15T09:00:00Z");
    }

    static String body(String scheme) {
        return """
                {"scheme": "%s", "kind": "annual"}""".formatted(scheme);
    }

    static String create(String scheme) {
        return as("steward").header("If-None-Match", "*").body(body(scheme)).put(PATH, scheme).then().statusCode(201)
                .extract().header("ETag");
    }

    /** The years for which there is a run, once all runs have ended. */
    static List<Integer> years() {
        return await().atMost(Duration.ofSeconds(60)).until(() -> as("reader").get("/api/v1/runs").jsonPath(),
                runs -> runs.getList("items.state").stream().allMatch("DONE"::equals)).getList("items.year");
    }

    static String onlyRun() {
        return "/api/v1/runs/" + as("reader").get("/api/v1/runs").jsonPath().getLong("items[0].id");
    }
}
