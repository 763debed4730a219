package fr.sillage.reporting.report;

import static fr.sillage.reporting.report.content.SampleFigures.at;
import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;
import fr.sillage.reporting.report.pdf.PdfRenderer;
import fr.sillage.reporting.report.workbook.CsvRenderer;
import fr.sillage.reporting.report.workbook.XlsxRenderer;

class BadLuckTest {

    private static final int OBJECTIVES = 400;

    private static String page(ReportContent content) {
        return new HtmlRenderer(Engines.plain()).render(content);
    }

    @Test
    void A_scheme_of_four_hundred_objectives_has_its_report_in_every_format() throws IOException {
        SampleScheme scheme = new SampleScheme("Schéma");
        List<Figures.Figure> figures = new ArrayList<>();
        for (int i = 1; i <= OBJECTIVES; i++) {
            scheme.objective(String.valueOf(i), null, null, "Objectif " + i, "2025", List.of("i" + i));
            figures.add(figure("i" + i, "Part " + i, "%", 1, "UP", "Définition", total().made(2024, "5").made(2025, "6")
                    .target("ADOPTED", "Acte", "LINEAR", at(2028, "100")).trajectory(at(2025, "50")).stands("BEHIND").build()));
        }
        ReportContent content = SampleReport.content(scheme.snapshot(), new Figures(1, null, figures, List.of()));
        String page = page(content);
        assertThat(page).contains("id=\"objectif-400\"");
        assertThat(new XlsxRenderer().render(content, Imprint.PREVIEW, "")).isNotEmpty();
        assertThat(new CsvRenderer().render(content)).isNotEmpty();
        try (PDDocument document = Loader.loadPDF(new PdfRenderer().render(page))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(OBJECTIVES / 4);
        }
    }

    @Test
    void A_text_of_two_megabytes_is_told_on_as_many_pages_as_it_takes() throws IOException {
        String text = "Un paragraphe qui n’en finit pas. ".repeat(60_000);
        String page = page(SampleReport.content(
                new SampleScheme("Schéma").axis("1", "Axe", text).objective("1", "1", null, "Un", "2025", List.of()).snapshot(),
                new Figures(1, null, List.of(), List.of())));
        assertThat(page).hasSizeGreaterThan(2_000_000);
        try (PDDocument document = Loader.loadPDF(new PdfRenderer().render(page))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(200);
        }
    }

    @Test
    void A_comment_of_two_megabytes_in_a_table_without_a_single_space_costs_nobody_the_report() throws IOException {
        CatalogSnapshot scheme = new SampleScheme("Schéma").objective("1", null, null, "Un", "2025", List.of())
                .action("1.1", null, "1", null, "Action", new CatalogSnapshot.Progress("IN_PROGRESS",
                        LocalDate.of(2025, 1, 1), "a".repeat(2_000_000), null, null))
                .snapshot();
        byte[] report = new PdfRenderer()
                .render(page(SampleReport.content(scheme, new Figures(1, null, List.of(), List.of()))));
        try (PDDocument document = Loader.loadPDF(report)) {
            assertThat(document.getNumberOfPages()).isLessThan(50);
        }
    }
}
