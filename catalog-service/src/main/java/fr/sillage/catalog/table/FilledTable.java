package fr.sillage.catalog.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import fr.sillage.api.ProblemException;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TableForm;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.WorkbookTable;

/**
 * A table that is given out to be filled in and taken back, as CSV and as a workbook.
 *
 * @param <C> the enum of its columns, in the order in which they are written
 */
public final class FilledTable<C extends Enum<C> & FilledColumn> {

    private final List<C> columns;
    private final TableForm<C> form;
    private final String sheet;
    private final List<String> readMe;

    /**
     * @param required columns without which a file is none of these tables
     * @param sheet name of the sheet in a workbook, in lower case
     * @param readMe paragraphs that say how to fill it in, the first of them a title
     */
    public FilledTable(Class<C> columns, Set<C> required, String sheet, int mostLines, List<String> readMe) {
        this.columns = List.of(columns.getEnumConstants());
        this.form = new TableForm<>(columns, required, Set.of(sheet), mostLines);
        this.sheet = sheet;
        this.readMe = readMe;
    }

    /** @throws ProblemException 400 where the file as a whole is not understood, 413 where it is too long */
    public List<TableRow<C>> read(HttpHeaders headers, InputStream body) throws IOException {
        return read(headers.getMediaType(), body);
    }

    /** As {@link #read(HttpHeaders, InputStream)}. */
    public List<TableRow<C>> read(MediaType type, InputStream body) throws IOException {
        return form.read(type, body);
    }

    /** Heading of the column that says what a pointer into the body of a line points at; null where none does. */
    String headingAt(String pointer) {
        return columns.stream()
                .filter(column -> column.pointer() != null && (pointer + "/").startsWith(column.pointer() + "/"))
                .max(Comparator.comparing(column -> column.pointer().length())).map(FilledColumn::heading).orElse(null);
    }

    /**
     * @param lines what stands in each column, nothing where a column is left out
     * @param name of the file, without its extension
     */
    public Response csv(List<Map<C, String>> lines, String name) {
        var table = new CsvTable(columns.stream().map(FilledColumn::heading).toArray(String[]::new));
        lines.forEach(line -> table.row(cells(line)));
        return file(table.toString(), CsvTable.MEDIA_TYPE + ";charset=UTF-8", name + ".csv");
    }

    /** As {@link #csv}. */
    public Response workbook(List<Map<C, String>> lines, String name) {
        return file(WorkbookTable.write(sheet,
                columns.stream().map(column -> new WorkbookTable.Column(column.heading(), column.width())).toList(),
                lines.stream().map(line -> Arrays.asList(cells(line))).toList(), readMe), WorkbookTable.MEDIA_TYPE,
                name + ".xlsx");
    }

    private Object[] cells(Map<C, String> line) {
        return columns.stream().map(column -> line.getOrDefault(column, "")).toArray();
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content).type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
