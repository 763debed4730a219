package fr.sillage.reporting.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Rearranges the tags of a document for those who look something up in them, such as its check, which does so for every mark on
 * every page. Elements that only hold others together are dissolved in the one above: what is read, and in which order, stays.
 */
final class TagTree {

    /** Numbers and values, in turns. */
    private static final int PAIR = 2;

    private static final COSName DIV = COSName.getPDFName("Div");
    private static final COSName SPAN = COSName.getPDFName("Span");
    private static final COSName CAPTION = COSName.getPDFName("Caption");
    private static final COSName FOOT = COSName.getPDFName("TFoot");
    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

    /** Elements in which others stand that may be of any kind (ISO 32000-1, table 333). */
    private static final Set<COSName> GROUPS = Set.of(COSName.DOCUMENT, COSName.getPDFName("Art"), COSName.getPDFName("Sect"),
            DIV);

    /** What an element may have without saying anything of what is in it. */
    private static final Set<COSName> SILENT = Set.of(COSName.TYPE, COSName.S, COSName.P, COSName.PG, COSName.K);

    private final COSDictionary root;
    private final COSArray numbers;

    /** Where in the list of numbers each stands. */
    private final Map<Integer, Integer> places = new HashMap<>();

    /** As the layout left them: by number of the page, then of the mark. */
    private final Map<Integer, COSArray> texts = new HashMap<>();

    TagTree(PDStructureTreeRoot root) {
        this.root = root.getCOSObject();
        numbers = this.root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        for (int i = 0; i < numbers.size(); i += PAIR) {
            int number = ((COSInteger) numbers.getObject(i)).intValue();
            places.put(number, i + 1);
            if (numbers.getObject(i + 1) instanceof COSArray elements) {
                texts.put(number, new COSArray(elements.toList()));
            }
        }
    }

    void dissolve() {
        kids(root).forEach(this::dissolveBelow);
    }

    /** The marks of a page with the elements that they belong to. */
    PageMarks marks(PDPage page) {
        int number = page.getStructParents();
        return new PageMarks(page.getCOSObject(), (COSArray) numbers.getObject(places.get(number)), texts.get(number));
    }

    /** To be called when nothing is looked up here any more. */
    void simplify() {
        // the layout explains names of another program's tags; all those that it uses are PDF's own
        root.removeItem(COSName.ROLE_MAP);
        branch(root.getCOSDictionary(COSName.PARENT_TREE));
        kids(root).forEach(TagTree::shorten);
    }

    private void dissolveBelow(COSBase node) {
        if (!(node instanceof COSDictionary element) || !isElement(element)) {
            return;
        }
        List<COSBase> kids = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            dissolveBelow(kid);
            if (!isElement(kid)) {
                kids.add(kid);
                continue;
            }
            COSDictionary below = (COSDictionary) kid;
            if (isDissolved(below, element)) {
                kids(below).forEach(one -> kids.add(moved(one, below, element)));
            } else {
                name(below, element);
                kids.add(below);
            }
        }
        setKids(element, kids);
    }

    private static boolean isDissolved(COSDictionary element, COSDictionary above) {
        COSName kind = element.getCOSName(COSName.S);
        if (!SILENT.containsAll(element.keySet())) {
            return false;
        }
        if (SPAN.equals(kind)) {
            return true;
        }
        return FOOT.equals(kind) && kids(element).isEmpty()
                || DIV.equals(kind) && GROUPS.contains(above.getCOSName(COSName.S)) && kids(element).stream().allMatch(
                        kid -> isElement(kid) && !CAPTION.equals(((COSDictionary) kid).getCOSName(COSName.S)));
    }

    /** Text of its own makes a paragraph of what the layout knows as a box. */
    private static void name(COSDictionary element, COSDictionary above) {
        if (DIV.equals(element.getCOSName(COSName.S)) && GROUPS.contains(above.getCOSName(COSName.S))
                && kids(element).stream().anyMatch(kid -> !isElement(kid))) {
            element.setItem(COSName.S, COSName.P);
        }
    }

    /** The same for its new parent, which may stand on another page. */
    private COSBase moved(COSBase kid, COSDictionary from, COSDictionary to) {
        if (isElement(kid)) {
            ((COSDictionary) kid).setItem(COSName.P, to);
            return kid;
        }
        COSDictionary reference = kid instanceof COSDictionary already ? already : reference(kid);
        COSDictionary page = reference.containsKey(COSName.PG) ? reference.getCOSDictionary(COSName.PG)
                : from.getCOSDictionary(COSName.PG);
        if (COSName.OBJR.equals(reference.getCOSName(COSName.TYPE))) {
            int number = reference.getCOSDictionary(COSName.OBJ).getInt(STRUCT_PARENT);
            numbers.set(places.get(number), to);
        } else {
            int number = page.getInt(COSName.STRUCT_PARENTS);
            ((COSArray) numbers.getObject(places.get(number))).set(reference.getInt(COSName.MCID), to);
        }
        if (!to.containsKey(COSName.PG)) {
            to.setItem(COSName.PG, page);
        }
        if (page == to.getCOSDictionary(COSName.PG)) {
            return kid;
        }
        reference.setItem(COSName.PG, page);
        return reference;
    }

    private static COSDictionary reference(COSBase mark) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.MCR);
        reference.setItem(COSName.MCID, mark);
        return reference;
    }

    private static boolean isElement(COSBase node) {
        return node instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
    }

    static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids == null) {
            return List.of();
        }
        return kids instanceof COSArray several
                ? StreamSupport.stream(several.spliterator(), false).map(TagTree::direct).toList()
                : List.of(kids);
    }

    private static COSBase direct(COSBase node) {
        return node instanceof COSObject indirect ? indirect.getObject() : node;
    }

    static void setKids(COSDictionary element, List<COSBase> kids) {
        switch (kids.size()) {
            case 0 -> element.removeItem(COSName.K);
            case 1 -> element.setItem(COSName.K, kids.get(0));
            default -> element.setItem(COSName.K, new COSArray(kids));
        }
    }

    /** From one long list to about as many short ones as each is long: whoever looks up a number reads but one. */
    private static void branch(COSDictionary numbers) {
        COSArray all = numbers.getCOSArray(COSName.NUMS);
        int length = PAIR * (int) Math.ceil(Math.sqrt((double) all.size() / PAIR));
        COSArray branches = new COSArray();
        for (int from = 0; from < all.size(); from += length) {
            branches.add(branch(all, from, Math.min(from + length, all.size())));
        }
        numbers.removeItem(COSName.NUMS);
        numbers.setItem(COSName.KIDS, branches);
    }

    private static COSDictionary branch(COSArray all, int from, int until) {
        COSArray some = new COSArray();
        for (int i = from; i < until; i++) {
            some.add(all.get(i));
        }
        COSArray limits = new COSArray();
        limits.add(all.get(from));
        limits.add(all.get(until - PAIR));
        COSDictionary branch = new COSDictionary();
        branch.setItem(COSName.LIMITS, limits);
        branch.setItem(COSName.NUMS, some);
        return branch;
    }

    /**
     * Every element of the structure says that it is one, which may be left out, as may the page of one that only has others
     * below
     * it (ISO 32000-1, table 323).
     */
    private static void shorten(COSBase node) {
        if (node instanceof COSDictionary element && isElement(element)) {
            element.removeItem(COSName.TYPE);
            List<COSBase> kids = kids(element);
            if (kids.stream().allMatch(TagTree::isElement)) {
                element.removeItem(COSName.PG);
            }
            kids.forEach(TagTree::shorten);
        }
    }
}
