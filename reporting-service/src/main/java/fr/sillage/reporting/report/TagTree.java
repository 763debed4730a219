package fr.sillage.reporting.report;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Rearranges the tags of a document for those who look something up in them, such as its check, which does so for every mark on
 * every page.
 */
final class TagTree {

    /** Numbers and values, in turns. */
    private static final int PAIR = 2;

    private final COSDictionary root;

    TagTree(PDStructureTreeRoot root) {
        this.root = root.getCOSObject();
    }

    void simplify() {
        // the layout explains names of another program's tags; all those that it uses are PDF's own
        root.removeItem(COSName.ROLE_MAP);
        branch(root.getCOSDictionary(COSName.PARENT_TREE));
        forgetTypes(root.getDictionaryObject(COSName.K));
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

    /** Every element of the structure says that it is one, which may be left out (ISO 32000-1, table 323). */
    private static void forgetTypes(COSBase children) {
        if (children instanceof COSArray several) {
            several.forEach(TagTree::forgetTypes);
        } else if (children instanceof COSDictionary element && element.containsKey(COSName.S)) {
            element.removeItem(COSName.TYPE);
            forgetTypes(element.getDictionaryObject(COSName.K));
        }
    }
}
