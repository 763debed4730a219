package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.UriInfo;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.sillage.catalog.vocabulary.Term;

/** Published intentions as lines of a CSV, as programs read them or as a French spreadsheet does. */
final class PublicTable implements AutoCloseable {

    /** How a table is written. */
    enum Dialect {
        /** Commas, decimal points, codes: what the Table Schema describes. */
        OPEN_DATA(',', "|"),
        /** A byte order mark, semicolons, decimal commas, words: what opens at a double click. */
        SPREADSHEET(';', " | ");

        private final char separator;
        private final String between;

        Dialect(char separator, String between) {
            this.separator = separator;
            this.between = between;
        }

        /** By the parameter {@code excel}, of which many servers and clients lose that it was sent without a value. */
        static Dialect of(UriInfo asked) {
            String query = asked.getRequestUri().getRawQuery();
            return query != null && EXCEL.matcher(query).find() ? SPREADSHEET : OPEN_DATA;
        }

        private String cell(Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof List<?> list) {
                return guarded(list.stream().map(item -> text(item).replace('|', '/')).collect(Collectors.joining(between)));
            }
            return value instanceof Number ? text(value) : guarded(text(value));
        }

        private String text(Object value) {
            if (value instanceof BigDecimal number) {
                return this == SPREADSHEET ? number.toPlainString().replace('.', ',') : number.toPlainString();
            }
            if (value instanceof Term term) {
                return this == SPREADSHEET ? term.label() : term.name();
            }
            if (value instanceof Boolean yes && this == SPREADSHEET) {
                return yes ? "oui" : "non";
            }
            return value.toString();
        }

        private String guarded(String text) {
            if (this != SPREADSHEET) {
                return text;
            }
            if (FORMULA.matcher(text).matches()) {
                return "'" + text;
            }
            return CODE.matcher(text).matches() ? "=\"" + text + "\"" : text;
        }
    }

    private static final Pattern EXCEL = Pattern.compile("(^|&)excel(=(?!false)|&|$)");

    /** What starts a formula (OWASP, CSV injection), be it behind spaces or apostrophes. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}']*[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20].*",
            Pattern.DOTALL);

    /** A code that a spreadsheet takes for a number, without its leading zeros, or a month that it takes for a day. */
    private static final Pattern CODE = Pattern.compile("[0-9][0-9 ]*|[0-9]{4}-[0-9]{2}");

    private final Dialect dialect;
    private final CsvWriter writer;

    PublicTable(Dialect dialect, OutputStream out) throws IOException {
        this.dialect = dialect;
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (dialect == Dialect.SPREADSHEET) {
            text.write('\uFEFF');
        }
        writer = CsvWriter.builder().fieldSeparator(dialect.separator).build(text);
        writer.writeRecord(TableColumn.ALL.stream().map(TableColumn::name).toList());
    }

    void line(ToldIntention told) {
        writer.writeRecord(TableColumn.ALL.stream().map(column -> dialect.cell(column.value().apply(told))).toList());
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
