package fr.sillage.catalog.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableRow;

/** How a thing is told in a line of a file, and how such a line is read. */
public interface LineForm<C extends Enum<C> & FormColumn, B> {

    Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

    Class<B> type();

    /** The column that names the thing. */
    C key();

    /** Heading of the column that says what a pointer into the body points at; null where none does. */
    default String heading(String pointer) {
        return FormColumn.headingAt(key().getDeclaringClass(), pointer);
    }

    /** @throws ProblemException where the line names nothing */
    default String code(TableRow<C> row) {
        String code = row.text(key());
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.broken(List.of(Fault.at(key().heading(), "sheet-code", code)));
        }
        return code;
    }

    /** What the report calls it; null for nothing. */
    String title(B body);

    /** What the export says in the columns that a file can change, empty where there is nothing. */
    Map<C, String> texts(TableRow<C> row, B body);

    /** Puts what a cell says into a body; one that says what the export says is left out. */
    void put(TableRow<C> row, Cell<C> cell, ObjectNode body);

    /** What is left to do once all cells of a line are put. */
    default void settle(ObjectNode body) {
    }

    /** A part of a body that several columns make up. */
    static ObjectNode part(ObjectNode body, String name) {
        return body.get(name) instanceof ObjectNode there ? there : body.putObject(name);
    }

    /** Takes such a part away where no column says anything of it. */
    static void removeEmpty(ObjectNode body, String name) {
        boolean isEmpty = body.path(name).properties().stream().map(Map.Entry::getValue)
                .allMatch(value -> value.isNull() || value.isContainerNode() && value.isEmpty());
        if (isEmpty) {
            body.remove(name);
        }
    }
}
