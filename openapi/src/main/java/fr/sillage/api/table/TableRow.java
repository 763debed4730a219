package fr.sillage.api.table;

import java.util.List;
import java.util.Map;

import fr.sillage.api.Fault;

/**
 * A line of a file that people filled in.
 *
 * @param number line of the CSV file or row of the sheet, from 1
 * @param texts what stands in each column that the file has; absent for one that it has not, an empty text for an empty cell
 * @param faults what keeps cells from being read, with the heading of the column as pointer
 */
public record TableRow<C extends Column>(int number, Map<C, String> texts, List<Fault> faults) {

    /** @return empty where there is none */
    public String text(C column) {
        return texts.getOrDefault(column, "");
    }
}
