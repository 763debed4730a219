package fr.sillage.indicators.expectation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import fr.sillage.api.table.CsvTable;

/** The form to fill in as CSV. */
final class FormTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private FormTable() {
    }

    static String write(List<FormLine> lines) {
        CsvTable table = new CsvTable(FormLine.HEADER.toArray(String[]::new));
        lines.forEach(
                line -> table.row(line.measure(), line.title(), line.buyer(), line.item(), line.itemLabel(), line.period(),
                        null, line.unit(), null, null, null, DAY.format(line.dueOn()), line.owedBy(), line.state()));
        return table.toString();
    }
}
