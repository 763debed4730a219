package fr.sillage.catalog.schemefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.table.Column;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableForm;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.WorkbookFile;
import fr.sillage.catalog.scheme.SchemeBody;

/** Reads a scheme's workbook: each of its sheets, in any order, with columns in any order. */
final class WorkbookReader {

    private final SchemeTables tables;
    private final Lines lines;
    /** What keeps sheets from being read. */
    private final List<Fault> faults = new ArrayList<>();

    private WorkbookReader(SchemeTables tables, Lines lines) {
        this.tables = tables;
        this.lines = lines;
    }

    /** @throws ProblemException 400 with what keeps sheets from being read, 413 where it is too large */
    static Incoming read(byte[] file, String code, SchemeTables tables, Lines lines) throws IOException {
        return new WorkbookReader(tables, lines).read(file, code);
    }

    private Incoming read(byte[] file, String code) throws IOException {
        try (WorkbookFile workbook = WorkbookFile.open(new ByteArrayInputStream(file))) {
            rows(workbook, SchemeTables.SCHEME_SHEET, SchemeTables.SCHEME_LINES).ifPresent(rows -> scheme(code, rows));
            for (Part<?> part : Part.ALL) {
                part(workbook, part);
            }
            List<String> ignored = workbook.sheets().stream().filter(this::isForeign).toList();
            if (faults.isEmpty() && ignored.size() == workbook.sheets().size()) {
                faults.add(Fault.at("", "scheme-sheets-missing", Stream.concat(Stream.of(SchemeTables.SCHEME_SHEET),
                        Part.ALL.stream().map(part -> tables.of(part).sheet())).collect(Collectors.joining(", "))));
            }
            if (!faults.isEmpty()) {
                throw ProblemException.unreadable(faults);
            }
            return lines.incoming(ignored.stream().filter(name -> !name.equals(WorkbookWriter.READ_ME_SHEET)).toList());
        }
    }

    private boolean isForeign(String sheet) {
        return !SchemeTables.SCHEME_LINES.isNamed(sheet)
                && Part.ALL.stream().noneMatch(part -> tables.of(part).form().isNamed(sheet));
    }

    private <B> void part(WorkbookFile workbook, Part<B> part) throws IOException {
        part(workbook, part, tables.of(part));
    }

    private <C extends Enum<C> & Column, B> void part(WorkbookFile workbook, Part<B> part, PartTable<C, B> table)
            throws IOException {
        rows(workbook, table.sheet(), table.form()).ifPresent(rows -> lines.take(part, table, table.sheet(), rows));
    }

    /** Empty where there is no such sheet, or it cannot be read. */
    private <C extends Enum<C> & Column> Optional<List<TableRow<C>>> rows(WorkbookFile workbook, String sheet,
            TableForm<C> form) throws IOException {
        if (workbook.sheets().stream().filter(form::isNamed).count() > 1) {
            faults.add(Fault.at(sheet, "scheme-sheet-twice", sheet));
            return Optional.empty();
        }
        try {
            return form.read(workbook);
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.UNREADABLE) {
                throw refused;
            }
            refused.faults().forEach(fault -> faults.add(new Fault(sheet + fault.pointer(), fault.code(), fault.arguments())));
            return Optional.empty();
        }
    }

    private void scheme(String code, List<TableRow<SchemeLineColumn>> rows) {
        Map<SchemeColumn, String> texts = new EnumMap<>(SchemeColumn.class);
        Map<String, Integer> rowOf = new HashMap<>();
        for (TableRow<SchemeLineColumn> row : rows) {
            String sheet = SchemeTables.SCHEME_SHEET;
            String said = row.text(SchemeLineColumn.HEADING);
            row.faults().forEach(fault -> lines.fault(sheet, row.number(), said, fault.code(), fault.arguments().toArray()));
            Optional<SchemeColumn> column = EnumSet.allOf(SchemeColumn.class).stream().filter(c -> isCalled(c, said))
                    .findFirst();
            if (column.isEmpty()) {
                lines.fault(sheet, row.number(), SchemeLineColumn.HEADING.heading(), "column-unknown", said,
                        EnumSet.allOf(SchemeColumn.class).stream().map(Column::heading).collect(Collectors.joining(", ")));
            } else if (texts.putIfAbsent(column.get(), row.text(SchemeLineColumn.VALUE)) != null) {
                lines.fault(sheet, row.number(), SchemeLineColumn.HEADING.heading(), "column-duplicate", said);
            } else {
                rowOf.put(column.get().heading(), row.number());
            }
        }
        lines.takeState(texts.getOrDefault(SchemeColumn.STATE, ""));
        PartTable<SchemeColumn, SchemeBody> table = tables.scheme();
        lines.takeScheme(code, table, SchemeTables.SCHEME_SHEET, new TableRow<>(1, texts, List.of()), rowOf::get);
    }

    private static boolean isCalled(SchemeColumn column, String said) {
        return Stream.concat(Stream.of(column.heading()), column.otherHeadings().stream())
                .anyMatch(name -> Heading.plain(name).equals(Heading.plain(said)));
    }
}
