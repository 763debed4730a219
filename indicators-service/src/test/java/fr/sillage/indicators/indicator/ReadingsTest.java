package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.indicators.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReadingsTest {

    private static final String SERIES = "/api/v1/indicators/%s/series?buyer=" + Api.PAS_DE_CALAIS + "&from=2024&to=2025";

    @Inject
    SessionFactory sessions;

    @Test
    void What_was_read_before_is_not_read_again() {
        indicator("lu-deux-fois");
        read("lu-deux-fois");
        long before = sessions.getStatistics().getPrepareStatementCount();
        read("lu-deux-fois");
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(before);
    }

    @Test
    void A_figure_is_read_as_soon_as_it_is_written() {
        indicator("ecrit-puis-lu");
        assertThat(read("ecrit-puis-lu").getInt("points[1].value")).isEqualTo(20);
        JsonPath first = read("ecrit-puis-lu");
        Api.figures("measure,buyer,period,value\necrit-puis-lu," + Api.PAS_DE_CALAIS + ",2025,30\n");
        JsonPath second = read("ecrit-puis-lu");
        assertThat(second.getInt("points[1].value")).isEqualTo(30);
        assertThat(second.getLong("position")).isGreaterThan(first.getLong("position"));
    }

    @Test
    void What_the_caller_has_already_is_not_sent_again_until_a_figure_is_written() {
        indicator("deja-lu");
        String first = tag("deja-lu");
        assertThat(tag("deja-lu")).as("read anew, and in one statement").isEqualTo(first);
        String then = read("deja-lu").getString("committedAt");
        as("reader").header("If-None-Match", first).get(SERIES.formatted("deja-lu")).then().statusCode(304)
                .header("ETag", first);
        as("steward").header("If-None-Match", first).get(SERIES.formatted("deja-lu")).then().statusCode(200);
        Api.figures("measure,buyer,period,value\ndeja-lu," + Api.PAS_DE_CALAIS + ",2025,30\n");
        as("reader").header("If-None-Match", first).get(SERIES.formatted("deja-lu")).then().statusCode(200)
                .header("ETag", not(first)).header("Vary", containsString("Authorization"));
        assertThat(tag("deja-lu", "&asOf=" + then)).as("of what was known then, as it is told now").isEqualTo(tag("deja-lu"));
    }

    @Test
    void A_definition_counts_as_soon_as_it_is_changed() {
        indicator("redefini");
        read("redefini");
        as("steward").header("If-Match", "*").body("""
                {"title": "Indicateur", "unit": "marchés", "decimals": 0, "direction": "UP", "definition": "Nombre",
                 "formula": {"numerator": {"measure": "redefini", "periodOffset": -1}}}""")
                .put("/api/v1/indicators/redefini").then().statusCode(200);
        JsonPath series = read("redefini");
        assertThat(series.getInt("version")).isEqualTo(2);
        assertThat(series.getString("points[1].reason")).as("told by the year before").isEqualTo("NO_VALUE");
    }

    @Test
    void A_measure_s_title_counts_as_soon_as_it_is_changed() {
        indicator("renomme");
        assertThat(read("renomme").getString("points[0].missing[0].title")).isEqualTo("renomme");
        as("steward").header("If-Match", "*").body("""
                {"title": "Autre titre", "unit": "marchés", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED"}""")
                .put("/api/v1/measures/renomme").then().statusCode(200);
        assertThat(read("renomme").getString("points[0].missing[0].title")).isEqualTo("Autre titre");
    }

    @Test
    void A_buyer_of_whom_nothing_is_known_has_points_without_value() {
        indicator("inconnu-ici");
        read("inconnu-ici");
        JsonPath series = as("reader").get("/api/v1/indicators/inconnu-ici/series?buyer=" + Api.RENNES_METROPOLE
                + "&from=2024&to=2025").then().statusCode(200).extract().jsonPath();
        assertThat(series.getList("points.reason")).containsExactly("NO_VALUE", "NO_VALUE");
    }

    /** With a figure for 2025. */
    private static void indicator(String code) {
        Api.measure(code);
        create("/api/v1/indicators/" + code, """
                {"title": "Indicateur", "unit": "marchés", "decimals": 0, "direction": "UP", "definition": "Nombre",
                 "formula": {"numerator": {"measure": "%s"}}}""".formatted(code)).statusCode(201);
        Api.figures("measure,buyer,period,value\n" + code + "," + Api.PAS_DE_CALAIS + ",2025,20\n");
    }

    private static String tag(String code) {
        return tag(code, "");
    }

    private static String tag(String code, String moment) {
        return as("reader").get(SERIES.formatted(code) + moment).then().statusCode(200).extract().header("ETag");
    }

    private static JsonPath read(String code) {
        return as("reader").get(SERIES.formatted(code)).then().statusCode(200).extract().jsonPath();
    }
}
