package fr.sillage.catalog.schemefile;

import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies on the way to be what a line says. */
final class Drafts {

    private Drafts() {
    }

    /**
     * Puts a value where a pointer says, in as many objects as that takes.
     *
     * @param value null takes away what is there, and the objects that held nothing else
     */
    static void put(ObjectNode draft, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/");
        Deque<ObjectNode> path = new ArrayDeque<>();
        path.push(draft);
        for (int i = 0; i < names.length - 1; i++) {
            ObjectNode node = path.element();
            path.push(node.get(names[i]) instanceof ObjectNode there ? there : node.putObject(names[i]));
        }
        if (value != null) {
            path.element().set(names[names.length - 1], value);
            return;
        }
        path.element().remove(names[names.length - 1]);
        for (int i = names.length - 2; i >= 0 && path.pop().isEmpty(); i--) {
            path.element().remove(names[i]);
        }
    }
}
