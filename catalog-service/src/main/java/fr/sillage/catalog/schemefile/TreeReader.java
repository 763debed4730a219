package fr.sillage.catalog.schemefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;

/** Reads the table of a scheme's tree: lines of any kind in any order, columns in any order. */
final class TreeReader {

    private static final String NO_SHEET = "";

    private final TreeTables tables;
    private final Lines lines;
    private final String code;
    private final Map<Part<?>, List<TableRow<TreeColumn>>> rows = new LinkedHashMap<>();

    private TreeReader(TreeTables tables, Lines lines, String code) {
        this.tables = tables;
        this.lines = lines;
        this.code = code;
        TreeTables.parts().forEach(part -> rows.put(part, new ArrayList<>()));
    }

    /** @throws fr.sillage.api.ProblemException 400 where it is no such table, 413 where it is too long */
    static Incoming read(MediaType type, byte[] file, String code, TreeTables tables, Lines lines) throws IOException {
        var reader = new TreeReader(tables, lines, code);
        TreeTables.FORM.read(type, new ByteArrayInputStream(file)).forEach(reader::sort);
        TreeTables.parts().forEach(reader::take);
        return lines.incoming(List.of());
    }

    private void sort(TableRow<TreeColumn> row) {
        String kind = row.text(TreeColumn.KIND);
        Optional<Part<?>> part = TreeTables.named(kind);
        if (Heading.plain(kind).equals(Heading.plain(TreeTables.SCHEME))) {
            scheme(row);
        } else if (part.isEmpty()) {
            lines.fault(NO_SHEET, row.number(), TreeColumn.KIND.heading(), "scheme-cell-no-word", kind, TreeTables.words());
        } else {
            rows.get(part.get()).add(speaking(part.get(), row));
        }
    }

    /** It says which scheme the file is of, and which state of it; what the scheme is the tree does not say. */
    private void scheme(TableRow<TreeColumn> row) {
        if (!row.text(TreeColumn.CODE).equals(code)) {
            lines.fault(NO_SHEET, row.number(), TreeColumn.CODE.heading(), "file-of-another-scheme", row.text(TreeColumn.CODE),
                    code);
        }
        lines.takeState(row.text(TreeColumn.STATE));
    }

    /** The line without the cells of columns that say nothing of its kind: one that is filled in is at fault. */
    private TableRow<TreeColumn> speaking(Part<?> part, TableRow<TreeColumn> row) {
        Map<TreeColumn, String> texts = new EnumMap<>(TreeColumn.class);
        row.texts().forEach((column, text) -> {
            boolean speaks = column == TreeColumn.CODE || column.place(part) != null;
            if (speaks) {
                texts.put(column, text);
            } else if (column != TreeColumn.KIND && !text.isEmpty()) {
                lines.fault(NO_SHEET, row.number(), column.heading(), "scheme-cell-of-another-kind", TreeTables.word(part));
            }
        });
        return new TableRow<>(row.number(), texts, row.faults());
    }

    private <B> void take(Part<B> part) {
        // a file without a line of a kind says nothing of it, not that there is none
        if (!rows.get(part).isEmpty()) {
            lines.take(part, tables.of(part), NO_SHEET, rows.get(part));
        }
    }
}
