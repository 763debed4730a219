package fr.sillage.catalog.table;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import fr.sillage.api.table.FormColumn;

/**
 * What a line of a file is about: it is there or not yet.
 *
 * @param <C> the columns of the file
 * @param <B> the body of a PUT that would say the same
 * @param code by which people name it
 * @param before what is there
 * @param texts what the export says of it in each column that a file can change, empty where there is nothing
 * @param read the body that says what the cells say; where it notes faults in them, the body is asked for its title alone
 * @param put holds the body to all rules before anything is written
 */
public record LineSubject<C extends Enum<C> & FormColumn, B>(String code, Optional<B> before,
        Function<B, Map<C, String>> texts, Function<Cells<C>, B> read, Function<B, String> title, Consumer<B> put) {
}
