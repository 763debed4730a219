package fr.sillage.api.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A table as French spreadsheet programs open it at a double click: UTF-8 with a byte order mark, semicolons, decimal commas.
 * <p>
 * Text that such a program would take for a formula is kept from it by an apostrophe.
 */
public final class CsvTable {

    public static final String MEDIA_TYPE = "text/csv";

    private final Writer text;
    private final CsvWriter writer;

    public CsvTable(String... header) {
        this(new StringWriter(), header);
    }

    private CsvTable(Writer text, String... header) {
        this.text = text;
        writer = CsvWriter.builder().fieldSeparator(';').build(text);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.writeRecord(header);
    }

    /** Writes a table that may be too long to be held. */
    public static void write(OutputStream file, List<String> header, Stream<Object[]> rows) throws IOException {
        var table = new CsvTable(new OutputStreamWriter(file, StandardCharsets.UTF_8), header.toArray(String[]::new));
        rows.forEach(table::row);
        table.writer.flush();
    }

    /** Numbers, texts, and what is written as its text is; null leaves the cell empty. */
    public void row(Object... cells) {
        writer.writeRecord(Stream.of(cells).map(CsvTable::cell).toArray(String[]::new));
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        return value instanceof String cell ? Field.guarded(cell) : Objects.toString(value, "");
    }

    @Override
    public String toString() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
