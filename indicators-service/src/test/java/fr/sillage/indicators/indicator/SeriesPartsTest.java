package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What a series tells beside its figures, and in which forms. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SeriesPartsTest {

    private final DataSource dataSource;

    SeriesPartsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static String path(String indicator, String query) {
        return "/api/v1/indicators/" + indicator + "/series?buyer=226200012&" + query;
    }

    private static JsonPath series(String account, String indicator, String query) {
        return as(account).get(path(indicator, query)).then().statusCode(200).extract().jsonPath();
    }

    private static void amount(String code, String measure) {
        indicator(code, "UP", "{\"numerator\": {\"measure\": \"%s\"}}".formatted(measure));
    }

    @Test
    void Every_item_is_told_with_its_share_of_the_total_and_its_change() {
        paper("sp-papier");
        amount("sp-papier", "sp-papier");
        JsonPath series = series("reader", "sp-papier", "from=2014&to=2015&item=*&with=change,share,cumulated");

        assertThat(series.getList("points.item")).containsExactly("fsc", "fsc", "pefc", "pefc", "recycle", "recycle", "_T",
                "_T");
        assertThat(series.getString("points[5].label")).isEqualTo("Libellé de recycle");
        assertThat(series.getMap("points[5].share"))
                .hasToString("{part=46748, total=121492, percent=38.5, status=NORMAL, qualifier=EXACT}");
        assertThat(series.getMap("points[7].change"))
                .hasToString("{previousPeriod=2014, previous=132942.0, difference=-11450.0, percent=-8.6}");
        assertThat(series.getString("points[6].change.previous")).isEqualTo("127606.0");
        assertThat(series.getMap("points[7].cumulated"))
                .hasToString("{from=2014, value=254434.0, numerator=254434, status=NORMAL, qualifier=EXACT}");
        assertThat(series.getMap("points[7]")).doesNotContainKey("share");
    }

    @Test
    void A_running_total_starts_with_the_year() {
        measure("sp-cumul");
        amount("sp-cumul", "sp-cumul");
        figures("measure;buyer;period;value\nsp-cumul;226200012;2024-Q4;7\nsp-cumul;226200012;2025-Q1;1\n"
                + "sp-cumul;226200012;2025-Q2;2\nsp-cumul;226200012;2025-Q4;4");
        JsonPath series = series("reader", "sp-cumul", "from=2024-Q4&to=2025-Q4&with=cumulated,change");

        assertThat(series.getList("points.cumulated.from")).containsExactly("2024-Q1", "2025-Q1", "2025-Q1", "2025-Q1",
                "2025-Q1");
        assertThat(series.getList("points.cumulated.value")).containsExactly(null, 1.0f, 3.0f, null, null);
        assertThat(series.getList("points[3].cumulated.missing.period")).containsExactly("2025-Q3");
        assertThat(series.getList("points.change.reason")).containsExactly("NO_VALUE", null, null, "NO_VALUE", "NO_VALUE");
    }

    @Test
    void A_point_can_be_redone_from_the_observations_it_names() {
        paper("sp-refaire");
        create("/api/v1/indicators/sp-refaire", """
                {"title": "Recyclé sur vierge", "unit": "%", "decimals": 1, "direction": "UP", "definition": "Fiche 1-1.3",
                 "formula": {"numerator": {"measure": "sp-refaire", "items": ["recycle"]},
                             "denominator": {"measure": "sp-refaire", "items": ["fsc", "pefc"]}, "scale": 100},
                 "publishedAs": "sp-refaire-publie"}""").statusCode(201);
        JsonPath series = series("reader", "sp-refaire", "from=2015&with=operands");

        assertThat(series.getInt("formula.scale")).isEqualTo(100);
        assertThat(series.getList("points[0].operands.role")).containsExactly("NUMERATOR", "DENOMINATOR", "DENOMINATOR");
        assertThat(series.getList("points[0].operands.value")).containsExactly(46748, 73190, 1554);
        assertThat(series.getString("points[0].value")).isEqualTo("62.5");
        assertThat(series.getMap("points[0].disagreement"))
                .hasToString("{computed=62.5, published=38.5, difference=-24.0}");
    }

    @Test
    void A_series_opens_in_a_spreadsheet_and_is_read_line_by_line() {
        paper("sp-formes");
        amount("sp-formes", "sp-formes");
        String csv = as("reader").accept("text/csv").get(path("sp-formes", "from=2013&to=2015&item=recycle&with=change")).then()
                .statusCode(200).contentType("text/csv").extract().asString();
        assertThat(csv).startsWith("\uFEFFindicateur;version;");
        assertThat(csv.lines().skip(3).findFirst().orElseThrow())
                .isEqualTo(
                        "sp-formes;1;226200012;recycle;;2015;46748,0;nombre;46748;;normal;exact;;;;;;;2014;35321,0;11427,0;32,4;;;;;;"
                                + ";;;sp-formes;;;;;;;");

        String lines = as("reader").accept("application/x-ndjson").get(path("sp-formes", "from=2013&to=2015&item=*")).then()
                .statusCode(200).contentType("application/x-ndjson").extract().asString();
        assertThat(lines.lines()).hasSize(12);
        JsonPath line = new JsonPath(lines.lines().skip(8).findFirst().orElseThrow());
        assertThat(line.getMap("")).containsEntry("indicator", "sp-formes").containsEntry("item", "recycle")
                .containsEntry("period", "2015").containsEntry("buyer", "226200012");
    }

    @Test
    void Days_weeks_and_school_years_are_read_too() {
        measure("sp-jours");
        amount("sp-jours", "sp-jours");
        figures("measure;buyer;period;value\nsp-jours;226200012;2025-12-29;1\nsp-jours;226200012;2025-12-30;1\n"
                + "sp-jours;226200012;2026-01-01;1\nsp-jours;226200012;2025/2026;40");

        assertThat(series("reader", "sp-jours", "from=2026-W01&to=2026-W02").getMap("points[0].coverage"))
                .hasToString("{present=3, expected=7, unit=DAY}");
        assertThat(series("reader", "sp-jours", "from=2025/2026").getString("points[0].value")).isEqualTo("40.0");
        assertThat(series("reader", "sp-jours", "from=2025-12-29&to=2025-12-31").getList("points.value"))
                .containsExactly(1.0f, 1.0f, null);
        as("reader").get(path("sp-jours", "from=2025&to=2025-12")).then().statusCode(400);
        as("reader").get(path("sp-jours", "from=2025&with=tout")).then().statusCode(400);
    }

    @Test
    void What_is_confidential_is_shown_to_those_who_give_the_figures_and_to_nobody_in_what_is_published() {
        brokenDown("sp-secret", "SUM", "cadres", "techniciens", "agents");
        amount("sp-secret", "sp-secret");
        figures("measure;buyer;item;period;value\nsp-secret;226200012;cadres;2025;2\nsp-secret;226200012;agents;2025;80\n"
                + "sp-secret;226200012;techniciens;2025;8\nsp-secret;226200012;;2025;90\nsp-secret;226200012;;2024;85");
        mark("sp-secret", "cadres", "CONFIDENTIAL");

        JsonPath reader = series("reader", "sp-secret", "from=2025&item=*&with=change,share,cumulated,operands");
        assertThat(reader.getList("points.reason")).containsExactly("CONFIDENTIAL", "CONFIDENTIAL", null, null);
        assertThat(reader.getMap("points[0]")).doesNotContainKeys("value", "numerator", "share", "published");
        assertThat(reader.getList("points[0].operands")).isEmpty();
        assertThat(reader.getMap("points[0].cumulated")).doesNotContainKeys("value", "numerator");
        assertThat(series("steward", "sp-secret", "from=2025&item=cadres").getString("points[0].value")).isEqualTo("2.0");

        List<Object> published = as("steward").body("""
                {"scheme": "sp", "year": 2025, "buyers": ["226200012"], "indicators": ["sp-secret"]}""")
                .post("/api/v1/figures").then().statusCode(200).extract().jsonPath()
                .getList("figures[0].items.collect { it.points[-1].reason }");
        assertThat(published).containsExactly("CONFIDENTIAL", "CONFIDENTIAL", null, null);

        String raw = "/api/v1/measures/sp-secret/observations?buyer=226200012&from=2025";
        for (String query : List.of("", "&includeHistory=true", "&updatedAfter=0", "&item=techniciens")) {
            assertThat(as("reader").get(raw + query).then().statusCode(200).extract().jsonPath()
                    .getMap("items.find { it.item == 'techniciens' }")).doesNotContainKey("value");
        }
        assertThat(as("reader").get(raw).then().extract().jsonPath().getList("items.value")).containsExactly(90, 80, null,
                null);
        assertThat(as("steward").get(raw).then().extract().jsonPath().getList("items.value")).containsExactly(90, 80, 2, 8);

        mark("sp-secret", "cadres", "NOT_FOR_PUBLICATION");
        assertThat(series("reader", "sp-secret", "from=2025&item=cadres").getString("points[0].value")).isEqualTo("2.0");
    }

    private void mark(String measure, String item, String confidentiality) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE observation SET confidentiality = ?::confidentiality WHERE series_id IN (
                            SELECT s.id FROM series s JOIN measure m ON m.id = s.measure_id
                            WHERE m.code = ? AND s.item = ?)""")) {
            update.setString(1, confidentiality);
            update.setString(2, measure);
            update.setString(3, item);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
