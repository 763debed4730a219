package fr.sillage.catalog.table;

import java.util.Map;
import java.util.Optional;

/**
 * What a line of a file is about: it is there or not yet.
 *
 * @param <C> the columns of the file
 * @param <B> the body of a PUT that would say the same
 */
public interface LineSubject<C extends Enum<C> & FilledColumn, B> {

    /** By which people name it. */
    String code();

    Optional<B> before();

    /** What the export says of it in each column that a file can change, empty where there is nothing. */
    Map<C, String> texts(B body);

    /** The body that says what the cells say; whatever the faults noted in the cells, it need not be sound. */
    B read(Cells<C> cells);

    String title(B body);

    /** Holds the body to all rules before anything is written. */
    void put(B body);
}
