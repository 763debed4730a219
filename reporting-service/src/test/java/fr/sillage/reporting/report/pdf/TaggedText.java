package fr.sillage.reporting.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The pieces of text of a tagged PDF, as its structure orders them. */
public final class TaggedText {

    private final PDDocument document;
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final List<String> ordered = new ArrayList<>();

    public TaggedText(PDDocument document) {
        this.document = document;
    }

    public List<String> inReadingOrder() throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> ofPage = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> ofPage.put(content.getMCID(), text(content)));
            texts.put(page, ofPage);
        }
        follow(document.getDocumentCatalog().getStructureTreeRoot(), null);
        return ordered;
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            text.append(part instanceof TextPosition position ? position.getUnicode()
                    : part instanceof PDMarkedContent inner ? text(inner) : "");
        }
        return text.toString();
    }

    private void follow(PDStructureNode node, PDPage inherited) {
        PDPage page = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : inherited;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                follow(child, page);
            } else if (kid instanceof PDMarkedContentReference reference) {
                add(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            } else if (kid instanceof Integer mcid) {
                add(page, mcid);
            }
        }
    }

    private void add(PDPage page, int mcid) {
        String text = texts.getOrDefault(page, Map.of()).getOrDefault(mcid, "").strip();
        if (!text.isEmpty()) {
            ordered.add(text);
        }
    }
}
