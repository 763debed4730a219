package fr.sillage.reporting.report.pdf;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;

/** The marks of one page, each with the element of the structure that it belongs to. */
final class PageMarks {

    private final COSDictionary page;
    private final COSArray elements;
    private final COSArray texts;

    /**
     * @param elements by number of the mark, as the structure's tree of numbers has them
     * @param texts by number too: the elements that the layout made of them
     */
    PageMarks(COSDictionary page, COSArray elements, COSArray texts) {
        this.page = page;
        this.elements = elements;
        this.texts = texts;
    }

    boolean areOfOneText(int mark, int next) {
        return texts.getObject(mark) == texts.getObject(next);
    }

    /** Takes a mark away that is read right after another and belongs to the same element. Says whether it was so. */
    boolean join(int mark, int next) {
        if (element(mark) == null || element(mark) != element(next)) {
            return false;
        }
        List<COSBase> kids = TagTree.kids(element(mark));
        int place = 0;
        while (place < kids.size() && !is(mark, kids.get(place))) {
            place++;
        }
        return place + 1 < kids.size() && is(next, kids.get(place + 1)) && remove(next);
    }

    /** Says whether any element had it. */
    boolean remove(int mark) {
        COSDictionary element = element(mark);
        if (element == null) {
            return false;
        }
        List<COSBase> kids = new ArrayList<>(TagTree.kids(element));
        boolean isRemoved = kids.removeIf(kid -> is(mark, kid));
        TagTree.setKids(element, kids);
        elements.set(mark, COSNull.NULL);
        return isRemoved;
    }

    private COSDictionary element(int mark) {
        return elements.getObject(mark) instanceof COSDictionary element ? element : null;
    }

    private boolean is(int mark, COSBase kid) {
        COSDictionary named = kid instanceof COSDictionary reference && reference.containsKey(COSName.PG) ? reference
                : element(mark);
        int number = kid instanceof COSDictionary reference ? reference.getInt(COSName.MCID) : ((COSInteger) kid).intValue();
        return number == mark && named.getCOSDictionary(COSName.PG) == page;
    }
}
