package fr.sillage.reporting.report.workbook;

import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.item;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;

class CsvRendererTest {

    private static List<String> lines(ReportContent content) {
        return new String(new CsvRenderer().render(content), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void Each_figure_has_a_line_and_an_indicator_of_two_objectives_is_not_told_twice() {
        List<String> lines = lines(SampleReport.withFigures(
                figure("i", "Part", "%", 1, "UP", null, total().ratio(2024, "12.50", "1", "8").absent(2025, "MISSING", null)
                        .build())));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\uFEFFobjectifs;indicateur;libellé;");
        assertThat(lines.get(1)).contains("1 2;i;Part;%;223500018;").contains(";2024;12,50;1;8;;fictif;");
        assertThat(lines.get(2)).contains(";2025;;;;;manquant;");
    }

    @Test
    void No_text_can_become_a_formula_and_negative_numbers_stay_numbers() {
        List<String> lines = lines(SampleReport.withFigures(figure("i", "=HYPERLINK(\"http://x\")", "%", 1, "UP", null,
                item("a", " +1+1").point(2024, "-3.5").build(), item("b", "'@SUM(A1)").point(2024, "1").build(),
                item("c", "\t-2").point(2024, "1").build())));
        assertThat(lines.get(1)).contains("\"'=HYPERLINK(\"\"http://x\"\")\"", ";' +1+1;", ";-3,5;");
        assertThat(lines.get(2)).contains(";''@SUM(A1);");
        assertThat(lines.get(3)).contains(";'\t-2;");
    }
}
