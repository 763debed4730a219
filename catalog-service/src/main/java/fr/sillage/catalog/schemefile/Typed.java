package fr.sillage.catalog.schemefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Heading;

/**
 * A line that somebody typed, while its cells are read: what is wrong is noted at the place of the document that they speak of.
 */
final class Typed {

    private final Map<String, String> directorates;
    private final List<Fault> faults = new ArrayList<>();
    private String pointer = "";

    /** @param directorates code of each directorate by its name, as {@link Heading#plain} has it */
    Typed(Map<String, String> directorates) {
        this.directorates = directorates;
    }

    List<Fault> faults() {
        return faults;
    }

    /** From here on it is about this place. */
    void goTo(String place) {
        pointer = place;
    }

    void fault(String code, Object... arguments) {
        faults.add(new Fault(pointer, code, List.of(arguments)));
    }

    /** Code of each by its name, as {@link Heading#plain} has it. */
    Map<String, String> directorates() {
        return directorates;
    }

    /** Null where no directorate bears this name. */
    String directorate(String name) {
        return directorates.get(Heading.plain(name));
    }
}
