package fr.sillage.indicators;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What the tests of several features say to the service. */
public final class Api {

    public static final String ILLE_ET_VILAINE = "223500018";
    public static final String PAS_DE_CALAIS = "226200012";
    public static final String RENNES_METROPOLE = "243500139";

    private Api() {
    }

    public static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).contentType(ContentType.JSON);
    }

    public static ValidatableResponse create(String path, String body) {
        return as("steward").header("If-None-Match", "*").body(body).put(path).then();
    }

    /** A count of things, not broken down. */
    public static void measure(String code) {
        create("/api/v1/measures/" + code, """
                {"title": "%s", "unit": "marchés", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED"}"""
                .formatted(code)).statusCode(201);
    }

    public static void brokenDown(String code, String itemRule, String... items) {
        String list = String.join(",", Stream.of(items)
                .map(item -> "{\"code\": \"%s\", \"label\": \"Libellé de %s\"}".formatted(item, item)).toList());
        create("/api/v1/measures/" + code, """
                {"title": "%s", "unit": "agents", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED",
                 "breakdown": {"title": "Niveau", "itemRule": "%s", "items": [%s]}}""".formatted(code, itemRule, list))
                .statusCode(201);
    }

    public static void ratio(String code, String numerator, String denominator) {
        indicator(code, "UP", """
                {"numerator": {"measure": "%s"}, "denominator": {"measure": "%s"}, "scale": 100}"""
                .formatted(numerator, denominator));
    }

    /** Of counts: a quotient of them is a percentage. */
    public static void indicator(String code, String direction, String formula) {
        create("/api/v1/indicators/" + code, """
                {"title": "%s", "unit": "%s", "decimals": 1, "direction": "%s", "definition": "%s", "formula": %s}"""
                .formatted(code, formula.contains("denominator") ? "%" : "nombre", direction, code, formula)).statusCode(201);
    }

    /** Posts CSV as a steward; every line must be taken. */
    public static JsonPath figures(String csv) {
        JsonPath report = as("steward").contentType("text/csv; charset=UTF-8").body(csv).post("/api/v1/ingestions")
                .then().statusCode(200).extract().jsonPath();
        assertThat(report.getString("status")).isEqualTo("COMPLETED");
        return report;
    }

    /** Pas-de-Calais, SPAPSER 2017-2020, sheet 1-1.3: kilograms of paper by label, and the published share of recycled. */
    public static void paper(String measure) {
        brokenDown(measure, "SUM", "fsc", "pefc", "recycle");
        create("/api/v1/measures/" + measure + "-publie", """
                {"title": "Part publiée", "unit": "%", "scale": 1, "timeAggregation": "NONE", "origin": "PUBLISHED"}""")
                .statusCode(201);
        StringBuilder csv = new StringBuilder("measure;buyer;item;period;value\n");
        row(csv, measure, "2009", "131 378", "5 215", "702", "137 295", "0,5%");
        row(csv, measure, "2010", "114 910", "3 978", "3 406", "122 294", "2,8%");
        row(csv, measure, "2011", "112562", "3313", "10335", "126 210", "8,2%");
        row(csv, measure, "2012", "114 143", "3 048", "6 854", "124 045", "5,5%");
        row(csv, measure, "2013", "105 457", "2 311", "19 838", "127 606", "15,5%");
        row(csv, measure, "2014", "95 261", "2 360", "35 321", "132 942", "26,6%");
        row(csv, measure, "2015", "73 190", "1 554", "46 748", "121 492", "38,5%");
        figures(csv.toString());
    }

    private static void row(StringBuilder csv, String measure, String year, String fsc, String pefc, String recycled,
            String total, String share) {
        csv.append("%s;226200012;fsc;%s;%s\n".formatted(measure, year, fsc));
        csv.append("%s;226200012;pefc;%s;%s\n".formatted(measure, year, pefc));
        csv.append("%s;226200012;recycle;%s;%s\n".formatted(measure, year, recycled));
        csv.append("%s;226200012;;%s;%s\n".formatted(measure, year, total));
        csv.append("%s-publie;226200012;;%s;%s\n".formatted(measure, year, share));
    }
}
