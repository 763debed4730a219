package fr.sillage.catalog.schemefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.sillage.api.table.Column;
import fr.sillage.api.table.TableForm;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.WorkbookTable;

/**
 * How the things of one part of a scheme stand in a table, a line each.
 *
 * @param <C> the enum of its columns
 * @param <B> the body of a PUT of one
 */
interface PartTable<C extends Enum<C> & Column, B> {

    /** Name of its sheet in a workbook. */
    String sheet();

    TableForm<C> form();

    C code();

    List<WorkbookTable.Column> columns();

    /** The text of each column but for what is no part of the body, empty where there is nothing. */
    Map<C, String> texts(B body);

    /**
     * What a line makes of a thing: a column that the file has not leaves it as it is, and so does a cell that says what the
     * export of it says.
     *
     * @param typed is told what cannot be read, with pointers into the body; what the body says there is not to be relied on
     * @return null where nothing of it can be read
     */
    B read(TableRow<C> row, Optional<B> before, Typed typed);

    /** Heading of the column that says what a pointer into the body points at; null where none does. */
    String headingAt(String pointer);
}
