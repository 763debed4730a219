package fr.sillage.catalog.schemefile;

import com.fasterxml.jackson.databind.JsonNode;

/** How one thing that a body says is written in a cell, and read from one that somebody typed. */
interface CellKind {

    /** @param value there, and not null */
    String text(JsonNode value);

    /**
     * @param text not empty
     * @return null where it cannot be read, which is noted then
     */
    JsonNode value(String text, Typed typed);
}
