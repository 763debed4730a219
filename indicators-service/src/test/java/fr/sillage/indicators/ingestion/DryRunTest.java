package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static fr.sillage.indicators.ingestion.Posting.days;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void What_a_dry_run_found_is_a_table_to_look_through() {
        measure("s-comparer");
        figures("measure,buyer,period,value\ns-comparer,223500018,2023,10\ns-comparer,223500018,2024,20");
        int id = post("?dryRun=true", """
                measure;buyer;period;value;status
                s-comparer;223500018;2022;5;provisoire
                s-comparer;223500018;2023;12;
                s-comparer;223500018;2024;20;
                s-comparre;223500018;2025;30;
                """).statusCode(200).extract().path("id");

        String table = as("steward").accept("text/csv").get("/api/v1/ingestions/{id}/lines", id).then().statusCode(200)
                .header("Content-Disposition", containsString("lignes-" + id + ".csv")).extract().asString();

        assertThat(table.lines()).satisfiesExactly(
                header -> assertThat(header).startsWith("\uFEFFligne;effet;mesure;").contains("ancienne valeur", "écart"),
                line -> assertThat(line).isEqualTo("2;créée;s-comparer;223500018;_T;2022;;;;5;provisoire;exact;;;"),
                line -> assertThat(line)
                        .isEqualTo("3;modifiée;s-comparer;223500018;_T;2023;10;normal;exact;12;normal;exact;2;;"),
                line -> assertThat(line)
                        .isEqualTo("4;inchangée;s-comparer;223500018;_T;2024;20;normal;exact;20;normal;exact;0;;"),
                line -> assertThat(line).startsWith("5;rejetée;s-comparre;").contains("Aucune mesure ne porte le code",
                        "→ s-comparer"));
        assertThat(as("steward").accept("text/csv").get("/api/v1/ingestions/{id}/lines?outcome=UPDATED", id).then()
                .statusCode(200).extract().asString().lines().skip(1)).hasSize(1)
                .allMatch(line -> line.startsWith("3;modifiée"));
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

    @ParameterizedTest
    @CsvSource({ "s-hiver, SUM, 2024-11-01/P5M", "s-scolaire, SUM, 2024/2025", "s-semestre, LAST, 2024-S1" })
    void Effects_are_told_of_periods_that_are_no_calendar_years(String measure, String timeAggregation, String period) {
        create("/api/v1/measures/" + measure, """
                {"title": "Compte", "unit": "marchés", "scale": 0, "timeAggregation": "%s", "origin": "OBSERVED"}"""
                .formatted(timeAggregation));
        indicator(measure + "-i", "UP", "{\"numerator\": {\"measure\": \"%s\"}}".formatted(measure));
        aim(measure + "-i", period, 30);
        figures("measure,buyer,period,value\n%s,223500018,%s,10".formatted(measure, period));

        post("?dryRun=true", "measure,buyer,period,value\n%s,223500018,%s,31".formatted(measure, period)).statusCode(200)
                .body("effects.period", contains(period)).body("effects.newStatus", contains("ACHIEVED"))
                .body("effects.newValue", contains(31f));
    }

    @Test
    void Effects_are_told_of_the_winter_after_where_it_is_compared_with_the_one_that_changes() {
        measure("s-hivers");
        indicator("s-hivers-evolution", "UP",
                """
                        {"numerator": {"measure": "s-hivers"}, "denominator": {"measure": "s-hivers", "periodOffset": -1}, "scale": 100}""");
        aim("s-hivers-evolution", "2024-11-01/P5M", 90);
        figures("""
                measure,buyer,period,value
                s-hivers,223500018,2022-11-01/P5M,100
                s-hivers,223500018,2023-11-01/P5M,100
                s-hivers,223500018,2024-11-01/P5M,100
                """);

        post("?dryRun=true", "measure,buyer,period,value\ns-hivers,223500018,2023-11-01/P5M,50").statusCode(200)
                .body("effects.period", contains("2023-11-01/P5M", "2024-11-01/P5M"))
                .body("effects.newValue", contains(50f, 200f));
    }

    @Test
    void Effects_are_told_of_a_file_however_long_where_few_of_its_figures_have_a_target() {
        measure("s-visee");
        measure("s-non-visee");
        indicator("s-visee-i", "UP", "{\"numerator\": {\"measure\": \"s-visee\"}}");
        aim("s-visee-i", "2024", 30);
        String long_ = days("s-non-visee", 10_001, day -> "1");

        post("?dryRun=true", long_ + "s-visee,223500018,2024,31\n").statusCode(200).body("created", equalTo(10_002))
                .body("effects.indicator", contains("s-visee-i"));
    }

    @Test
    void Effects_that_are_too_many_to_be_worked_out_are_not_passed_over_in_silence() {
        measure("s-trop");
        indicator("s-trop-i", "UP", "{\"numerator\": {\"measure\": \"s-trop\"}}");
        aim("s-trop-i", "2024", 30);

        post("?dryRun=true", days("s-trop", 10_001, day -> "1")).statusCode(200).body("created", equalTo(10_001))
                .body("effects", nullValue()).body("remarks.code", hasItem("effects-not-told"))
                .body("remarks.message", hasItem(containsString("10\u202F000")));
    }

    @Test
    void A_dry_run_of_a_long_file_tells_unchanged_lines_too_page_by_page() {
        measure("s-inchangee");
        String csv = days("s-inchangee", 1_100, day -> "1");
        figures(csv);

        int id = post("?dryRun=true", csv + "s-inchangee,223500018,2024,9\n").statusCode(200).body("unchanged", equalTo(1_100))
                .body("lines.outcome", contains("CREATED")).body("more", containsString("/lines")).extract().path("id");

        as("steward").get("/api/v1/ingestions/" + id + "/lines?outcome=UNCHANGED&limit=500").then().statusCode(200)
                .body("items", hasSize(500)).body("items[0].line", equalTo(2)).body("items[0].old.value", equalTo(1));
    }

    private static void aim(String indicator, String period, int value) {
        as("steward").header("If-None-Match", "*").body("""
                {"kind": "ADOPTED", "source": "Délibération", "interpolation": "STEP",
                 "points": [{"period": "%s", "value": %d}]}""".formatted(period, value))
                .put("/api/v1/schemes/s-schema/targets/%s/223500018/_T".formatted(indicator)).then().statusCode(201);
    }
}
