package fr.sillage.api.table;

import java.util.List;
import java.util.Locale;

/** A column of a table that people fill in; a table has the constants of one enum, in the order in which it is written. */
public interface Column {

    String name();

    /** As the export writes it, in French. */
    String heading();

    /**
     * How many digits an identifier has that stands there, such as a SIREN: spreadsheets drop the zeros before it; 0 for none.
     */
    default int digits() {
        return 0;
    }

    /** By what teams may also call it. */
    default List<String> otherHeadings() {
        return List.of();
    }

    /** Its name in English. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
