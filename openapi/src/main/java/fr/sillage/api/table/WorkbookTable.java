package fr.sillage.api.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

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

    private WorkbookTable() {
    }

    /** @param width in characters */
    public record Column(String heading, int width) {
    }

    /**
     * @param rows texts and figures, null for an empty cell
     * @param readMe paragraphs of a second sheet, the first of them its title; empty for none
     */
    public static byte[] write(String title, List<Column> columns, List<List<Object>> rows, List<String> readMe) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Sillage", "1.0")) {
            table(workbook.newWorksheet(title), columns, rows);
            if (!readMe.isEmpty()) {
                readMe(workbook.newWorksheet("lisez-moi"), readMe);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void table(Worksheet sheet, List<Column> columns, List<List<Object>> rows) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, columns.get(i).heading());
            sheet.style(0, i).bold().fontColor("FFFFFFFF").fillColor(HEADING).wrapText(true).verticalAlignment("center").set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                cell(sheet, row + 1, i, rows.get(row).get(i));
            }
        }
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
