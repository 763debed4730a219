package fr.sillage.catalog.framework;

import java.util.Comparator;
import java.util.List;

import fr.sillage.api.Fault;

/** A rule that a line of a file breaks. */
record FileFault(Place place, String rule, List<Object> arguments) {

    static final Comparator<FileFault> IN_ORDER = Comparator.comparing((FileFault fault) -> fault.place.file())
            .thenComparing(fault -> fault.place.line());

    Fault fault() {
        return new Fault(place.pointer(), rule, arguments);
    }
}
