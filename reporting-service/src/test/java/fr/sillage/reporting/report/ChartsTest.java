package fr.sillage.reporting.report;

import static fr.sillage.reporting.report.content.SampleFigures.at;
import static fr.sillage.reporting.report.content.SampleFigures.item;
import static fr.sillage.reporting.report.content.SampleFigures.range;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.chart.BoardChart;
import fr.sillage.reporting.report.chart.Drawings;
import fr.sillage.reporting.report.chart.Shares;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleFigures;

class ChartsTest {

    private static ReportContent.Indicator indicator(String unit, String direction, Figures.Item... items) {
        return SampleFigures.indicator(unit, 0, direction, items);
    }

    private static SampleFigures.ItemBuilder series(SampleFigures.ItemBuilder item, int first, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                item.absent(first + i, "MISSING", null);
            } else {
                item.point(first + i, values[i]);
            }
        }
        return item;
    }

    private static String[] years(int count) {
        return IntStream.range(0, count).mapToObj(i -> String.valueOf(100_000 + 7_919 * i)).toArray(String[]::new);
    }

    static Stream<List<String>> awkward() {
        return Stream.of(new String[] { "12" }, new String[] { "0" }, new String[] { "0", "0", "0" },
                new String[] { "1", null, null, "4" }, new String[] { null, "7" },
                new String[] { "98765432109", "3", "1" }, new String[] { "-12", "8", "-3" }, years(15), years(5))
                .map(Arrays::asList);
    }

    private static String of(ReportContent.Indicator indicator) {
        return new IndicatorCharts(indicator, 2025, 2028).of(indicator.items().get(0), "Nom", "Phrase");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void Bars_by_year_are_legible_whatever_the_figures(List<String> values) {
        Drawings.assertLegible(of(indicator("marchés", "UP", series(total(), 2011, values.toArray(String[]::new)).build())));
    }

    @Test
    void A_bar_is_drawn_for_a_value_and_none_for_zero_or_for_what_is_not_known() {
        String svg = of(indicator("marchés", "UP", series(total(), 2022, "5", null, "0", "7").build()));
        assertThat(svg.split("<rect")).hasSize(3);
        assertThat(svg).contains(">–<", "tiret", ">0<");
    }

    @Test
    void What_is_made_up_is_hollow_and_said_so() {
        String svg = of(indicator("marchés", "UP", total().made(2025, "12").build()));
        assertThat(svg).contains("barre creuse", "fill=\"#ffffff\"");
    }

    @Test
    void A_count_with_a_target_and_a_ratio_are_shown_as_trajectories() {
        assertThat(of(indicator("marchés", "UP", total().point(2025, "12").target("ADOPTED", null, "STEP", at(2025, "10"))
                .build()))).contains("<polyline").contains("cible");
        assertThat(of(indicator("%", "UP", series(total(), 2024, "1", "2").build()))).contains("<polyline");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void A_range_is_legible_whatever_the_figures(List<String> values) {
        Drawings.assertLegible(of(indicator("dossiers", "RANGE", series(total(), 2011, values.toArray(String[]::new))
                .trajectory(range(2011, "10", "20"), range(2012, "10", null), range(2013, null, "20")).build())));
    }

    @Test
    void Each_year_of_a_range_says_in_words_where_it_lies() {
        String svg = of(indicator("dossiers", "RANGE", series(total(), 2022, "5", "15", "25", null)
                .trajectory(range(2022, "10", "20"), range(2023, "10", "20"), range(2024, "10", "20")).build()));
        assertThat(svg).contains("5\u202F: au-dessous<", "15\u202F: dedans<", "25\u202F: au-dessus<", "non renseigné");
    }

    private static ReportContent.Indicator parts(String totalOf, String[]... parts) {
        Figures.Item[] items = Stream.concat(
                IntStream.range(0, parts.length).mapToObj(i -> series(item("p" + i, "Part " + i), 2024, parts[i]).build()),
                totalOf == null ? Stream.empty() : Stream.of(series(total(), 2024, totalOf.split(",")).build()))
                .toArray(Figures.Item[]::new);
        return indicator("kg", "DOWN", items);
    }

    @Test
    void Items_that_add_up_to_their_total_are_shares_of_a_whole_with_a_sentence_and_a_table() {
        ReportContent.Indicator paper = parts("100,200", new String[] { "25", "100" }, new String[] { "75", "100" });
        ReportPage.ItemsFigure figure = new IndicatorCharts(paper, 2025, 2028).ofItems("I");
        Drawings.assertLegible(figure.chart());
        assertThat(figure.sentence()).isEqualTo(
                "Parts de chacun en 2025\u202F: Part 0, 50\u202F% (25\u202F% en 2024)\u202F; Part 1, 50\u202F% (75\u202F% en 2024).");
        assertThat(figure.table().rows().get(0).cells()).containsExactly("25,0\u202F%", "75,0\u202F%");
    }

    @Test
    void Items_that_do_not_add_up_are_compared_and_never_shown_as_shares() {
        ReportContent.Indicator overlapping = parts("100,200", new String[] { "25", "100" }, new String[] { "80", "100" });
        assertThat(Shares.of(overlapping)).isEmpty();
        assertThat(new IndicatorCharts(overlapping, 2025, 2028).ofItems("I").sentence()).isNull();
        assertThat(Shares.of(parts(null, new String[] { "1", "2" }, new String[] { "3", "4" }))).isEmpty();
        assertThat(Shares.of(parts("0", new String[] { "0" }, new String[] { "0" }))).isEmpty();
    }

    @Test
    void Shares_of_a_year_with_a_gap_are_left_out() {
        Shares shares = Shares.of(parts("10,10", new String[] { "4", "5" }, new String[] { "6", null })).orElseThrow();
        assertThat(shares.years()).extracting(Shares.Year::year).containsExactly(2024);
    }

    @Test
    void Many_parts_tiny_ones_and_long_names_are_legible() {
        String[][] parts = IntStream.range(0, 9).mapToObj(i -> new String[] { String.valueOf(1 << i) })
                .toArray(String[][]::new);
        ReportContent.Indicator many = parts("511", parts);
        Drawings.assertLegible(new IndicatorCharts(many, 2025, 2028).ofItems("I").chart());
        assertThat(new IndicatorCharts(many, 2025, 2028).ofItems("I").chart()).contains(">Autres<");
        String name = "Un libellé ".repeat(30);
        ReportContent.Indicator named = indicator("kg", "DOWN", series(item("a", name), 2025, "1").build(),
                series(item("b", name), 2025, "99999").build(), series(total(), 2025, "100000").build());
        Drawings.assertLegible(new IndicatorCharts(named, 2025, 2028).ofItems("I").chart());
    }

    @Test
    void The_board_shows_each_action_until_there_are_too_many_and_tells_all_counts() {
        var counts = Map.of(ReportContent.ActionStatus.COMPLETED, 3, ReportContent.ActionStatus.IN_PROGRESS, 0,
                ReportContent.ActionStatus.NOT_STARTED, 1, ReportContent.ActionStatus.SUSPENDED, 2);
        BoardChart board = new BoardChart(316, counts);
        Drawings.assertLegible(board.svg("Actions"));
        assertThat(board.told()).isEqualTo(
                "Terminée\u202F: 3\u202F; En cours\u202F: 0\u202F; Non initiée\u202F: 1\u202F; Suspendue\u202F: 2");
        assertThat(board.svg("Actions").split("<rect")).hasSize(3 + 1 + 2 + 1);
        String crowded = new BoardChart(316, Map.of(ReportContent.ActionStatus.IN_PROGRESS, 1234)).svg("Actions");
        Drawings.assertLegible(crowded);
        assertThat(crowded).contains("un carré pour", ">1\u202F234<");
    }

    @Test
    void Nothing_known_is_nothing_drawn() {
        assertThat(of(indicator("marchés", "UP", series(total(), 2024, null, null).build()))).isNull();
        assertThat(of(indicator("kg", "RANGE", series(total(), 2024, null, null).build()))).isNull();
    }
}
