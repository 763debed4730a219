package fr.sillage.reporting.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void Each_bar_has_its_label_and_its_value_in_words() {
        String svg = new BarChart(320, List.of(BarChart.Bar.counting("En cours", 12), BarChart.Bar.counting("Terminée", 0)))
                .svg("Actions", "x");
        assertThat(svg).contains(">En cours<", ">12<", ">Terminée<", ">0<");
        assertThat(svg.split("<rect")).hasSize(2);
    }

    @Test
    void A_line_without_value_has_words_and_no_bar() {
        String svg = new BarChart(640, List.of(new BarChart.Bar("Agents", null, "non renseigné", BigDecimal.TEN, false)))
                .withLegend(2025).svg("Niveaux", "x");
        assertThat(svg).contains("non renseigné", "trait épais").doesNotContain("<rect");
    }

    @Test
    void A_long_label_is_cut_rather_than_run_over() {
        String svg = new BarChart(320,
                List.of(BarChart.Bar.counting("Un libellé si long qu’il ne tient pas même sur deux lignes", 1)))
                .svg("x", "x");
        assertThat(svg).contains("…");
    }
}
