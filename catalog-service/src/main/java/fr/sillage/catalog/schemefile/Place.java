package fr.sillage.catalog.schemefile;

/** Where in a body it belongs what the cells of a column say. */
record Place(String pointer, CellKind cell) {

    /** Whether a pointer leads there, into it, or to what it is a part of. */
    boolean isAbout(String other) {
        return (other + "/").startsWith(pointer + "/") || pointer.startsWith(other + "/");
    }
}
