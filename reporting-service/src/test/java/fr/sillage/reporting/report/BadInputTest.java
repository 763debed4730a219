package fr.sillage.reporting.report;

import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;
import fr.sillage.reporting.report.pdf.PdfRenderer;

class BadInputTest {

    private static final Figures NO_FIGURES = new Figures(1, null, List.of(), List.of());
    private static final int TWO_MEGABYTES = 2_000_000;

    private final HtmlRenderer pages = new HtmlRenderer(Engines.plain());

    private static String read(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static CatalogSnapshot noted(String note) {
        return new SampleScheme("Bavard").objective("1", null, null, "Seul", "2026", List.of())
                .action("1.1", null, "1", null, "Rédiger le guide",
                        new CatalogSnapshot.Progress("COMPLETED", LocalDate.of(2025, 5, 2), note, note, note))
                .snapshot();
    }

    @Test
    void A_comment_of_two_megabytes_is_shortened_on_the_page_and_whole_in_the_data() throws Exception {
        for (String note : List.of("Le guide a été relu. ".repeat(TWO_MEGABYTES / 21), "x".repeat(TWO_MEGABYTES))) {
            ReportContent content = SampleReport.content(noted(note), NO_FIGURES);
            String page = pages.render(content);
            assertThat(page).hasSizeLessThan(100_000).contains("texte abrégé");
            assertThat(ContentJson.write(content)).contains(note);
            assertThat(read(new PdfRenderer().render(page))).contains("texte abrégé");
        }
    }

    @Test
    void The_longest_words_that_are_taken_fit_on_paper() throws Exception {
        for (String words : List.of("Une phrase de plus. ".repeat(10_000), "x".repeat(200_000),
                "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(500))) {
            ReportContent content = SampleReport.content(noted("Court"), NO_FIGURES, ReportKind.ANNUAL,
                    List.of(new ReportContent.TeamWords("foreword", null, words, null)));
            assertThat(read(new PdfRenderer().render(pages.render(content)))).contains("Avant-propos", "Méthode");
        }
    }

    @Test
    void Four_hundred_objectives_make_a_report() throws Exception {
        SampleScheme scheme = new SampleScheme("Très grand");
        IntStream.rangeClosed(1, 20).forEach(axis -> scheme.axis("" + axis, "Axe " + axis, null));
        IntStream.rangeClosed(1, 400).forEach(i -> scheme.objective("" + i, "" + (1 + i % 20), null, "Objectif de rang " + i,
                "2026", List.of("part")));
        Figures figures = new Figures(1, null, List.of(figure("part", "Part", "%", 1, "UP", "Une part",
                total().point(2024, "10").point(2025, "20").build())), List.of());
        String text = read(new PdfRenderer().render(pages.render(SampleReport.content(scheme.snapshot(), figures))));
        assertThat(text).contains("Objectif de rang 1", "Objectif de rang 400");
    }

    @Test
    void An_indicator_without_any_data_says_so() throws Exception {
        CatalogSnapshot scheme = new SampleScheme("Vide").objective("1", null, null, "Seul", "2026", List.of("part"))
                .snapshot();
        Figures figures = new Figures(1, null,
                List.of(figure("part", "Part", "%", 1, "UP", "Une part", total().build())), List.of());
        ReportContent content = SampleReport.content(scheme, figures);
        String page = pages.render(content);
        assertThat(page).contains("Non renseigné");
        assertThat(page.substring(0, page.indexOf("<nav"))).contains("1\u00A0valeur manquante");
        assertThat(read(new PdfRenderer().render(page))).contains("non renseignée");
    }

    @Test
    void Whatever_is_typed_anywhere_stays_text() throws Exception {
        String typed = "]]> <script>alert(1)</script> &lt; \" ' \u0000\u0008\u001F\uFFFF\uD800 <img src=x onerror=alert(1)>";
        CatalogSnapshot scheme = new SampleScheme(typed).axis("1", typed, typed)
                .objective("1", "1", null, typed, new CatalogSnapshot.Deadline(null, "2026", null), List.of(typed),
                        List.of(typed), List.of(typed))
                .deed("1", typed, "YEARLY", null, new CatalogSnapshot.Completion(2025, null, typed))
                .action("1.1", "1", "1", null, typed,
                        new CatalogSnapshot.Progress("COMPLETED", LocalDate.of(2025, 5, 2), typed, typed, typed))
                .committee("c", typed, typed, List.of(new CatalogSnapshot.Person(typed, typed, typed)),
                        SampleScheme.sitting("2025-03-18", typed, SampleScheme.opinion("x", typed, "DEFERRED", typed, typed)))
                .validatedBy(typed).snapshot();
        String page = pages.render(SampleReport.content(scheme, NO_FIGURES, ReportKind.ANNUAL,
                List.of(new ReportContent.TeamWords("foreword", null, typed, typed),
                        new ReportContent.TeamWords("objectives", "1", typed, typed))));
        assertThat(page).doesNotContain("<script", "<img", "\u0000", "\u001F");
        assertThat(read(new PdfRenderer().render(page))).contains("<script>alert(1)</script>");
    }
}
