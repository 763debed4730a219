package fr.sillage.reporting.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import fr.sillage.reporting.report.HtmlRenderer;

/**
 * A table of a workbook: a header that stays in sight and is printed on every page, and a row per line. Numbers and dates are
 * such, and all else is text: nothing typed by people becomes a formula.
 */
final class SheetWriter<T> {

    private static final String HEADING = "FF0B5351";
    private static final String WHITE = "FFFFFFFF";
    private static final String TEXT = "@";

    /** What a cell of the format holds at most, in characters. */
    private static final int LONGEST = 32_767;
    private static final String CUT = "… (la suite est dans le rapport)";

    private final List<Column<T>> columns = new ArrayList<>();

    SheetWriter<T> text(String head, int width, Function<T, String> cell) {
        columns.add(new Column<>(head, width, cell::apply, line -> TEXT));
        return this;
    }

    SheetWriter<T> number(String head, Function<T, BigDecimal> cell, Function<T, Integer> decimals) {
        columns.add(new Column<>(head, 14, cell::apply, line -> format(decimals.apply(line))));
        return this;
    }

    SheetWriter<T> year(String head, Function<T, Integer> cell) {
        columns.add(new Column<>(head, 9, cell::apply, line -> "0"));
        return this;
    }

    SheetWriter<T> date(String head, Function<T, LocalDate> cell) {
        columns.add(new Column<>(head, 12, cell::apply, line -> "dd/mm/yyyy"));
        return this;
    }

    List<String> heads() {
        return columns.stream().map(Column::head).toList();
    }

    /** Those of one line; null for an empty one. */
    List<Object> cells(T line) {
        return columns.stream().map(column -> column.cell().apply(line)).collect(Collectors.toList());
    }

    /** Nothing where there are no lines. */
    void write(Workbook workbook, String name, List<T> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, columns.get(i).head());
            sheet.style(0, i).bold().fontColor(WHITE).fillColor(HEADING).wrapText(true).verticalAlignment("center").set();
        }
        sheet.setAutoFilter(0, 0, lines.size(), columns.size() - 1);
        for (int row = 0; row < lines.size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).write(sheet, row + 1, i, lines.get(row));
            }
        }
    }

    /** The program shows it as the reader's country writes numbers. */
    private static String format(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    static String fitting(String text) {
        String printable = HtmlRenderer.writable(text);
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST - CUT.length()) + CUT;
    }

    private record Column<T>(String head, int width, Function<T, Object> cell, Function<T, String> format) {

        void write(Worksheet sheet, int row, int column, T line) {
            Object value = cell.apply(line);
            if (value == null) {
                return;
            }
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value instanceof LocalDate date) {
                sheet.value(row, column, date);
            } else {
                sheet.value(row, column, fitting(value.toString()));
            }
            sheet.style(row, column).format(format.apply(line)).wrapText(value instanceof String).verticalAlignment("top")
                    .set();
        }
    }
}
