package fr.sillage.api.table;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** A column of a table that is handed out by {@link TableFiles} to be taken back by a {@link TableForm}. */
public interface FormColumn extends Column {

    /** What is said of it in its enum. */
    Traits traits();

    /**
     * @param width in characters
     * @param pointer to what it says in the body of an item; null where it says nothing of it
     * @param otherHeadings by what teams may also call it
     */
    record Traits(String heading, int width, String pointer, List<String> otherHeadings) {

        public static Traits of(String heading, int width, String pointer, String... otherHeadings) {
            return new Traits(heading, width, pointer, List.of(otherHeadings));
        }
    }

    @Override
    default String heading() {
        return traits().heading();
    }

    @Override
    default List<String> otherHeadings() {
        return traits().otherHeadings();
    }

    /** In characters. */
    default int width() {
        return traits().width();
    }

    /** What it says in the body of an item; null where it says nothing of it. */
    default String pointer() {
        return traits().pointer();
    }

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
