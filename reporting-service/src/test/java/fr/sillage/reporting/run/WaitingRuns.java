package fr.sillage.reporting.run;

import static fr.sillage.reporting.Scenario.as;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import fr.sillage.api.Ledger;
import io.restassured.path.json.JsonPath;

/** Makes runs that no worker has been woken for, and tells what became of them. */
@Singleton
class WaitingRuns {

    private final RunRepository runs;
    private final Ledger ledger;
    private final Clock clock;

    WaitingRuns(RunRepository runs, Ledger ledger, Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.clock = clock;
    }

    long add(String scheme) {
        return ledger.writeAsService("tests", "due", change -> {
            var run = new Run(new RunBody(scheme, "annual", 2025), List.of("223500018"), clock.instant(), change.id());
            runs.persist(run);
            return run.id();
        });
    }

    static JsonPath run(long id) {
        return as("reader").get("/api/v1/runs/" + id).then().statusCode(200).extract().jsonPath();
    }

    static List<Integer> editions(String scheme) {
        return as("reader").get("/api/v1/reports/" + scheme + "/annual/2025/editions").then().extract().jsonPath()
                .getList("items.number");
    }
}
