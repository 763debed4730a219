package fr.sillage.catalog.framework;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The block of YAML below an action's heading. Nothing is made of its values: they are taken as they are written, as a reader
 * of YAML makes a number of {@code 3.10}, and that number is 3.1.
 *
 * @param values text of each key, with the line at which it stands; an indicator, which has keys of its own, as it is written
 */
record Head(Map<String, Value> values, List<FileFault> faults) {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 10;
    static final String INDICATOR = SectionKind.INDICATOR.printed();

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
            return of(start, fence.lines(), mapping);
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

    private static Head of(Place start, List<String> lines, MappingNode mapping) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<FileFault> faults = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            Place place = new Place(start.file(), start.line() + 1 + entry.getKeyNode().getStartMark().getLine());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                faults.add(place.fault("yaml-no-keys"));
            } else if (key.getValue().equals(INDICATOR)) {
                faults.addAll(IndicatorRules.faults(start, entry.getValueNode()));
                values.put(INDICATOR, new Value(written(lines, entry), place));
            } else if (!(entry.getValueNode() instanceof ScalarNode value)) {
                faults.add(place.fault("yaml-nested", key.getValue()));
            } else if (values.putIfAbsent(key.getValue(), new Value(value.getValue().strip(), place)) != null) {
                faults.add(place.fault("yaml-key-twice", key.getValue()));
            }
        }
        return new Head(values, faults);
    }

    /** From its key to its end: a block ends at the start of the line that follows it. */
    private static String written(List<String> lines, NodeTuple entry) {
        Mark end = entry.getValueNode().getEndMark();
        int last = end.getColumn() == 0 ? end.getLine() : end.getLine() + 1;
        return String.join("\n", lines.subList(entry.getKeyNode().getStartMark().getLine(), Math.min(last, lines.size())))
                .stripTrailing();
    }

    /** Whether it tells what is counted, and nothing else: such a block may stand below an action's head. */
    boolean isIndicator() {
        return values.keySet().equals(Set.of(INDICATOR));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }
}
