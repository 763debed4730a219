package fr.sillage.catalog.history;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that was deleted.
 *
 * @param kind name of its entity
 * @param id of its row, which is no more
 * @param told what it told last
 */
public record Former(String kind, long id, JsonNode told) {

    /** A text that it told. */
    public String text(String field) {
        return told.path(field).asText();
    }

    /** A list of texts that it told. */
    public List<String> texts(String field) {
        return StreamSupport.stream(told.path(field).spliterator(), false).map(JsonNode::asText).toList();
    }
}
