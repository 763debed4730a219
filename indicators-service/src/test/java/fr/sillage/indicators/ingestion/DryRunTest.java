package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What a file would do. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DryRunTest {

    @Test
    void A_dry_run_that_is_asked_for_in_other_words_does_not_become_a_real_one() {
        measure("s-essai");
        for (String word : List.of("1", "oui", "True", "")) {
            post("?dryRun=" + word, "measure,buyer,period,value\ns-essai,223500018,2024,1").statusCode(400)
                    .body("errors.pointer", contains("?dryRun"));
        }
        observations("s-essai").body("items", empty());
    }

    @Test
    void A_dry_run_tells_whose_progress_would_change() {
        measure("s-clauses");
        measure("s-marches");
        ratio("s-part", "s-clauses", "s-marches");
        as("steward").header("If-None-Match", "*").body("""
                {"kind": "ADOPTED", "source": "Délibération", "interpolation": "STEP",
                 "points": [{"period": "2024", "value": 30}]}""")
                .put("/api/v1/schemes/s-schema/targets/s-part/223500018/_T").then().statusCode(201);
        figures("measure,buyer,period,value\ns-clauses,223500018,2024,10\ns-marches,223500018,2024,100");

        JsonPath report = post("?dryRun=true", "measure,buyer,period,value\ns-clauses,223500018,2024,31").statusCode(200)
                .extract().jsonPath();

        assertThat(report.getList("effects")).hasSize(1);
        assertThat(report.getMap("effects[0]")).containsEntry("indicator", "s-part").containsEntry("scheme", "s-schema")
                .containsEntry("oldStatus", "OFF_TRACK").containsEntry("newStatus", "ACHIEVED");
        assertThat(report.getFloat("effects[0].oldValue")).isEqualTo(10);
        assertThat(report.getFloat("effects[0].newValue")).isEqualTo(31);
        as("reader").get("/api/v1/indicators/s-part/progress?scheme=s-schema&buyer=223500018&period=2024").then()
                .body("status", equalTo("OFF_TRACK"));
    }
}
