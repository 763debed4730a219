package fr.sillage.catalog.schemefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.api.table.Column;
import fr.sillage.api.table.CsvTable;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.objective.ObjectiveBody;

/** A scheme's tree as one table: each thing stands once, below what it is part of. */
final class TreeWriter {

    private final TreeTables tables;
    private final SchemeContent content;

    private TreeWriter(TreeTables tables, SchemeContent content) {
        this.tables = tables;
        this.content = content;
    }

    static void write(OutputStream out, String code, String state, SchemeContent content, TreeTables tables)
            throws IOException {
        CsvTable.write(out, Arrays.stream(TreeColumn.values()).map(Column::heading).toList(),
                new TreeWriter(tables, content).lines(code, state));
    }

    private Stream<Object[]> lines(String code, String state) {
        Map<TreeColumn, String> scheme = Map.of(TreeColumn.KIND, TreeTables.SCHEME, TreeColumn.CODE, code, TreeColumn.TITLE,
                content.scheme().title(), TreeColumn.STATE, state);
        Stream<Object[]> axes = content.of(Part.AXES).keySet().stream().flatMap(this::axis);
        return Stream.of(Stream.<Object[]> of(row(scheme)), axes, objectives(o -> o.workstream() == null && o.axis() == null),
                actions(a -> a.objective() == null && a.axis() == null)).flatMap(lines -> lines);
    }

    private Stream<Object[]> axis(String axis) {
        Stream<Object[]> workstreams = content.of(Part.WORKSTREAMS).entrySet().stream()
                .filter(item -> item.getValue().axis().equals(axis)).map(Map.Entry::getKey)
                .flatMap(code -> Stream.concat(line(Part.WORKSTREAMS, code), objectives(o -> code.equals(o.workstream()))));
        return Stream.of(line(Part.AXES, axis), workstreams,
                objectives(o -> o.workstream() == null && axis.equals(o.axis())),
                actions(a -> a.objective() == null && axis.equals(a.axis()))).flatMap(lines -> lines);
    }

    private Stream<Object[]> objectives(Predicate<ObjectiveBody> here) {
        return content.of(Part.OBJECTIVES).entrySet().stream().filter(item -> here.test(item.getValue())).map(Map.Entry::getKey)
                .flatMap(code -> Stream.of(line(Part.OBJECTIVES, code), deeds(code), actions(a -> code.equals(a.objective())))
                        .flatMap(lines -> lines));
    }

    private Stream<Object[]> deeds(String objective) {
        return content.of(Part.TARGETED_ACTIONS).entrySet().stream()
                .filter(item -> item.getValue().objective().equals(objective))
                .flatMap(item -> line(Part.TARGETED_ACTIONS, item.getKey()));
    }

    private Stream<Object[]> actions(Predicate<ActionBody> here) {
        return children(null).filter(item -> here.test(item.getValue())).map(Map.Entry::getKey).flatMap(code -> Stream
                .concat(line(Part.ACTIONS, code), children(code).flatMap(child -> line(Part.ACTIONS, child.getKey()))));
    }

    private Stream<Map.Entry<String, ActionBody>> children(String parent) {
        return content.of(Part.ACTIONS).entrySet().stream().filter(item -> Objects.equals(item.getValue().parent(), parent));
    }

    private <B> Stream<Object[]> line(Part<B> part, String code) {
        Map<TreeColumn, String> texts = tables.of(part).texts(content.of(part).get(code));
        texts.put(TreeColumn.KIND, TreeTables.word(part));
        texts.put(TreeColumn.CODE, code);
        return Stream.<Object[]> of(row(texts));
    }

    private static Object[] row(Map<TreeColumn, String> texts) {
        return List.of(TreeColumn.values()).stream().map(column -> texts.getOrDefault(column, "")).toArray();
    }
}
