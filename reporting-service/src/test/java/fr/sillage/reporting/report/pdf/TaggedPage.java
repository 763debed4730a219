package fr.sillage.reporting.report.pdf;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;

/** A page with ten marks and one element of the structure. */
final class TaggedPage {

    private static final int MARKS = 10;

    private final COSDictionary page = new COSDictionary();
    private final COSDictionary element = new COSDictionary();
    private final COSArray elements = nothing();
    private final COSArray texts = nothing();

    private static COSArray nothing() {
        return new COSArray(IntStream.range(0, MARKS).mapToObj(i -> COSNull.NULL).toList());
    }

    /** Marks that the layout made of one text. */
    TaggedPage text(int... marks) {
        COSDictionary text = new COSDictionary();
        for (int mark : marks) {
            texts.set(mark, text);
        }
        return this;
    }

    /** The marks of the element, in the order in which they are read. */
    TaggedPage element(int... marks) {
        element.setItem(COSName.PG, page);
        TagTree.setKids(element, IntStream.of(marks).<COSBase> mapToObj(COSInteger::get).toList());
        for (int mark : marks) {
            elements.set(mark, element);
        }
        return this;
    }

    PageMarks marks() {
        return new PageMarks(page, elements, texts);
    }

    List<Integer> kids() {
        return TagTree.kids(element).stream().map(kid -> ((COSInteger) kid).intValue()).toList();
    }
}
