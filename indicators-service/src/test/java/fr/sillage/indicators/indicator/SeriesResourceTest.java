package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.Api.ILLE_ET_VILAINE;
import static fr.sillage.indicators.Api.PAS_DE_CALAIS;
import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.paper;
import static fr.sillage.indicators.Api.ratio;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SeriesResourceTest {

    private static ValidatableResponse series(String code, String buyer, String from, String to) {
        return as("reader").get("/api/v1/indicators/{code}/series?buyer={buyer}&from={from}&to={to}", code, buyer, from, to)
                .then();
    }

    @Test
    void The_paper_of_Pas_de_Calais_by_both_definitions() {
        paper("papier-s");
        indicator("recycle-sur-vierge", "UP", """
                {"numerator": {"measure": "papier-s", "items": ["recycle"]},
                 "denominator": {"measure": "papier-s", "items": ["fsc", "pefc"]}, "scale": 100}""");
        create("/api/v1/indicators/part-recycle", """
                {"title": "Part du recyclé", "unit": "%", "decimals": 1, "direction": "UP", "definition": "Recyclé sur total",
                 "formula": {"numerator": {"measure": "papier-s", "items": ["recycle"]},
                             "denominator": {"measure": "papier-s"}, "scale": 100},
                 "publishedAs": "papier-s-publie"}""").statusCode(201);
        indicator("annee-sur-annee", "DOWN", """
                {"numerator": {"measure": "papier-s"}, "denominator": {"measure": "papier-s", "periodOffset": -1},
                 "scale": 100}""");

        series("recycle-sur-vierge", PAS_DE_CALAIS, "2015", "2015").statusCode(200)
                .body("points[0].value", equalTo(62.5f)).body("points[0].numerator", equalTo(46748))
                .body("points[0].denominator", equalTo(74744));
        series("part-recycle", PAS_DE_CALAIS, "2009", "2015").statusCode(200)
                .body("points.value", contains(0.5f, 2.8f, 8.2f, 5.5f, 15.5f, 26.6f, 38.5f))
                .body("points.published", contains(0.5f, 2.8f, 8.2f, 5.5f, 15.5f, 26.6f, 38.5f));
        series("annee-sur-annee", PAS_DE_CALAIS, "2009", "2015").statusCode(200)
                .body("points[6].value", equalTo(91.4f))
                .body("points[0].value", nullValue()).body("points[0].reason", equalTo("MISSING_OPERAND"))
                .body("points[0].missing[0].period", equalTo("2008"));
    }

    @Test
    void A_denominator_of_0_a_missing_operand_and_one_that_does_not_apply_are_three_things() {
        measure("haut-3");
        measure("bas-3");
        ratio("trois", "haut-3", "bas-3");
        figures("""
                measure,buyer,period,value,status
                haut-3,223500018,2022,0,
                bas-3,223500018,2022,0,
                haut-3,223500018,2023,,MISSING
                bas-3,223500018,2023,10,
                haut-3,223500018,2024,,NOT_APPLICABLE
                bas-3,223500018,2024,10,
                haut-3,223500018,2025,0,FICTITIOUS
                bas-3,223500018,2025,10,""");

        series("trois", ILLE_ET_VILAINE, "2022", "2025").statusCode(200)
                .body("points.reason", contains("DENOMINATOR_ZERO", "MISSING_OPERAND", "NOT_APPLICABLE", null))
                .body("points.status", contains("NORMAL", "MISSING", "NOT_APPLICABLE", "FICTITIOUS"))
                .body("points[1].missing[0].title", equalTo("haut-3"))
                .body("points[3].value", equalTo(0.0f));
    }

    @Test
    void Months_make_up_the_year_and_nine_of_them_do_not() {
        measure("heures-m");
        indicator("heures-m", "UP", "{\"numerator\": {\"measure\": \"heures-m\"}}");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 1; month <= 12; month++) {
            csv.append("heures-m,223500018,2024-%02d,10\n".formatted(month));
        }
        for (int month = 1; month <= 9; month++) {
            csv.append("heures-m,223500018,2025-%02d,10\n".formatted(month));
        }
        figures(csv.toString());

        series("heures-m", ILLE_ET_VILAINE, "2024", "2025").statusCode(200)
                .body("points[0].value", equalTo(120.0f)).body("points[0].coverage", nullValue())
                .body("points[1].value", nullValue()).body("points[1].coverage.present", equalTo(9))
                .body("points[1].coverage.expected", equalTo(12)).body("points[1].missing[0].period", equalTo("2025-Q4"));
        series("heures-m", ILLE_ET_VILAINE, "2025-Q1", "2025-Q4").statusCode(200)
                .body("points.period", contains("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"))
                .body("points[2].value", equalTo(30.0f));
    }

    @Test
    void A_figure_is_told_for_one_item() {
        brokenDown("formes-i", "NONE", "pilotes", "agents");
        brokenDown("concernes-i", "NONE", "pilotes", "agents");
        ratio("part-formes-i", "formes-i", "concernes-i");
        figures("measure,buyer,item,period,value\nformes-i,223500018,pilotes,2025,18\nconcernes-i,223500018,pilotes,2025,20");

        as("reader").get("/api/v1/indicators/part-formes-i/series?buyer=223500018&from=2025&item=pilotes").then()
                .statusCode(200).body("points[0].value", equalTo(90.0f)).body("item", equalTo("pilotes"));
        as("reader").get("/api/v1/indicators/part-formes-i/series?buyer=223500018&from=2025&item=chefs").then()
                .statusCode(404);
    }

    @Test
    void Another_buyers_figures_are_not_for_everyone() {
        measure("prive");
        indicator("prive", "UP", "{\"numerator\": {\"measure\": \"prive\"}}");

        as("contributor").get("/api/v1/indicators/prive/series?buyer=226200012&from=2025").then().statusCode(403);
        as("contributor").get("/api/v1/indicators/prive/series?buyer=223500018&from=2025").then().statusCode(200);
        as("partner").get("/api/v1/indicators/prive/series?buyer=223500018&from=2025").then().statusCode(403);
    }

    @Test
    void A_span_that_cannot_be_read_is_refused() {
        measure("empan");
        indicator("empan", "UP", "{\"numerator\": {\"measure\": \"empan\"}}");

        series("empan", ILLE_ET_VILAINE, "hier", "2025").statusCode(400);
        series("empan", ILLE_ET_VILAINE, "2024", "2025-Q1").statusCode(400);
        series("empan", ILLE_ET_VILAINE, "2024-W01", "2024-02").statusCode(400);
        series("empan", ILLE_ET_VILAINE, "0001", "9999").statusCode(400);
        as("reader").get("/api/v1/indicators/empan/series?from=2025").then().statusCode(400);
        as("reader").get("/api/v1/indicators/empan/series?buyer=223500018").then().statusCode(400);
        series("absent", ILLE_ET_VILAINE, "2024", "2025").statusCode(404);
    }
}
