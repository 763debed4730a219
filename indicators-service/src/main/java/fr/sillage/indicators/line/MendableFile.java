package fr.sillage.indicators.line;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import fr.sillage.api.table.Field;

/**
 * Rejected lines as a CSV file to mend and send again: what was typed, and what is wrong with it in the column « erreur »,
 * which is passed over when the file comes back. Columns are named in French, as in the forms.
 * <p>
 * It opens in a French spreadsheet as it is: semicolons, UTF-8 with byte order mark. A text that a spreadsheet would take for a
 * formula has an apostrophe before it, which is taken off when the file comes back.
 */
public final class MendableFile implements Closeable {

    public static final String ERROR = "erreur";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char SEPARATOR = ';';

    private final Writer file;

    public MendableFile(OutputStream target) throws IOException {
        file = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        String columns = Column.ALL.stream().map(Column::french).collect(Collectors.joining(";"));
        file.write(BYTE_ORDER_MARK + columns + SEPARATOR + ERROR);
        file.write("\r\n");
    }

    /** @param messages all that is wrong with the line, in words */
    public void write(RawLine line, List<String> messages) throws IOException {
        for (Column column : Column.ALL) {
            field(column.of(line));
            file.write(SEPARATOR);
        }
        field(String.join(" ", messages));
        file.write("\r\n");
    }

    private void field(String text) throws IOException {
        if (text == null || text.isEmpty()) {
            return;
        }
        String guarded = Field.guarded(text);
        boolean quoted = guarded.chars().anyMatch(c -> c == SEPARATOR || c == '"' || c == '\n' || c == '\r');
        file.write(quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded);
    }

    /** What was written goes out; the target stays open for what comes after. */
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
