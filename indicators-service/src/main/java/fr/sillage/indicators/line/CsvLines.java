package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.CsvRows;
import fr.sillage.api.table.Field;

/**
 * Reads a CSV file: columns in any order, set apart by comma, semicolon or tab, whichever the header uses most.
 * <p>
 * What is wrong with one row is a fault of its line. A header that is not understood refuses the file, and so does a quote that
 * is never closed: it has swallowed the rows below it.
 */
final class CsvLines implements Lines {

    private final CsvRows rows;
    private final Header header;

    CsvLines(Reader file, List<Column> required) throws IOException {
        rows = new CsvRows(file);
        do {
            if (!rows.next()) {
                throw ProblemException.unreadable(List.of(Fault.at("#row=1", "csv-empty")));
            }
        } while (rows.isBlank());
        if (!rows.faults().isEmpty()) {
            throw ProblemException.unreadable(rows.faults().stream()
                    .map(fault -> new Fault("#row=" + rows.line(), fault.code(), fault.arguments())).toList());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.width(); i++) {
            String name = rows.field(i);
            names.add(name == null ? "" : name);
        }
        header = Header.of(rows.line(), names, required);
    }

    @Override
    public RawLine next() throws IOException {
        while (rows.next()) {
            if (!rows.isBlank()) {
                RawLine line = header.line(rows.line(), this::field, faults());
                if (line != null) {
                    return line;
                }
            }
        }
        return null;
    }

    private String field(int place) {
        return place < rows.width() ? Field.unguarded(rows.field(place)) : null;
    }

    /** Empty fields beyond the header belong to nothing and are nothing. */
    private List<LineFault> faults() {
        List<LineFault> faults = new ArrayList<>(0);
        rows.faults().forEach(fault -> faults.add(new LineFault(null, fault.code(), fault.arguments(), null)));
        boolean beyond = false;
        for (int i = header.width(); i < rows.width(); i++) {
            beyond |= rows.field(i) != null;
        }
        // a row that was cut off has fields that were not looked at
        if (faults.isEmpty() && (beyond || rows.width() < header.width())) {
            faults.add(LineFault.at(null, "fields-count", rows.width(), header.width()));
        }
        for (int i = 0; i < Math.min(header.width(), rows.width()); i++) {
            if (header.isUnnamed(i) && rows.field(i) != null) {
                faults.add(LineFault.at(null, "field-unnamed", i + 1));
            }
        }
        return faults.isEmpty() ? List.of() : List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
