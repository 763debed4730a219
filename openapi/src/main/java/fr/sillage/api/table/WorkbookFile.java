package fr.sillage.api.table;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** A workbook that somebody sent: looked through once for what would do harm, then read sheet by sheet. It is held packed. */
public final class WorkbookFile implements Closeable {

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

    private final ReadableWorkbook workbook;
    private final List<Sheet> visible;

    private WorkbookFile(ReadableWorkbook workbook) {
        this.workbook = workbook;
        visible = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
    }

    /** @throws ProblemException 400 where it is no workbook, 413 beyond 10 MB */
    public static WorkbookFile open(InputStream file) throws IOException {
        byte[] packed = file.readNBytes(LONGEST_FILE + 1);
        if (packed.length > LONGEST_FILE) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "workbook-too-large", LONGEST_FILE / MB);
        }
        try {
            if (ReadableWorkbook.isOLE2Header(packed)) {
                throw refused("workbook-closed");
            }
            guard(packed);
            return new WorkbookFile(new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true)));
        } catch (ProblemException clear) {
            throw clear;
        } catch (IOException | RuntimeException broken) {
            // The library tells a damaged workbook by whatever its parts run into: an index, a number, a missing element.
            throw malformed();
        }
    }

    static ProblemException malformed() {
        return refused("workbook-malformed");
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
                            throw malformed();
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

    boolean isDate1904() {
        return workbook.isDate1904();
    }

    /** Its sheets that are not hidden, in their order. */
    List<Sheet> visible() {
        return visible;
    }

    /** Names of its sheets that are not hidden, as they are written. */
    public List<String> sheets() {
        return visible.stream().map(sheet -> sheet.getName().strip()).toList();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
