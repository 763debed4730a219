package fr.sillage.catalog.framework;

import java.util.List;

/** A line of a file, from 1. */
record Place(String file, int line) {

    FileFault fault(String rule, Object... arguments) {
        return new FileFault(this, rule, List.of(arguments));
    }

    /** The fragment is that of RFC 5147, for lines counted from 1. */
    String pointer() {
        return file + "#line=" + line;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
