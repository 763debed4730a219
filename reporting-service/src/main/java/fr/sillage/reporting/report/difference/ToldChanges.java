package fr.sillage.reporting.report.difference;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;

/** Takes out of a frozen content what the tables of a difference tell already, and what it holds twice. */
final class ToldChanges {

    private static final List<String> OF_A_FIGURE = List.of("value", "status", "qualifier", "reason");

    private final Set<String> figures = new HashSet<>();
    private final Set<String> points = new HashSet<>();
    private final Set<String> results = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final List<Difference.Lacking> lacking;

    ToldChanges(List<Difference.Figure> figures, List<Difference.Result> results, List<Difference.ActionStatus> actions,
            List<Difference.Lacking> lacking) {
        for (Difference.Figure f : figures) {
            String key = String.join("|", f.indicator(), f.buyer(), f.item(), String.valueOf(f.year()));
            (f.was() == null || f.is() == null ? points : this.figures).add(key);
        }
        results.forEach(r -> this.results.add(String.join("|", r.indicator(), r.buyer(), r.item())));
        actions.forEach(a -> this.actions.add(a.code()));
        this.lacking = lacking;
    }

    JsonNode without(ReportContent content) {
        JsonNode tree = ContentJson.tree(content);
        strip(tree);
        Missing missing = content.missing();
        keep(tree.path("missing").path("values"), missing.values().stream().map(Difference.Lacking::of).toList());
        keep(tree.path("missing").path("unknownIndicators"),
                missing.unknownIndicators().stream().map(Difference.Lacking::of).toList());
        keep(tree.path("missing").path("completions"), missing.completions().stream().map(Difference.Lacking::of).toList());
        return tree;
    }

    private void keep(JsonNode list, List<Difference.Lacking> lines) {
        Iterator<JsonNode> elements = list.elements();
        for (Difference.Lacking line : lines) {
            elements.next();
            if (lacking.contains(line)) {
                elements.remove();
            }
        }
    }

    private void strip(JsonNode node) {
        node.fields().forEachRemaining(field -> {
            if (field.getKey().equals("indicators")) {
                field.getValue().forEach(this::stripIndicator);
            } else if (field.getKey().equals("actions") || field.getKey().equals("parts")) {
                stripActions(field.getValue());
            }
            field.getValue().forEach(this::strip);
        });
    }

    private void stripActions(JsonNode list) {
        list.forEach(action -> {
            if (actions.contains(action.path("code").asText())) {
                ((ObjectNode) action).remove("status");
            }
        });
    }

    private void stripIndicator(JsonNode indicator) {
        indicator.path("items").forEach(item -> {
            String key = String.join("|", indicator.path("code").asText(), indicator.path("buyer").path("siren").asText(),
                    item.path("code").asText());
            removeCopy((ObjectNode) item, "value");
            removeCopy((ObjectNode) item, "previous");
            if (results.contains(key) && item.path("progress").isObject()) {
                ((ObjectNode) item.get("progress")).remove("status");
            }
            for (Iterator<JsonNode> series = item.path("series").elements(); series.hasNext();) {
                JsonNode point = series.next();
                String year = key + "|" + point.path("year").asText();
                if (points.contains(year)) {
                    series.remove();
                } else if (figures.contains(year)) {
                    ((ObjectNode) point).remove(OF_A_FIGURE);
                    if (!point.has("denominator")) {
                        // undivided it is the value once more
                        ((ObjectNode) point).remove("numerator");
                    }
                }
            }
        });
    }

    /** The figure of the year and of the year before stand in the series too. */
    private static void removeCopy(ObjectNode item, String name) {
        item.path("series").forEach(point -> {
            if (point.equals(item.get(name))) {
                item.remove(name);
            }
        });
    }
}
