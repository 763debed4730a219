package fr.sillage.reporting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;

import fr.sillage.reporting.report.Engines;
import fr.sillage.reporting.report.HtmlRenderer;
import fr.sillage.reporting.report.content.SampleReport;

class PdfConformanceTest {

    private final PdfConformance conformance = new PdfConformance();

    private static String page() {
        return new HtmlRenderer(Engines.plain()).render(SampleReport.withWords());
    }

    private static byte[] pdf(String page) {
        return new PdfRenderer().render(page, List.of());
    }

    @Test
    void A_report_as_we_make_it_passes() {
        byte[] pdf = pdf(page());
        assertThatCode(() -> conformance.require(pdf)).doesNotThrowAnyException();
    }

    @Test
    void A_page_that_skips_a_level_of_headings_is_refused_with_the_rule_and_the_place() {
        byte[] pdf = pdf(page().replace("<h3", "<h5").replace("</h3>", "</h5>"));
        assertThatThrownBy(() -> conformance.require(pdf)).isInstanceOf(NotConformingException.class)
                .hasMessageContaining("PDF/UA-1, règle 7.4.2-1").hasMessageContaining("root/")
                .hasMessageContaining("Règles enfreintes en tout");
    }

    @Test
    void A_file_that_does_not_say_what_its_colours_mean_cannot_be_kept_for_long() throws IOException {
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf(page()))) {
            document.getDocumentCatalog().setOutputIntents(List.of());
            document.save(without);
        }
        assertThatThrownBy(() -> conformance.require(without.toByteArray())).isInstanceOf(NotConformingException.class)
                .hasMessageContaining("PDF/A-3a, règle 6.2.4.3");
    }

    @Test
    void What_is_no_PDF_at_all_is_refused() {
        byte[] text = "%PDF-1.7 rien".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> conformance.require(text)).isInstanceOf(NotConformingException.class)
                .hasMessageContaining("ne peut pas être lu");
    }

    /**
     * Letters without a meaning and texts of no language, of which a report has thousands: each counts, though veraPDF is not
     * asked twice about one that passed.
     */
    @Test
    void A_check_that_remembers_finds_what_veraPDF_finds() throws Exception {
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf(page()))) {
            for (COSName font : document.getPage(0).getResources().getFontNames()) {
                document.getPage(0).getResources().getFont(font).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
            document.getDocumentCatalog().setOutputIntents(List.of());
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
            document.getDocumentCatalog().getStructureTreeRoot().getCOSObject().removeItem(COSName.PARENT_TREE);
            document.save(without);
        }
        List<PDFAFlavour> flavours = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
        List<ValidationResult> theirs = results(without.toByteArray(), Foundries.defaultInstance().createValidator(flavours));
        List<ValidationResult> ours = results(without.toByteArray(), new RememberingValidator(
                flavours.stream().map(Profiles.getVeraProfileDirectory()::getValidationProfileByFlavour).toList()));
        assertThat(ours).extracting(ValidationResult::getPDFAFlavour, ValidationResult::getTotalAssertions,
                ValidationResult::getFailedChecks)
                .isEqualTo(theirs.stream().map(r -> tuple(r.getPDFAFlavour(), r.getTotalAssertions(), r.getFailedChecks()))
                        .toList());
        assertThat(ours).allSatisfy(result -> assertThat(result.getFailedChecks()).isNotEmpty());
    }

    private static List<ValidationResult> results(byte[] pdf, PDFAValidator validator) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf),
                PDFAFlavour.PDFA_3_A)) {
            return validator.validateAll(parser);
        }
    }
}
