package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.sillage.api.table.WorkbookRows;

/** Reads a workbook: the sheet named « saisie » or « observations », else the first one that has a table of figures. */
final class XlsxLines implements Lines {

    private static final Set<String> PREFERRED = Set.of("saisie", "observations");
    private static final int SIREN_LENGTH = 9;

    private final WorkbookRows rows;
    private final Header header;

    XlsxLines(InputStream file, List<Column> required) throws IOException {
        rows = new WorkbookRows(file, PREFERRED, names -> Header.isHeader(names, required),
                required.stream().map(column -> column.code() + " (" + column.french() + ")")
                        .collect(Collectors.joining(", ")));
        header = Header.of(rows.headerLine(), rows.names(), required);
    }

    @Override
    public RawLine next() {
        while (rows.next()) {
            RawLine line = line();
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private RawLine line() {
        List<LineFault> faults = new ArrayList<>();
        String[] texts = new String[Math.min(header.width(), rows.width())];
        for (Column column : Column.ALL) {
            int place = header.place(column);
            if (place >= 0 && place < texts.length) {
                texts[place] = rows.field(place, column == Column.BUYER ? SIREN_LENGTH : 0,
                        fault -> faults.add(new LineFault(column.code(), fault.code(), fault.arguments(), null)));
            }
        }
        for (int i = 0; i < rows.width(); i++) {
            boolean named = i < header.width() && !header.isUnnamed(i);
            if (!named && rows.isFilled(i)) {
                faults.add(LineFault.at(null, "field-unnamed", i + 1));
            }
        }
        return header.line(rows.line(), place -> place < texts.length ? texts[place] : null, List.copyOf(faults));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
