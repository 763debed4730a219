package fr.sillage.catalog.table;

import fr.sillage.api.table.Column;

/** A column of which {@link FilledTable} writes a file and takes it back. */
public interface FilledColumn extends Column {

    /** In characters. */
    int width();

    /** What it says in the body that a line makes, as a pointer; null where it says nothing of it. */
    String pointer();
}
