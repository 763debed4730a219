package fr.sillage.catalog.purchasemap;

import java.util.List;
import java.util.Map;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.table.LineKey;

/**
 * What a line of the file of a map names, by its code or by its name.
 *
 * @param families code of each by its title, as {@link Heading#plain} has it
 * @param directorates code of each by its name, in the same way
 */
record MapNames(Map<String, String> families, Map<String, String> directorates) {

    /** @throws ProblemException 422 where it names none */
    String family(TableRow<MapColumn> row) {
        return named(row, MapColumn.FAMILY, families);
    }

    /** As {@link #family}. */
    String directorate(TableRow<MapColumn> row) {
        return named(row, MapColumn.DIRECTORATE, directorates);
    }

    private static String named(TableRow<MapColumn> row, MapColumn column, Map<String, String> codes) {
        String text = row.text(column);
        String code = codes.getOrDefault(Heading.plain(text), text);
        if (!LineKey.isCode(code)) {
            throw ProblemException.broken(List.of(Fault.at(column.heading(), "sheet-code", text)));
        }
        return code;
    }
}
