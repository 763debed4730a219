package fr.sillage.catalog.schemefile;

import fr.sillage.api.table.Column;

/** A column of a sheet that says one thing of a body, or by which people name the line. */
interface BodyColumn extends Column {

    /** In characters. */
    int width();

    /** Where in the body it stands what the cell says; null for what is no part of the body, such as the code. */
    String pointer();

    Cell cell();

    default Place place() {
        return pointer() == null ? null : new Place(pointer(), cell());
    }
}
