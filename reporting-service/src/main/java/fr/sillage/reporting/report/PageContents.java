package fr.sillage.reporting.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

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

    /** In pages: read all at once, the tokens of a long document would take more memory than the document. */
    private static final int AT_ONCE = 16;

    private final PDDocument document;
    private final TagTree tags;

    PageContents(PDDocument document, TagTree tags) {
        this.document = document;
        this.tags = tags;
    }

    void simplify() {
        List<PDPage> pages = StreamSupport.stream(document.getPages().spliterator(), false).toList();
        for (int from = 0; from < pages.size(); from += AT_ONCE) {
            simplify(pages.subList(from, Math.min(from + AT_ONCE, pages.size())));
        }
    }

    /** Reads and writes several at once. In between one after the other: an element may have marks on more than one page. */
    private void simplify(List<PDPage> pages) {
        List<List<Object>> read = pages.parallelStream().map(PageContents::tokens).toList();
        List<Rewritten> rewritten = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = pages.get(i);
            COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            Set<COSName> backgrounds = backgrounds(properties);
            TerseContent content = simplified(read.get(i), new TerseContent(backgrounds, tags.marks(page)));
            backgrounds.forEach(properties::removeItem);
            rewritten.add(new Rewritten(JoinedTexts.of(content.tokens()), new PDStream(document)));
            page.setContents(rewritten.get(i).contents());
        }
        rewritten.parallelStream().forEach(Rewritten::write);
    }

    private static List<Object> tokens(PDPage page) {
        try {
            return new PDFStreamParser(page.getContents().readAllBytes()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static TerseContent simplified(List<Object> tokens, TerseContent content) {
        List<COSBase> operands = new ArrayList<>();
        for (Object token : tokens) {
            if (token instanceof Operator operator) {
                content.add(operator, operands);
                operands = new ArrayList<>();
            } else {
                operands.add((COSBase) token);
            }
        }
        return content;
    }

    private record Rewritten(List<Object> tokens, PDStream contents) {

        void write() {
            try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
