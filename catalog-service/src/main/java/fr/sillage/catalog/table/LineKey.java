package fr.sillage.catalog.table;

import java.util.List;
import java.util.regex.Pattern;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableRow;

/** By what a line names what it is about. */
public final class LineKey {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private LineKey() {
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** @throws ProblemException 422 where the cell holds no code */
    public static <C extends Enum<C> & FormColumn> String code(TableRow<C> row, C column) {
        return code(row, column, "cell-no-code");
    }

    /** As {@link #code(TableRow, Enum)}, with a fault of its own. */
    public static <C extends Enum<C> & FormColumn> String code(TableRow<C> row, C column, String fault) {
        return matching(row, column, CODE, fault);
    }

    /** As {@link #code(TableRow, Enum)}, the year. */
    public static <C extends Enum<C> & FormColumn> int year(TableRow<C> row, C column) {
        return Integer.parseInt(matching(row, column, YEAR, "cell-no-year"));
    }

    private static <C extends Enum<C> & FormColumn> String matching(TableRow<C> row, C column, Pattern pattern,
            String fault) {
        String text = row.text(column);
        if (!pattern.matcher(text).matches()) {
            throw ProblemException.broken(List.of(Fault.at(column.heading(), fault, text)));
        }
        return text;
    }
}
