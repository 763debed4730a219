package fr.sillage.catalog.schemefile;

import fr.sillage.api.table.FormColumn;

/** A column of a sheet that says one thing of a body, or by which people name the line. */
interface BodyColumn extends FormColumn {

    CellKind cell();

    default Place place() {
        return pointer() == null ? null : new Place(pointer(), cell());
    }
}
