package fr.sillage.catalog.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What stands between two versions of an item, field by field; a list is one field, whatever changed in it. */
final class Difference {

    private final List<FieldChange> changes = new ArrayList<>();

    private Difference() {
    }

    /** @param before an empty object for the first version: each of its fields is then one that said nothing */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        Difference difference = new Difference();
        difference.compare("", before, after);
        return difference.changes;
    }

    /** What is told before anything is. */
    static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (isObject(before) && isObject(after)) {
            SortedSet<String> fields = new TreeSet<>();
            before.fieldNames().forEachRemaining(fields::add);
            after.fieldNames().forEachRemaining(fields::add);
            fields.forEach(field -> compare(pointer + "/" + escaped(field), before.get(field), after.get(field)));
        } else if (!isSame(before, after)) {
            changes.add(new FieldChange(pointer, before, after));
        }
    }

    private static boolean isObject(JsonNode node) {
        return node != null && node.isObject();
    }

    /** 40000 and 40000.00 are one amount. */
    private static boolean isSame(JsonNode before, JsonNode after) {
        return before == after || before != null && after != null && before.equals(Difference::order, after);
    }

    private static int order(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            BigDecimal figure = before.decimalValue();
            return figure.compareTo(after.decimalValue());
        }
        return before.equals(after) ? 0 : 1;
    }

    /** As RFC 6901 has it. */
    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
