package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What an orientation of 2021 counts to judge a level: one of several options, the sum of what falls into intervals, or a
 * question with yes and no. It is kept as it is written; only its form is held to the grammar.
 */
final class IndicatorRules {

    private static final Set<String> OPTION = Set.of("id", "label", "valeur");
    private static final Set<String> INTERVAL = Set.of("label", "unite", "pas", "notes");
    private static final Set<String> QUESTION = Set.of("oui", "non");

    private final Place fence;
    private final List<FileFault> faults = new ArrayList<>();

    private IndicatorRules(Place fence) {
        this.fence = fence;
    }

    /** @param fence where the block starts that the node stands in */
    static List<FileFault> faults(Place fence, Node node) {
        var rules = new IndicatorRules(fence);
        rules.indicator(node);
        return rules.faults;
    }

    private void indicator(Node node) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            tell(node, "indicator-malformed");
            return;
        }
        mapping.getValue().forEach(entry -> {
            switch (name(entry)) {
                case "options" -> list(entry.getValueNode(), OPTION);
                case "intervalles" -> list(entry.getValueNode(), INTERVAL);
                case "question" -> keys(entry.getValueNode(), QUESTION);
                case "fonction" -> {
                    if (!(entry.getValueNode() instanceof ScalarNode function) || !function.getValue().equals("cumul")) {
                        tell(entry.getKeyNode(), "indicator-function-unknown");
                    }
                }
                default -> tell(entry.getKeyNode(), "indicator-key-unknown", name(entry));
            }
        });
        boolean sums = has(mapping, "fonction");
        if (sums != has(mapping, "intervalles") || !sums && !has(mapping, "options") && !has(mapping, "question")) {
            tell(node, "indicator-malformed");
        }
    }

    private void list(Node node, Set<String> known) {
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            list.getValue().forEach(one -> keys(one, known));
        } else {
            tell(node, "indicator-malformed");
        }
    }

    private void keys(Node node, Set<String> known) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().stream().filter(entry -> !known.contains(name(entry)))
                    .forEach(entry -> tell(entry.getKeyNode(), "indicator-key-unknown", name(entry)));
        } else {
            tell(node, "indicator-malformed");
        }
    }

    private static boolean has(MappingNode mapping, String name) {
        return mapping.getValue().stream().anyMatch(entry -> name(entry).equals(name));
    }

    private static String name(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private void tell(Node node, String rule, Object... arguments) {
        faults.add(new Place(fence.file(), fence.line() + 1 + node.getStartMark().getLine()).fault(rule, arguments));
    }
}
