package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static fr.sillage.indicators.ingestion.Posting.moreDays;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is taken, and looks like a mistake. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WarningTest {

    @Test
    void Lines_on_one_figure_name_each_other() {
        measure("s-jumelles");
        post("", """
                measure,buyer,period,value
                s-jumelles,223500018,2024,1
                s-jumelles,223500018,2025,1
                s-jumelles,223500018,2024,3
                s-jumelles,223500018,2024,4
                """).statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(2))
                .body("lines[0].warnings.code", contains("key-repeated"))
                .body("lines[0].warnings[0].message", containsString("4, 5"))
                .body("lines[2].faults[0].message", containsString("ligne 2"));
        observations("s-jumelles").body("items.value", contains(1, 1));
    }

    @Test
    void What_looks_like_a_slip_is_taken_with_a_warning() {
        create("/api/v1/measures/s-pesee", """
                {"title": "Papier", "unit": "kg", "scale": 3, "timeAggregation": "SUM", "origin": "OBSERVED"}""");
        create("/api/v1/measures/s-taux", """
                {"title": "Part", "unit": "%", "scale": 3, "timeAggregation": "NONE", "origin": "PUBLISHED"}""");
        figures("measure,buyer,period,value\ns-pesee,223500018,2022,121492\ns-taux,223500018,2022,38.5");

        post("", """
                measure,buyer,period,value
                s-pesee,223500018,2023,118
                s-pesee,223500018,2024,119000
                s-pesee,223500018,2025,5000
                s-taux,223500018,2023,0.41
                s-taux,223500018,2024,104
                """).statusCode(200).body("created", equalTo(5)).body("warned", equalTo(5))
                .body("lines[0].warnings.code", contains("unit-suspect"))
                .body("lines[1].warnings.code", contains("unit-suspect"))
                .body("lines[2].warnings.code", contains("value-jump"))
                .body("lines[3].warnings.code", contains("unit-suspect"))
                .body("lines[4].warnings.code", hasItems("value-above-hundred"));
        post("", "measure,buyer,period,value\ns-pesee,223500018,2025,118000").statusCode(200).body("updated", equalTo(1))
                .body("lines[0].warnings.code", contains("value-jump"));
    }

    @Test
    void A_ratio_brought_above_a_hundred_is_told() {
        measure("s-intentions");
        measure("s-notifies");
        ratio("s-recensement", "s-intentions", "s-notifies");

        post("", "measure,buyer,period,value\ns-intentions,223500018,2024,12\ns-notifies,223500018,2024,10").statusCode(200)
                .body("created", equalTo(2)).body("lines.warnings.code.flatten()",
                        contains("ratio-above-hundred", "ratio-above-hundred"));
    }

    @Test
    void Of_a_long_file_too_the_line_that_counts_names_the_others() {
        measure("s-longues-jumelles");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 0; month < 1300; month++) {
            csv.append("s-longues-jumelles,223500018,%d-%02d,1\n".formatted(1950 + month / 12, month % 12 + 1));
        }
        csv.append("s-longues-jumelles,223500018,1950-01,2");

        for (String run : List.of("?dryRun=true", "")) {
            post(run, csv.toString()).statusCode(200).body("created", equalTo(1300)).body("rejected", equalTo(1))
                    .body("warned", equalTo(1)).body("lines[0].line", equalTo(2))
                    .body("lines[0].warnings.code", contains("key-repeated"))
                    .body("lines[0].warnings[0].message", containsString("1302"));
        }
    }

    @Test
    void A_ratio_brought_above_a_hundred_is_told_of_a_winter_too() {
        measure("s-hiver-releves");
        measure("s-hiver-prevus");
        ratio("s-hiver-taux", "s-hiver-releves", "s-hiver-prevus");

        post("", """
                measure,buyer,period,value
                s-hiver-releves,223500018,2024-11-01/P5M,12
                s-hiver-prevus,223500018,2024-11-01/P5M,10
                """).statusCode(200).body("lines.warnings.code.flatten()",
                contains("ratio-above-hundred", "ratio-above-hundred"))
                .body("lines[0].warnings[0].message", containsString("2024-11-01/P5M"));
    }

    @Test
    void Figures_are_held_against_those_of_periods_of_the_same_kind_alone() {
        measure("s-pareil");
        figures("""
                measure,buyer,period,value
                s-pareil,223500018,2024-06,10
                s-pareil,223500018,2023-11-01/P5M,50
                s-pareil,223500018,2024-S1,60
                """);

        post("", """
                measure,buyer,period,value
                s-pareil,223500018,2024-Q3,100
                s-pareil,223500018,2024-S2,700
                s-pareil,223500018,2025-S1,9000
                s-pareil,223500018,2024-01-01/P2M,5
                s-pareil,223500018,2024-11-01/P5M,5000
                """).statusCode(200).body("warned", equalTo(3))
                .body("lines.findAll { it.warnings }.period", contains("2024-S2", "2025-S1", "2024-11-01/P5M"))
                .body("lines[2].warnings[0].message", containsString("2024-S2"))
                .body("lines[4].warnings[0].message", containsString("2023-11-01/P5M"));
    }

    @Test
    void What_looks_like_a_slip_in_a_long_file_is_told_too() {
        measure("s-longs-intentions");
        measure("s-longs-notifies");
        ratio("s-longs-taux", "s-longs-intentions", "s-longs-notifies");
        measure("s-longs-jours");
        measure("s-longs-calmes");
        measure("s-longs-suite");
        create("/api/v1/measures/s-longs-parts", """
                {"title": "Part", "unit": "%", "scale": 3, "timeAggregation": "NONE", "origin": "PUBLISHED"}""");
        figures("measure,buyer,period,value\ns-longs-suite,223500018,2023,7000\ns-longs-parts,223500018,2023,40");
        String csv = """
                measure,buyer,period,value
                s-longs-suite,223500018,2024,7
                s-longs-parts,223500018,2024,104
                s-longs-intentions,223500018,2024,12
                s-longs-notifies,223500018,2024,10
                """ + moreDays("s-longs-jours", 200, day -> day == 100 ? "5000" : "100")
                + moreDays("s-longs-calmes", 900, day -> "100");

        for (String run : List.of("?dryRun=true", "")) {
            post(run, csv).statusCode(200).body("created", equalTo(1_104)).body("warned", equalTo(6))
                    .body("lines.findAll { it.warnings }.warnings.code.flatten()",
                            contains("unit-suspect", "value-above-hundred", "ratio-above-hundred", "ratio-above-hundred",
                                    "value-jump", "value-jump"))
                    .body("lines.findAll { it.warnings }.line", contains(2, 3, 4, 5, 106, 107))
                    .body("lines.findAll { it.warnings }.new.value", contains(7, 104, 12, 10, 5000, 100))
                    .body("remarks", nullValue());
        }
        post("", csv).statusCode(200).body("unchanged", equalTo(1_104)).body("warned", equalTo(0));
    }

    @Test
    void Of_a_very_long_file_it_is_told_that_not_all_figures_were_compared() {
        String csv = "measure,buyer,period,value\n";
        for (String measure : List.of("s-houle-1", "s-houle-2", "s-houle-3")) {
            measure(measure);
            // whichever are compared, each has one before it
            figures("measure,buyer,period,value\n" + measure + ",223500018,1989-12-31,11");
            csv += moreDays(measure, 6_001, day -> day % 2 == 0 ? "1" : "11");
        }

        post("", csv).statusCode(200).body("created", equalTo(18_003)).body("warned", equalTo(300))
                .body("remarks.code", contains("warnings-not-looked-for"));
    }

    @Test
    void Of_very_many_warnings_the_first_thousand_are_told_and_that_there_are_more() {
        create("/api/v1/measures/s-minutes-longues", """
                {"title": "Heures", "unit": "h", "scale": 2, "timeAggregation": "SUM", "origin": "OBSERVED"}""");
        String csv = "measure,buyer,period,value,unit\n" + moreDays("s-minutes-longues", 1_200, day -> "20,min");

        post("", csv).statusCode(200).body("created", equalTo(1_200)).body("warned", equalTo(1_000))
                .body("remarks.code", contains("warnings-cut"));
    }
}
