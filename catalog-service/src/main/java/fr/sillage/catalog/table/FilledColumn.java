package fr.sillage.catalog.table;

import java.util.List;

import fr.sillage.api.table.FormColumn;

/** A column of which {@link FilledTable} writes a file and takes it back. */
public interface FilledColumn extends FormColumn {

    /** What is said of it in its enum. */
    Traits traits();

    /**
     * @param width in characters
     * @param pointer to what it says in the body that a line makes; null where it says nothing of it
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

    @Override
    default int width() {
        return traits().width();
    }

    @Override
    default String pointer() {
        return traits().pointer();
    }
}
