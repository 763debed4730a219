package fr.sillage.reporting.report.pdf;

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
        List<Rewritten> rewritten = new ArrayList<>();
        for (Read read : pages.parallelStream().map(Read::of).toList()) {
            TerseContent content = simplified(read.tokens(), new TerseContent(read.backgrounds(), tags.marks(read.page())));
            read.backgrounds().forEach(name -> read.properties().removeItem(name));
            Rewritten page = new Rewritten(content, new PDStream(document));
            read.page().setContents(page.contents());
            rewritten.add(page);
        }
        rewritten.parallelStream().forEach(Rewritten::write);
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

    /** @param backgrounds names of the properties that only say that an artifact is a background, and where */
    private record Read(PDPage page, List<Object> tokens, COSDictionary properties, Set<COSName> backgrounds) {

        static Read of(PDPage page) {
            COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            try {
                return new Read(page, new PDFStreamParser(page.getContents().readAllBytes()).parse(), properties,
                        backgroundsOf(properties));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Set<COSName> backgroundsOf(COSDictionary properties) {
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
    }

    private record Rewritten(TerseContent content, PDStream contents) {

        void write() {
            try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(JoinedTexts.of(content.tokens()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
