package fr.sillage.indicators.line;

import java.util.List;
import java.util.Locale;

/**
 * One thing wrong with a line, before it is put into words.
 *
 * @param column null where it concerns the line as a whole
 * @param code a key of the messages, and the stable code a client may test for
 * @param suggestion the code that was probably meant; null where none comes near
 */
public record LineFault(String column, String code, List<Object> arguments, String suggestion) {

    public static LineFault at(String column, String code, Object... arguments) {
        return new LineFault(column, code, List.of(arguments), null);
    }

    /** A column that every line must fill, named as either language heads it. */
    public static LineFault missing(String column) {
        return LineFault.at(column, "field-missing", column, Column.valueOf(column.toUpperCase(Locale.ROOT)).french());
    }

    public LineFault suggesting(String nearest) {
        return new LineFault(column, code, arguments, nearest);
    }
}
