package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What must be known of a figure before it is quoted comes with it, in every form. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SeriesCaveatsTest {

    private static String told(String type, String indicator, String query) {
        return as("reader").accept(type).get("/api/v1/indicators/" + indicator + "/series?buyer=223500018&" + query).then()
                .statusCode(200).extract().asString();
    }

    private static JsonPath series(String indicator, String query) {
        return new JsonPath(told("application/json", indicator, query));
    }

    /** By the titles of the columns. */
    private static List<Map<String, String>> csv(String indicator, String query) {
        List<String> lines = told("text/csv", indicator, query).substring(1).lines().toList();
        String[] header = lines.get(0).split(";", -1);
        return lines.stream().skip(1).map(line -> {
            String[] cells = line.split(";", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            return row;
        }).toList();
    }

    private static void amount(String code, String measure) {
        indicator(code, "UP", "{\"numerator\": {\"measure\": \"%s\"}}".formatted(measure));
    }

    @Test
    void A_table_names_what_is_missing_and_the_formula() {
        create("/api/v1/measures/sc-haut",
                """
                        {"title": "Marchés avec clause", "unit": "marchés", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED"}""")
                .statusCode(201);
        brokenDown("sc-bas", "SUM", "travaux", "services");
        create("/api/v1/indicators/sc-part", """
                {"title": "Part", "unit": "%", "decimals": 1, "direction": "UP", "definition": "d",
                 "formula": {"numerator": {"measure": "sc-haut"}, "scale": 100,
                             "denominator": {"measure": "sc-bas", "items": ["travaux", "services"], "periodOffset": -1}}}""")
                .statusCode(201);
        figures("measure;buyer;item;period;value\nsc-bas;223500018;travaux;2024;10");

        Map<String, String> row = csv("sc-part", "from=2025").get(0);
        assertThat(row).containsEntry("sans valeur car", "donnée manquante")
                .containsEntry("manque", "Marchés avec clause (sc-haut) 2025, sc-bas (sc-bas, services) 2024")
                .containsEntry("formule", "sc-haut / sc-bas[travaux + services] N-1 × 100");

        JsonPath line = new JsonPath(told("application/x-ndjson", "sc-part", "from=2025").lines().findFirst().orElseThrow());
        assertThat(line.getList("missing.measure")).containsExactly("sc-haut", "sc-bas");
        assertThat(line.getInt("formula.scale")).isEqualTo(100);
        assertThat(line.getInt("decimals")).isEqualTo(1);
    }

    @Test
    void A_table_has_a_line_for_each_operand_that_is_asked_for() {
        measure("sc-n");
        measure("sc-d");
        ratio("sc-taux", "sc-n", "sc-d");
        figures("measure;buyer;period;value;status;comment\nsc-n;223500018;2025-S1;3;;\nsc-n;223500018;2025-S2;4;ESTIMATED;Deux sites\n"
                + "sc-d;223500018;2025;20;;");

        List<Map<String, String>> rows = csv("sc-taux", "from=2025&with=operands");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).containsEntry("valeur", "35,0").containsEntry("terme", "");
        assertThat(rows.get(2)).containsEntry("valeur", "").containsEntry("numérateur", "").containsEntry("période", "2025")
                .containsEntry("terme", "numérateur").containsEntry("mesure", "sc-n")
                .containsEntry("période observée", "2025-S2")
                .containsEntry("observé", "4").containsEntry("statut", "estimé").containsEntry("agrégation", "somme")
                .containsEntry("commentaires", "Deux sites");
        assertThat(rows.get(3)).containsEntry("terme", "dénominateur").containsEntry("observé", "20");
        assertThat(csv("sc-taux", "from=2025")).hasSize(1);

        assertThat(series("sc-taux", "from=2025&with=operands").getList("points[0].operands.timeAggregation"))
                .containsExactly("SUM", "SUM", "SUM");
        assertThat(series("sc-taux", "from=2025&with=operands").getString("points[0].operands[1].comment"))
                .isEqualTo("Deux sites");
    }

    @Test
    void A_running_total_is_as_sure_as_what_it_is_made_of() {
        measure("sc-cumul");
        amount("sc-cumul", "sc-cumul");
        figures("measure;buyer;period;value;status;qualifier\nsc-cumul;223500018;2022;5;;\n"
                + "sc-cumul;223500018;2023;70000;;AT_LEAST\nsc-cumul;223500018;2024;10;FICTITIOUS;\nsc-cumul;223500018;2025-S1;3;;");

        JsonPath series = series("sc-cumul", "from=2022&to=2025&with=cumulated");
        assertThat(series.getList("points.cumulated.qualifier")).containsExactly("EXACT", "AT_LEAST", "AT_LEAST", "AT_LEAST");
        assertThat(series.getList("points.cumulated.status")).containsExactly("NORMAL", "NORMAL", "FICTITIOUS", "FICTITIOUS");
        assertThat(series.getMap("points[3].cumulated.coverage")).hasToString("{present=42, expected=48, unit=MONTH}");
        assertThat(series.getMap("points[2].cumulated")).doesNotContainKey("coverage");

        assertThat(csv("sc-cumul", "from=2022&to=2025&with=cumulated").get(2)).containsEntry("cumul", "70015,0")
                .containsEntry("statut du cumul", "fictif").containsEntry("précision du cumul", "au moins");
    }

    @Test
    void A_share_of_or_from_a_lower_bound_says_so() {
        brokenDown("sc-niveaux", "SUM", "cadres", "agents");
        amount("sc-niveaux", "sc-niveaux");
        figures("measure;buyer;item;period;value;qualifier;status\nsc-niveaux;223500018;cadres;2024;5;AT_LEAST;\n"
                + "sc-niveaux;223500018;agents;2024;15;;\nsc-niveaux;223500018;;2024;20;;\n"
                + "sc-niveaux;223500018;cadres;2025;5;;\nsc-niveaux;223500018;;2025;20;AT_LEAST;FICTITIOUS");

        JsonPath series = series("sc-niveaux", "from=2024&to=2025&item=*&with=share");
        assertThat(series.getList("points.share.qualifier")).startsWith("AT_LEAST", "ABOUT", "EXACT");
        assertThat(series.getList("points.share.status")).startsWith("NORMAL", "FICTITIOUS", "NORMAL");
        assertThat(csv("sc-niveaux", "from=2024&to=2025&item=*&with=share").get(1))
                .containsEntry("part du total en %", "25,0").containsEntry("précision de la part", "environ");
    }

    @Test
    void The_comment_of_an_observation_and_the_note_of_the_indicator_come_with_the_figure() {
        measure("sc-local");
        create("/api/v1/indicators/sc-local", """
                {"title": "Part locale", "unit": "nombre", "decimals": 0, "direction": "UP", "definition": "d",
                 "note": "Périmètre : marchés notifiés", "formula": {"numerator": {"measure": "sc-local"}}}""").statusCode(201);
        figures("measure;buyer;period;value;status;comment\nsc-local;223500018;2024;53;;Imprimé sans année\n"
                + "sc-local;223500018;2025-S1;20;;Relevé de juin\nsc-local;223500018;2025-S2;;MISSING;Relevé perdu");

        JsonPath series = series("sc-local", "from=2023&to=2025");
        assertThat(series.getString("note")).isEqualTo("Périmètre : marchés notifiés");
        assertThat(series.getMap("points[0]")).doesNotContainKey("comments");
        assertThat(series.getList("points[1].comments")).asString()
                .isEqualTo("[{measure=sc-local, item=_T, period=2024, comment=Imprimé sans année}]");
        assertThat(series.getList("points[2].comments.comment")).containsExactly("Relevé de juin", "Relevé perdu");
        assertThat(csv("sc-local", "from=2024").get(0)).containsEntry("commentaires", "Imprimé sans année")
                .containsEntry("note", "Périmètre : marchés notifiés");
        JsonPath line = new JsonPath(told("application/x-ndjson", "sc-local", "from=2024").lines().findFirst().orElseThrow());
        assertThat(line.getString("comments[0].comment")).isEqualTo("Imprimé sans année");

        String progress = "/api/v1/indicators/sc-local/progress?scheme=sc&buyer=223500018&period=2024";
        assertThat(as("reader").get(progress).then().statusCode(200).extract().jsonPath().getString("comments[0].comment"))
                .isEqualTo("Imprimé sans année");
        assertThat(as("reader").body("""
                {"scheme": "sc", "year": 2024, "buyers": ["223500018"], "indicators": ["sc-local"]}""")
                .post("/api/v1/figures").then().statusCode(200).extract().jsonPath()
                .getString("figures[0].items[0].points[-1].comments[0].comment")).isEqualTo("Imprimé sans année");
    }

    @Test
    void A_comment_on_a_confidential_figure_is_not_told() {
        measure("sc-secret");
        amount("sc-secret", "sc-secret");
        figures("measure;buyer;period;value;confidentiality;comment\nsc-secret;223500018;2025;2;CONFIDENTIAL;Deux agents");

        assertThat(told("application/json", "sc-secret", "from=2025&with=operands,cumulated")).doesNotContain("Deux agents");
        assertThat(told("text/csv", "sc-secret", "from=2025&with=operands")).doesNotContain("Deux agents");
        as("steward").get("/api/v1/indicators/sc-secret/series?buyer=223500018&from=2025").then().statusCode(200);
    }
}
