package fr.sillage.reporting.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Has every page say the same with fewer words. The layout marks the background of each box as an artifact with its place,
 * whether it paints anything there or not: these were half of a file, and of what its check had to look at.
 */
final class PageContents {

    private final PDDocument document;
    private final TagTree tags;

    PageContents(PDDocument document, TagTree tags) {
        this.document = document;
        this.tags = tags;
    }

    void simplify() throws IOException {
        for (PDPage page : document.getPages()) {
            simplify(page);
        }
    }

    private void simplify(PDPage page) throws IOException {
        COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        Set<COSName> backgrounds = backgrounds(properties);
        List<Object> tokens = JoinedTexts.of(simplified(new PDFStreamParser(page.getContents().readAllBytes()),
                new TerseContent(backgrounds, tags.marks(page))));
        PDStream contents = new PDStream(document);
        try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(contents);
        backgrounds.forEach(properties::removeItem);
    }

    private static Set<COSName> backgrounds(COSDictionary properties) {
        Set<COSName> names = new HashSet<>();
        if (properties != null) {
            for (COSName name : properties.keySet()) {
                if (COSName.BACKGROUND.equals(properties.getCOSDictionary(name).getCOSName(COSName.TYPE))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<Object> simplified(PDFStreamParser parser, TerseContent content) throws IOException {
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                content.add(operator, operands);
                operands = new ArrayList<>();
            } else {
                operands.add((COSBase) token);
            }
        }
        return content.tokens();
    }
}
