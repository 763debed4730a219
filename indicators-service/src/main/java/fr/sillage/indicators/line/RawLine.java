package fr.sillage.indicators.line;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.table.FileText;

/**
 * One line as it was sent, before anything is made of it.
 *
 * @param number line of the file, the header being 1; place in a JSON array, from 1
 * @param faults what is wrong with the line as a whole
 */
public record RawLine(int number, String measure, String buyer, String item, String period, String value, String unit,
        String status, String qualifier, String confidentiality, String comment, String reason, List<LineFault> faults) {

    /**
     * @param texts one for each {@link Column}, null where the line has none; what no encoding can write is replaced, at fault
     */
    static RawLine of(int number, String[] texts, List<LineFault> faults) {
        List<LineFault> all = faults;
        for (Column column : Column.ALL) {
            String text = texts[column.ordinal()];
            if (text != null && FileText.isUndecodable(text)) {
                texts[column.ordinal()] = FileText.withReplacements(text);
                all = new ArrayList<>(all);
                all.add(LineFault.at(column.code(), "text-undecodable"));
            }
        }
        return new RawLine(number, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8],
                texts[9], texts[10], all);
    }
}
