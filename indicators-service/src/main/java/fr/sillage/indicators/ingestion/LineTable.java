package fr.sillage.indicators.ingestion;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.api.table.CsvTable;
import fr.sillage.indicators.ingestion.LineReport.FaultReport;
import fr.sillage.indicators.observation.Observed;

/** What became of the lines of a file, or would, for a spreadsheet: what was known beside what is known now. */
final class LineTable {

    private static final List<String> HEADER = List.of("ligne", "effet", "mesure", "acheteur", "poste", "période",
            "ancienne valeur", "ancien statut", "ancienne précision", "valeur", "statut", "précision", "écart", "erreurs",
            "avertissements");

    private LineTable() {
    }

    static void write(Stream<LineReport> lines, OutputStream file) throws IOException {
        CsvTable.write(file, HEADER, lines.map(LineTable::row));
    }

    private static Object[] row(LineReport line) {
        Observed before = line.before();
        Observed after = line.after();
        return new Object[] { line.line(), line.outcome().word(), line.measure(), line.buyer(), line.item(), line.period(),
                value(before), status(before), qualifier(before), value(after), status(after), qualifier(after),
                difference(before, after), words(line.faults()), words(line.warnings()) };
    }

    private static BigDecimal value(Observed observed) {
        return observed == null ? null : observed.value();
    }

    private static String status(Observed observed) {
        return observed == null ? null : observed.status().word();
    }

    private static String qualifier(Observed observed) {
        return observed == null ? null : observed.qualifier().word();
    }

    private static BigDecimal difference(Observed before, Observed after) {
        return value(before) == null || value(after) == null ? null : after.value().subtract(before.value());
    }

    private static String words(List<FaultReport> faults) {
        return faults == null ? null : faults.stream().map(LineTable::words).collect(Collectors.joining(" "));
    }

    private static String words(FaultReport fault) {
        return fault.suggestion() == null ? fault.message() : fault.message() + " → " + fault.suggestion();
    }
}
