package fr.sillage.reporting.report.chart;

import static fr.sillage.reporting.report.content.SampleFigures.at;
import static fr.sillage.reporting.report.content.SampleFigures.range;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleFigures;
import fr.sillage.reporting.report.french.Unit;

class TrajectoryChartTest {

    private static String chart(String unit, SampleFigures.ItemBuilder builder) {
        ReportContent.Indicator indicator = SampleFigures.indicator(unit, 1, "UP", builder.build());
        ReportContent.Item item = indicator.items().get(0);
        return new TrajectoryChart(Unit.of(indicator), item.series(), new AimedPath(item, 2028)).svg("Titre", "Phrase");
    }

    private static SampleFigures.ItemBuilder series(int first, String... values) {
        SampleFigures.ItemBuilder item = total();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                item.absent(first + i, "MISSING", null);
            } else {
                item.point(first + i, values[i]);
            }
        }
        return item;
    }

    static Stream<SampleFigures.ItemBuilder> awkward() {
        return Stream.of(series(2025, "12"), series(2016, "5", "5", "5", "5", "5", "5", "5", "5", "5", "5"),
                series(2020, "0.0004", "0.00041", null, "0.0005"), series(2023, "98765432109.5", "98765432108.5", "1"),
                series(2021, "-12.5", "8", null, "-3", "-3.1"), series(2023, "0", "0", "0"),
                series(2012, "31", "33", "30", "38", "41", "44", "43", "47", "52", "55", "58", "61", "66", "70"),
                series(2022, "48.4", "81", "101.7", "112.5").target("ADOPTED", null, "STEP", at(2024, "70"), at(2026, "100")),
                series(2024, "12", "8").target("ADOPTED", null, "STEP", range(2024, "10", "20")),
                series(2024, "99", "100").target("ADOPTED", null, "LINEAR", at(2025, "100"), at(2028, "101")));
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void Labels_never_touch_each_other_nor_leave_the_drawing(SampleFigures.ItemBuilder builder) {
        Drawings.assertLegible(chart("%", builder));
    }

    @Test
    void A_year_without_value_is_a_gap_in_the_line() {
        String gap = chart("%", series(2021, "10", "20", null, "30", "40"));
        String whole = chart("%", series(2021, "10", "20", "25", "30", "40"));
        // One line more than the legend's.
        assertThat(gap.split("<polyline")).hasSize(whole.split("<polyline").length + 1);
        assertThat(gap.split("<circle")).hasSize(whole.split("<circle").length - 1);
    }

    @Test
    void Made_up_values_are_hollow_and_said_so() {
        assertThat(chart("%", total().made(2025, "12"))).contains("donnée fictive", "fill=\"#ffffff\"");
        assertThat(chart("%", total().point(2025, "12"))).doesNotContain("donnée fictive");
    }

    @Test
    void A_chart_has_a_role_a_title_a_description_and_whole_sizes() {
        assertThat(chart("%", series(2024, "1", "2")))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"400\" height=\"218\"")
                .contains("<title>Titre</title><desc>Phrase</desc>");
    }

    @Test
    void The_same_figures_give_the_same_bytes() {
        assertThat(chart("h", series(2024, "71250", "78400"))).isEqualTo(chart("h", series(2024, "71250", "78400")));
    }
}
