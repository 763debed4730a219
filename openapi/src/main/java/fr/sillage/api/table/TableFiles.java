package fr.sillage.api.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * A table as the files in which people get it, to be filled in and sent back.
 *
 * @param <C> the enum of its columns
 */
public final class TableFiles<C extends Enum<C> & FormColumn> {

    private final List<C> columns;
    private final String sheet;
    private final List<String> readMe;

    /**
     * @param sheet name of the workbook's first sheet
     * @param readMe paragraphs of its second sheet, the first of them its title
     */
    public TableFiles(Class<C> columns, String sheet, List<String> readMe) {
        this.columns = List.copyOf(EnumSet.allOf(columns));
        this.sheet = sheet;
        this.readMe = readMe;
    }

    /**
     * An answer that hands the table out.
     *
     * @param name of the file, without its extension
     * @param lines the text of each column, empty or absent where there is nothing
     */
    public Response csv(String name, Stream<Map<C, String>> lines) {
        return answer(out -> writeCsv(out, lines), CsvTable.MEDIA_TYPE + ";charset=UTF-8", name + ".csv");
    }

    /** As {@link #csv}, with the sheet that says how to fill it in. */
    public Response workbook(String name, Stream<Map<C, String>> lines) {
        return answer(out -> writeWorkbook(out, lines), WorkbookTable.MEDIA_TYPE, name + ".xlsx");
    }

    private static Response answer(StreamingOutput content, String type, String name) {
        return Response.ok(content).type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }

    public void writeCsv(OutputStream file, Stream<Map<C, String>> lines) throws IOException {
        List<String> header = columns.stream().map(Column::heading).toList();
        CsvTable.write(file, header, lines.map(line -> columns.stream().map(line::get).toArray()));
    }

    public void writeWorkbook(OutputStream file, Stream<Map<C, String>> lines) throws IOException {
        List<WorkbookTable.Column> header = columns.stream()
                .map(column -> new WorkbookTable.Column(column.heading(), column.width())).toList();
        WorkbookTable.write(file, sheet, header, lines.map(this::cells), readMe);
    }

    private List<Object> cells(Map<C, String> line) {
        List<Object> cells = new ArrayList<>();
        for (C column : columns) {
            String text = line.get(column);
            cells.add(column.isFigure() && text != null && !text.isEmpty() ? new BigDecimal(text.replace(',', '.')) : text);
        }
        return cells;
    }
}
