package fr.sillage.reporting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

class TagTreeTest {

    private static byte[] pdf(String body) {
        return new PdfRenderer().render("""
                <html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>T</title>
                <meta name="description" content="D"/>
                <style>body { font-family: "Source Sans 3" }</style></head>
                <body><main><h1>Titre</h1>%s</main></body></html>""".formatted(body));
    }

    private static List<String> tags(byte[] pdf) throws IOException {
        List<String> tags = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            add(document.getDocumentCatalog().getStructureTreeRoot(), "", tags);
        }
        return tags;
    }

    private static void add(PDStructureNode node, String above, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(above + element.getStructureType());
                add(element, above + element.getStructureType() + ">", tags);
            }
        }
    }

    private static List<String> read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new TaggedText(document).inReadingOrder();
        }
    }

    @Test
    void Boxes_around_others_are_dissolved_and_those_with_text_are_paragraphs() throws IOException {
        byte[] pdf = pdf("<div><div><p>Un</p><div>Deux</div></div><div>Trois</div></div>");
        assertThat(tags(pdf)).containsExactly("Document", "Document>H1", "Document>P", "Document>P", "Document>P");
        assertThat(read(pdf)).containsExactly("Titre", "Un", "Deux", "Trois");
    }

    @Test
    void Words_within_a_paragraph_are_its_own_and_links_stay_what_they_are() throws IOException {
        byte[] pdf = pdf("<p>Un <b>deux</b> <a href='https://example.org'>trois</a> <i>quatre</i></p>");
        assertThat(tags(pdf)).containsExactly("Document", "Document>H1", "Document>P", "Document>P>Link");
        assertThat(read(pdf)).containsExactly("Titre", "Un", "deux", "trois", "quatre");
    }

    @Test
    void Words_below_one_another_in_one_element_stay_words_of_their_own() throws IOException {
        byte[] pdf = pdf("<h2 id='a'><span>Objectif 1</span><br/><span>Acheter</span></h2>");
        assertThat(tags(pdf)).containsExactly("Document", "Document>H1", "Document>H2");
        assertThat(read(pdf)).containsExactly("Titre", "Objectif 1", "Acheter");
    }

    @Test
    void A_table_keeps_its_rows_its_empty_cells_and_its_caption() throws IOException {
        byte[] pdf = pdf(
                "<div><table><caption>Légende</caption><thead><tr><th scope='col'>A</th><th scope='col'>B</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td></td></tr></tbody></table></div>");
        assertThat(tags(pdf)).contains("Document>Div", "Document>Div>Caption", "Document>Div>Table>THead>TR>TH",
                "Document>Div>Table>TBody>TR>TD").doesNotContain("Document>Div>Table>TFoot")
                .filteredOn("Document>Div>Table>TBody>TR>TD"::equals).hasSize(2);
    }

    @Test
    void A_paragraph_that_goes_on_overleaf_is_read_as_one() throws IOException {
        String sentence = "Une phrase assez longue pour que la ligne tourne plusieurs fois. ";
        byte[] pdf = pdf("<p><b>Début</b> " + sentence.repeat(150) + "<i>Fin</i></p>");
        assertThat(tags(pdf)).containsExactly("Document", "Document>H1", "Document>P");
        assertThat(String.join(" ", read(pdf)).replaceAll("\\s+", " "))
                .isEqualTo("Titre Début " + sentence.repeat(150) + "Fin");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }
}
