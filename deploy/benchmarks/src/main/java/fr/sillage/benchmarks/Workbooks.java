package fr.sillage.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Figures as a spreadsheet program would save them. */
final class Workbooks {

    /** So many lines make a file just below the 10 MB that the service takes. */
    static final int MOST_LINES = 450_000;

    private static final String[] HEADER = { "measure", "buyer", "item", "period", "value" };

    private Workbooks() {
    }

    static byte[] of(Figures figures) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "benchmarks", "1.0"); Worksheet sheet = workbook.newWorksheet("saisie")) {
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int row = 1; row <= figures.size(); row++) {
                Figures.Line line = figures.line(row - 1L);
                sheet.value(row, 0, line.measure());
                sheet.value(row, 1, line.buyer());
                sheet.value(row, 3, line.period());
                sheet.value(row, 4, new BigDecimal(line.value()));
            }
        }
        return file.toByteArray();
    }
}
