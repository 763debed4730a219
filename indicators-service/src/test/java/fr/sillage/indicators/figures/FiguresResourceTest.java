package fr.sillage.indicators.figures;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FiguresResourceTest {

    @Inject
    SessionFactory sessions;

    private static ValidatableResponse ask(String account, String body) {
        return as(account).body(body).post("/api/v1/figures").then();
    }

    private static String request(String buyers, String indicators) {
        return """
                {"scheme": "f-schema", "year": 2025, "from": 2024, "buyers": [%s], "indicators": [%s]}"""
                .formatted(buyers, indicators);
    }

    @Test
    void A_report_finds_all_that_it_needs_in_one_answer() {
        measure("f-heures");
        indicator("f-heures", "UP", "{\"numerator\": {\"measure\": \"f-heures\"}}");
        create("/api/v1/schemes/f-schema/targets/f-heures/223500018/_T", """
                {"kind": "ADOPTED", "source": "Objectif 9", "interpolation": "LINEAR",
                 "baseline": {"period": "2023", "value": 70000}, "points": [{"period": "2028", "value": 100000}]}""");
        figures("measure,buyer,period,value\nf-heures,223500018,2024,74380\nf-heures,223500018,2025,79150");

        ask("reader", request("\"223500018\"", "\"f-heures\", \"f-inconnu\"")).statusCode(200)
                .body("figures", hasSize(1)).body("unknownIndicators", contains("f-inconnu"))
                .body("figures[0].version", equalTo(1)).body("figures[0].definition", equalTo("f-heures"))
                .body("figures[0].items.item", contains("_T"))
                .body("figures[0].items[0].points.value", contains(74380.0f, 79150.0f))
                .body("figures[0].items[0].progress.status", equalTo("BEHIND"))
                .body("figures[0].items[0].progress.previous", equalTo(74380.0f))
                .body("figures[0].items[0].target.source", equalTo("Objectif 9"))
                .body("figures[0].items[0].trajectory.period", contains("2024", "2025", "2026", "2027", "2028"))
                .body("figures[0].items[0].trajectory[0].value", equalTo(76000.0f));
    }

    @Test
    void An_indicator_that_is_broken_down_is_told_item_by_item_and_its_whole_only_where_declared() {
        brokenDown("f-formes", "NONE", "pilotes", "agents");
        brokenDown("f-concernes", "NONE", "pilotes", "agents");
        ratio("f-part-formes", "f-formes", "f-concernes");
        figures("measure,buyer,item,period,value\nf-formes,223500018,pilotes,2025,20\n"
                + "f-concernes,223500018,pilotes,2025,20");

        ask("reader", request("\"223500018\"", "\"f-part-formes\"")).statusCode(200)
                .body("figures[0].items.item", contains("pilotes", "agents"))
                .body("figures[0].items[0].label", equalTo("Libellé de pilotes"))
                .body("figures[0].items[0].points[1].value", equalTo(100.0f))
                .body("figures[0].items[1].points[1].reason", equalTo("MISSING_OPERAND"))
                .body("figures[0].items[0].target", nullValue());

        figures("measure,buyer,item,period,value\nf-formes,223500018,,2025,130");
        ask("reader", request("\"223500018\"", "\"f-part-formes\""))
                .body("figures[0].items.item", contains("pilotes", "agents", "_T"));
    }

    @Test
    void Figures_are_told_per_buyer() {
        measure("f-deux");
        indicator("f-deux", "UP", "{\"numerator\": {\"measure\": \"f-deux\"}}");
        figures("measure,buyer,period,value\nf-deux,223500018,2025,1\nf-deux,226200012,2025,2");

        ask("reader", request("\"223500018\", \"226200012\"", "\"f-deux\"")).statusCode(200)
                .body("figures.buyer", contains("223500018", "226200012"))
                .body("figures[1].items[0].points[1].value", equalTo(2.0f));
    }

    @Test
    void A_year_before_the_first_one_asked_for_is_read_where_the_formula_or_the_baseline_needs_it() {
        measure("f-avant");
        indicator("f-avant", "DOWN", """
                {"numerator": {"measure": "f-avant"}, "denominator": {"measure": "f-avant", "periodOffset": -1},
                 "scale": 100}""");
        create("/api/v1/schemes/f-schema/targets/f-avant/223500018/_T", """
                {"kind": "ADOPTED", "source": "x", "interpolation": "STEP", "baseline": {"period": "2012"},
                 "points": [{"period": "2024", "change": -0.5}]}""");
        figures("measure,buyer,period,value\nf-avant,223500018,2011,100\nf-avant,223500018,2012,80\n"
                + "f-avant,223500018,2023,10\nf-avant,223500018,2024,5");

        ask("reader", request("\"223500018\"", "\"f-avant\"").replace("2025", "2024")).statusCode(200)
                .body("figures[0].items[0].points[0].value", equalTo(50.0f))
                .body("figures[0].items[0].progress.baseline.value", equalTo(80.0f))
                .body("figures[0].items[0].progress.expected.value", equalTo(40.0f));
    }

    @Test
    void The_answer_names_the_position_it_was_read_at() {
        measure("f-position");
        indicator("f-position", "UP", "{\"numerator\": {\"measure\": \"f-position\"}}");
        String request = request("\"223500018\"", "\"f-position\"");
        int before = ask("reader", request).extract().path("position");

        assertThat(ask("reader", request).extract().<Integer> path("position")).isEqualTo(before);
        figures("measure,buyer,period,value\nf-position,223500018,2025,1");

        assertThat(ask("reader", request).extract().<Integer> path("position")).isEqualTo(before + 1);
    }

    /** The observations come by one more query, which Hibernate does not see. */
    @Test
    void What_is_missing_says_who_owes_it_and_since_when() {
        measure("f-donne");
        brokenDown("f-manque", "SUM", "nord", "sud");
        indicator("f-donne", "UP", "{\"numerator\": {\"measure\": \"f-donne\"}}");
        indicator("f-manque", "UP", "{\"numerator\": {\"measure\": \"f-manque\"}}");
        for (String code : List.of("f-donne", "f-manque")) {
            create("/api/v1/expectations/" + code, """
                    {"measure": "%s", "buyer": "223500018", "every": "YEAR", "from": "2023", "due": {"monthsAfter": 2},
                     "owedBy": {"name": "Service des marchés", "directorate": "marches"}}""".formatted(code)).statusCode(201);
        }
        figures("measure,buyer,item,period,value\nf-donne,223500018,,2024,4\nf-donne,223500018,,2025,5\n"
                + "f-manque,223500018,nord,2025,2");

        ask("reader", request("\"223500018\"", "\"f-donne\", \"f-manque\"")).statusCode(200)
                .body("figures[0].items[0].owed", nullValue())
                .body("figures[1].items.item", contains("nord", "sud"))
                .body("figures[1].items[0].owed.period", contains("2024"))
                .body("figures[1].items[1].owed.period", contains("2024", "2025"))
                .body("figures[1].items[1].owed.item", contains("sud", "sud"))
                .body("figures[1].items[1].owed[1].dueOn", equalTo("2026-02-28"))
                .body("figures[1].items[1].owed[1].state", equalTo("LATE"))
                .body("figures[1].items[1].owed[1].owedBy.name", equalTo("Service des marchés"));
    }

    @Test
    void Forty_indicators_take_no_more_queries_than_two() {
        List<String> codes = IntStream.range(0, 40).mapToObj(i -> "f-mille-" + i).toList();
        codes.forEach(code -> {
            brokenDown(code, "NONE", "pilotes", "agents");
            indicator(code, "UP", "{\"numerator\": {\"measure\": \"%s\"}}".formatted(code));
            create("/api/v1/schemes/f-schema/targets/%s/223500018/pilotes".formatted(code), """
                    {"kind": "ADOPTED", "source": "x", "interpolation": "STEP", "points": [{"period": "2024", "value": 1}]}""");
        });

        assertThat(queriesFor(codes)).isEqualTo(queriesFor(codes.subList(0, 2)));
    }

    private long queriesFor(List<String> codes) {
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        ask("reader", request("\"223500018\"", "\"" + String.join("\", \"", codes) + "\"")).statusCode(200)
                .body("figures", hasSize(codes.size()));
        return statistics.getPrepareStatementCount() - before;
    }

    @Test
    void The_other_services_may_ask_and_nobody_for_buyers_that_are_not_theirs() {
        given().auth().preemptive().basic("service", PostgresResource.SERVICE_SECRET).contentType(ContentType.JSON)
                .body(request("\"223500018\"", "")).post("/api/v1/figures").then().statusCode(200);
        ask("contributor", request("\"223500018\", \"226200012\"", "")).statusCode(403);
        ask("reader", request("\"223500019\"", "")).statusCode(422).body("errors[0].pointer", equalTo("/buyers/0"));
        ask("reader", request("", "")).statusCode(422);
        ask("reader", "{}").statusCode(422);
        as("reader").post("/api/v1/figures").then().statusCode(400);
    }
}
