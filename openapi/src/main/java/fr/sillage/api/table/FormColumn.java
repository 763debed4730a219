package fr.sillage.api.table;

import java.util.Comparator;
import java.util.EnumSet;

/** A column of a table that is handed out by {@link TableFiles} to be taken back by a {@link TableForm}. */
public interface FormColumn extends Column {

    /** In characters. */
    int width();

    /** What it says in the body of an item; null where it says nothing of it. */
    String pointer();

    /** Whether its cells hold figures, with a decimal comma. */
    default boolean isFigure() {
        return false;
    }

    /** Heading of the column that says what a pointer into the body of an item points at; null where none does. */
    static <C extends Enum<C> & FormColumn> String headingAt(Class<C> columns, String pointer) {
        return EnumSet.allOf(columns).stream()
                .filter(column -> column.pointer() != null && (pointer + "/").startsWith(column.pointer() + "/"))
                .max(Comparator.comparing(column -> column.pointer().length())).map(Column::heading).orElse(null);
    }
}
