package fr.sillage.api.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook. Texts are written as texts, so that a spreadsheet makes no date, number or formula of them; figures
 * are
 * amounts.
 */
public final class WorkbookTable {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String TEXT = "@";
    /** A colour with its opacity first, as the format has it. */
    private static final String HEADING = "FF1F3864";
    private static final int PAGE_WIDTH = 110;
    private static final int ROWS_HELD = 500;

    private WorkbookTable() {
    }

    /** @param width in characters */
    public record Column(String heading, int width) {
    }

    /** @param rows texts and figures, null for an empty cell */
    public record Sheet(String title, List<Column> columns, Stream<List<Object>> rows) {
    }

    /** As {@link #write(OutputStream, String, List, Stream, List)}, of a table that is held. */
    public static byte[] write(String title, List<Column> columns, List<List<Object>> rows, List<String> readMe) {
        var file = new ByteArrayOutputStream();
        try {
            write(file, title, columns, rows.stream(), readMe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /**
     * Writes a workbook whose table may be too long to be held.
     *
     * @param rows texts and figures, null for an empty cell
     * @param readMe paragraphs of a second sheet, the first of them its title; empty for none
     */
    public static void write(OutputStream file, String title, List<Column> columns, Stream<List<Object>> rows,
            List<String> readMe) throws IOException {
        write(file, List.of(new Sheet(title, columns, rows)), readMe);
    }

    /** As {@link #write(OutputStream, String, List, Stream, List)}, with a sheet for each of several tables. */
    public static void write(OutputStream file, List<Sheet> sheets, List<String> readMe) throws IOException {
        try (Workbook workbook = new Workbook(file, "Sillage", "1.0")) {
            for (Sheet sheet : sheets) {
                table(workbook.newWorksheet(sheet.title()), sheet.columns(), sheet.rows().iterator());
            }
            if (!readMe.isEmpty()) {
                readMe(workbook.newWorksheet("lisez-moi"), readMe);
            }
        }
    }

    private static void table(Worksheet sheet, List<Column> columns, Iterator<List<Object>> rows) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, columns.get(i).heading());
            sheet.style(0, i).bold().fontColor("FFFFFFFF").fillColor(HEADING).wrapText(true).verticalAlignment("center").set();
        }
        sheet.freezePane(0, 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        int last = 0;
        while (rows.hasNext()) {
            List<Object> row = rows.next();
            last++;
            for (int i = 0; i < columns.size(); i++) {
                cell(sheet, last, i, row.get(i));
            }
            if (last % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, last, columns.size() - 1);
        // what is begun has to be ended before a second sheet is
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        boolean figure = value instanceof BigDecimal;
        if (figure) {
            sheet.value(row, column, (BigDecimal) value);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
        sheet.style(row, column).format(figure ? "#,##0.00" : TEXT).verticalAlignment("top").wrapText(!figure).set();
    }

    private static void readMe(Worksheet sheet, List<String> paragraphs) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.width(0, PAGE_WIDTH);
        for (int row = 0; row < paragraphs.size(); row++) {
            sheet.value(row, 0, paragraphs.get(row));
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        }
        sheet.style(0, 0).bold().fontSize(14).set();
    }
}
