package fr.sillage.catalog.framework;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The block of YAML below an action's heading. Nothing is made of its values: they are taken as they are written, as a reader
 * of
 * YAML makes a number of {@code 3.10}, and that number is 3.1.
 *
 * @param values text of each key, with the line at which it stands
 */
record Head(Map<String, Value> values, List<FileFault> faults) {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 5;

    record Value(String text, Place place) {
    }

    static final Head NONE = new Head(Map.of(), List.of());

    static Head of(String file, MarkdownBlock.Fence fence) {
        Place start = new Place(file, fence.line());
        try {
            Node root = yaml().compose(new StringReader(String.join("\n", fence.lines())));
            if (!(root instanceof MappingNode mapping)) {
                return new Head(Map.of(), List.of(start.fault("yaml-no-keys")));
            }
            return of(start, mapping);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            return unreadable(new Place(file, start.line() + 1 + Math.min(line, fence.lines().size())));
        } catch (YAMLException e) {
            // too long, too deep, or a character that YAML does not have
            return unreadable(start);
        }
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        return new Yaml(limits);
    }

    private static Head unreadable(Place place) {
        return new Head(Map.of(), List.of(place.fault("yaml-unreadable")));
    }

    private static Head of(Place start, MappingNode mapping) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<FileFault> faults = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            Place place = new Place(start.file(), start.line() + 1 + entry.getKeyNode().getStartMark().getLine());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                faults.add(place.fault("yaml-no-keys"));
            } else if (!(entry.getValueNode() instanceof ScalarNode value)) {
                faults.add(place.fault("yaml-nested", key.getValue()));
            } else if (values.putIfAbsent(key.getValue(), new Value(value.getValue().strip(), place)) != null) {
                faults.add(place.fault("yaml-key-twice", key.getValue()));
            }
        }
        return new Head(values, faults);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }
}
