package fr.sillage.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleFigures;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;
import fr.sillage.reporting.report.pdf.DataFile;
import fr.sillage.reporting.report.pdf.PdfConformance;
import fr.sillage.reporting.report.pdf.PdfRenderer;
import fr.sillage.reporting.report.pdf.TaggedText;

class PdfRendererTest {

    private static final List<DataFile> DATA = List.of(
            new DataFile("bilan.json", "application/json", "Le contenu", Instant.EPOCH, new byte[] { '{', '}' }),
            new DataFile("bilan.csv", "text/csv", "Les chiffres", Instant.EPOCH, new byte[] { 'a' }));

    private static byte[] sample;

    private static byte[] pdf(ReportContent content) {
        return new PdfRenderer().render(new HtmlRenderer(Engines.plain()).render(content), DATA);
    }

    @BeforeAll
    static void render() {
        sample = pdf(SampleReport.withWords());
    }

    @Test
    void A_report_with_next_to_nothing_in_it_conforms_too() {
        byte[] small = pdf(SampleReport.content(
                new SampleScheme("Schéma").objective("1", null, null, "Seul", "2025", List.of("inconnu")).snapshot(),
                new Figures(1, null, List.of(), List.of("inconnu"))));
        assertThatCode(() -> new PdfConformance().require(small)).doesNotThrowAnyException();
    }

    /** Emoji with joiners and selectors, Arabic, Chinese, an accent typed apart from its letter, a private sign. */
    @Test
    void What_our_fonts_cannot_write_is_replaced_by_a_sign_that_the_report_explains() throws Exception {
        byte[] odd = pdf(SampleReport.content(
                new SampleScheme("Sche\u0301ma 漢字 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 مرحبا ☘\uFE0F \uE000")
                        .objective("1", null, null, "Seul \uD83C\uDF31", "2025", List.of("i")).snapshot(),
                new Figures(1, null, List.of(SampleFigures.figure("i", "Part 漢", "%", 0, "UP", "Déf",
                        SampleFigures.total().made(2025, "3").build())), List.of())));
        assertThatCode(() -> new PdfConformance().require(odd)).doesNotThrowAnyException();
        try (PDDocument document = Loader.loadPDF(odd)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Schéma □□ □□□ □□□□□ □ □", "Seul □", "Part □", "Le signe □ remplace");
            assertThat(document.getDocumentInformation().getTitle()).contains("漢字");
        }
        try (PDDocument document = Loader.loadPDF(sample)) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("□");
        }
    }

    @Test
    void The_data_goes_with_the_report_and_is_found_from_the_document_itself() throws Exception {
        try (PDDocument document = Loader.loadPDF(sample)) {
            var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names).containsOnlyKeys("bilan.json", "bilan.csv");
            assertThat(names.get("bilan.json").getEmbeddedFile().toByteArray()).isEqualTo(DATA.get(0).bytes());
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            assertThat(associated).hasSize(2).allSatisfy(
                    file -> assertThat(((COSDictionary) ((COSObject) file).getObject()).getNameAsString("AFRelationship"))
                            .isEqualTo("Data"));
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).noneMatch(PDAnnotationFileAttachment.class::isInstance);
            }
        }
    }

    @Test
    void The_document_says_its_language_title_author_and_subject_and_has_bookmarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(sample)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Bilan annuel 2025");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Département d’Ille-et-Vilaine");
            assertThat(document.getDocumentInformation().getSubject()).startsWith("Bilan annuel 2025");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children()).extracting(i -> i.getTitle())
                    .contains("L’année en une page", "À vérifier", "Méthode").hasSize(15);
        }
    }

    /** Tags, not places on paper, are what a screen reader follows: floats, for one, would be read last. */
    @Test
    void What_is_read_aloud_comes_in_the_order_of_the_page() throws Exception {
        try (PDDocument document = Loader.loadPDF(sample)) {
            assertThat(String.join("\n", new TaggedText(document).inReadingOrder())).containsSubsequence("Bilan annuel 2025",
                    "Données fictives.",
                    "Ce qui manque à ce rapport", "Sommaire", "L’année en une page", "Les résultats", "Les actions",
                    "Objectif par objectif", "Axe 1", "Développer une approche responsable dans les achats", "Chantier 1",
                    "Structurer un processus d’achat responsable", "Objectif 1", "Programmer les achats sur plusieurs années",
                    "112,5\u202f%", "Objectif 2", "Gouvernance et suivi", "Perspectives 2026", "Méthode", "Données manquantes");
        }
    }

    @Test
    void No_page_is_left_empty_before_headings_that_do_not_fit_with_all_that_follows() throws Exception {
        List<String> stakes = Collections.nCopies(19, "Un enjeu de l'objectif");
        CatalogSnapshot scheme = new SampleScheme("Schéma").axis("1", "Axe", "Introduction de l'axe")
                .workstream("1-1", "1", "Chantier")
                .objective("1", "1", "1-1", "Objectif", null, stakes, List.of(), List.of("i")).snapshot();
        Figures.Figure figure = SampleFigures.figure("i", "Part", "%", 0, "UP", "Part",
                SampleFigures.total().made(2024, "5").made(2025, "6").build());
        byte[] report = pdf(SampleReport.content(scheme, new Figures(1, null, List.of(figure), List.of())));
        try (PDDocument document = Loader.loadPDF(report)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document).lines()).as("page %d, besides its head and its number", page)
                        .hasSizeGreaterThan(2);
            }
        }
    }

    @Test
    void No_page_names_the_backgrounds_that_it_does_not_paint() throws Exception {
        try (PDDocument document = Loader.loadPDF(sample)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getPropertiesNames()).hasSizeLessThan(3);
            }
        }
    }

    @Test
    void The_tag_of_a_mark_is_found_without_reading_those_of_all_pages() throws Exception {
        try (PDDocument document = Loader.loadPDF(sample)) {
            PDNumberTreeNode tags = document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
            assertThat(tags.getNumbers()).isNull();
            assertThat(tags.getKids()).hasSizeGreaterThan(2).allSatisfy(
                    some -> assertThat(some.getNumbers().keySet())
                            .allMatch(n -> n >= some.getLowerLimit() && n <= some.getUpperLimit()));
            assertThat(tags.getKids()).extracting(PDNumberTreeNode::getLowerLimit).isSorted();
            for (PDPage page : document.getPages()) {
                assertThat(tags.getValue(page.getStructParents())).isNotNull();
            }
        }
    }
}
