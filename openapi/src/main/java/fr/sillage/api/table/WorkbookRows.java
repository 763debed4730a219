package fr.sillage.api.table;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/**
 * The rows of a workbook: of the sheet that bears one of the names preferred, else of the first visible one, that has a row
 * naming the columns near its top. Hidden rows and columns are read like others; of merged cells the first one has the text.
 * <p>
 * The packed workbook is held, its rows are not.
 */
public final class WorkbookRows implements Closeable {

    private static final int MB = 1 << 20;
    private static final int LONGEST_FILE = 10 * MB;
    private static final long LONGEST_UNPACKED = 300L * MB;
    /** As Apache POI, beyond the size below which a high ratio does no harm. */
    private static final int HIGHEST_RATIO = 100;
    private static final int RATIO_COUNTS_FROM = MB;
    /** The last column is XFD. The library makes room for as many columns as a cell says stand before it. */
    private static final Pattern BEYOND_LAST_COLUMN = Pattern
            .compile("<(?:\\w+:)?c\\b[^>]*?\\sr\\s*=\\s*[\"'](?:[^\"'>]*&|[A-Z]{4})");
    private static final int LONGEST_PLACE = 256;
    /** Titles may stand above the table, not tables. */
    private static final int HEADER_WITHIN = 20;

    private final ReadableWorkbook workbook;
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
        byte[] packed = file.readNBytes(LONGEST_FILE + 1);
        if (packed.length > LONGEST_FILE) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "workbook-too-large", LONGEST_FILE / MB);
        }
        try {
            if (ReadableWorkbook.isOLE2Header(packed)) {
                throw refused("workbook-closed");
            }
            guard(packed);
            workbook = new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
            cells = new CellText(workbook.isDate1904());
            Start start = start(preferred, isHeader, wanted);
            stream = start.rows;
            rows = start.iterator;
            headerLine = start.header.getRowNum();
            names = names(start.header);
        } catch (ProblemException clear) {
            throw clear;
        } catch (IOException | RuntimeException broken) {
            // The library tells a damaged workbook by whatever its parts run into: an index, a number, a missing element.
            throw refused("workbook-malformed");
        }
    }

    private static ProblemException refused(String code) {
        return ProblemException.unreadable(List.of(Fault.at("", code)));
    }

    /** A few kilobytes can hold gigabytes of zeros: all is unpacked once without being held, before anything is read. */
    private static void guard(byte[] packed) throws IOException {
        long unpacked = 0;
        byte[] sink = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(packed)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                long size = 0;
                try (InputStream part = zip.getInputStream(entry)) {
                    String before = "";
                    for (int count = part.read(sink); count >= 0; count = part.read(sink)) {
                        String seen = before + new String(sink, 0, count, StandardCharsets.ISO_8859_1).replace("\0", "");
                        if (BEYOND_LAST_COLUMN.matcher(seen).find()) {
                            throw refused("workbook-malformed");
                        }
                        before = seen.substring(Math.max(0, seen.length() - LONGEST_PLACE));
                        size += count;
                        unpacked += count;
                        if (unpacked > LONGEST_UNPACKED
                                || size > RATIO_COUNTS_FROM && size / HIGHEST_RATIO > entry.getCompressedSize()) {
                            throw ProblemException.of(ProblemType.TOO_LARGE, "workbook-suspect", LONGEST_UNPACKED / MB,
                                    HIGHEST_RATIO);
                        }
                    }
                }
            }
        }
    }

    /** A sheet at the row below its header. */
    private record Start(Stream<Row> rows, Iterator<Row> iterator, Row header) {
    }

    private Start start(Collection<String> preferred, Predicate<List<String>> isHeader, String wanted) throws IOException {
        List<Sheet> sheets = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .sorted((a, b) -> Boolean.compare(isOneOf(preferred, b), isOneOf(preferred, a))).toList();
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
            throw refused("workbook-malformed");
        }
    }

    private static boolean isBlank(Row row) {
        // the number of a shared text that is not there
        if (row.stream().anyMatch(cell -> cell != null && cell.getType() == CellType.STRING && cell.getValue() == null)) {
            throw refused("workbook-malformed");
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
            throw refused("workbook-malformed");
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
