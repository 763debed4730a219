package fr.sillage.api.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

/**
 * The rows of a workbook: of the sheet that bears one of the names preferred, else of the first visible one, that has a row
 * naming the columns near its top. Hidden rows and columns are read like others; of merged cells the first one has the text.
 * <p>
 * The packed workbook is held, its rows are not.
 */
public final class WorkbookRows implements Closeable {

    /** Titles may stand above the table, not tables. */
    private static final int HEADER_WITHIN = 20;

    private final Closeable owned;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText cells;
    private final int headerLine;
    private final List<String> names;
    private Row row;

    /**
     * @param preferred names of sheets, in lower case
     * @param isHeader whether a row names the columns
     * @param wanted what such a row must name, for whoever is told that there is none
     * @throws ProblemException 400 where it is no workbook or has no such row, 413 beyond 10 MB
     */
    public WorkbookRows(InputStream file, Collection<String> preferred, Predicate<List<String>> isHeader, String wanted)
            throws IOException {
        this(WorkbookFile.open(file), preferred, isHeader, wanted);
    }

    private WorkbookRows(WorkbookFile file, Collection<String> preferred, Predicate<List<String>> isHeader, String wanted)
            throws IOException {
        this(file, file, file.visible().stream()
                .sorted((a, b) -> Boolean.compare(isOneOf(preferred, b), isOneOf(preferred, a))).toList(), isHeader, wanted);
    }

    /** @param owned closed with the rows */
    WorkbookRows(WorkbookFile file, Closeable owned, List<Sheet> sheets, Predicate<List<String>> isHeader, String wanted)
            throws IOException {
        this.owned = owned;
        cells = new CellText(file.isDate1904());
        try {
            Start start = start(sheets, isHeader, wanted);
            stream = start.rows;
            rows = start.iterator;
            headerLine = start.header.getRowNum();
            names = names(start.header);
        } catch (ProblemException clear) {
            throw clear;
        } catch (IOException | RuntimeException broken) {
            throw WorkbookFile.malformed();
        }
    }

    /** A sheet at the row below its header. */
    private record Start(Stream<Row> rows, Iterator<Row> iterator, Row header) {
    }

    private static Start start(List<Sheet> sheets, Predicate<List<String>> isHeader, String wanted) throws IOException {
        for (Sheet sheet : sheets) {
            Stream<Row> stream = sheet.openStream();
            Iterator<Row> rows = stream.iterator();
            for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
                Row row = rows.next();
                if (isHeader.test(names(row))) {
                    return new Start(stream, rows, row);
                }
            }
            stream.close();
        }
        throw ProblemException.unreadable(List.of(Fault.at("", "workbook-without-header", wanted)));
    }

    private static boolean isOneOf(Collection<String> names, Sheet sheet) {
        return names.contains(sheet.getName().strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> names(Row row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            names.add(cell != null && cell.getValue() instanceof String name ? name : "");
        }
        return names;
    }

    /** Number of the row that names the columns, from 1. */
    public int headerLine() {
        return headerLine;
    }

    /** What stands in the row that names the columns; empty texts where nothing does. */
    public List<String> names() {
        return names;
    }

    /** @return false after the last row that is not blank */
    public boolean next() {
        try {
            while (rows.hasNext()) {
                row = rows.next();
                if (!isBlank(row)) {
                    return true;
                }
            }
            return false;
        } catch (ProblemException clear) {
            throw clear;
        } catch (RuntimeException broken) {
            throw WorkbookFile.malformed();
        }
    }

    private static boolean isBlank(Row row) {
        // the number of a shared text that is not there
        if (row.stream().anyMatch(cell -> cell != null && cell.getType() == CellType.STRING && cell.getValue() == null)) {
            throw WorkbookFile.malformed();
        }
        return row.stream().allMatch(cell -> cell == null || cell.getFormula() == null && cell.getValue() == null
                || cell.getValue() instanceof String text && Field.text(text) == null);
    }

    /** Number of the row in its sheet, from 1. */
    public int line() {
        return row.getRowNum();
    }

    public int width() {
        return row.getCellCount();
    }

    public boolean isFilled(int place) {
        return row.getCell(place) != null && row.getCell(place).getValue() != null;
    }

    /**
     * @param digits how many an identifier has that stands there, such as a SIREN; 0 for what is no identifier
     * @param faults told what keeps a cell from having a text
     * @return null where the field is empty
     */
    public String field(int place, int digits, Consumer<Fault> faults) {
        if (place >= row.getCellCount() || row.getCell(place) == null) {
            return null;
        }
        try {
            return Field.unguarded(Field.text(cells.text(row.getCell(place), digits, faults)));
        } catch (RuntimeException broken) {
            throw WorkbookFile.malformed();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        owned.close();
    }
}
