package fr.sillage.catalog.history;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Does what a history tells, change by change, as somebody would who has nothing else. */
final class Replay {

    private ObjectNode state = new ObjectMapper().createObjectNode();

    ObjectNode state() {
        return state.deepCopy();
    }

    /** @param before null where the field said nothing */
    void apply(String field, JsonNode before, JsonNode after) {
        JsonPointer pointer = JsonPointer.compile(field);
        JsonNode there = state.at(pointer);
        if (before == null ? !there.isMissingNode() : !before.equals(there)) {
            throw new IllegalStateException("%s said %s, not %s".formatted(field, there, before));
        }
        ObjectNode parent = (ObjectNode) state.at(pointer.head());
        if (after == null) {
            parent.remove(pointer.last().getMatchingProperty());
        } else {
            parent.set(pointer.last().getMatchingProperty(), after);
        }
    }
}
