package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

/**
 * Reads a CSV file: columns in any order, set apart by comma, semicolon or tab, whichever the header uses most.
 * <p>
 * A header that is not understood refuses the file, with every column at fault: what stands below it could be anything.
 */
public final class CsvLines {

    private static final List<String> REQUIRED = List.of("measure", "buyer", "period", "value");
    private static final List<String> KNOWN = List.of("measure", "buyer", "item", "period", "value", "unit", "status",
            "qualifier", "confidentiality", "comment", "reason");

    private CsvLines() {
    }

    public static List<RawLine> read(byte[] file) {
        String text = FileText.read(file);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true)
                .allowMissingFields(true).ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().toList();
            if (records.isEmpty()) {
                throw ProblemException.unreadable(List.of(Fault.at("#row=1", "csv-empty")));
            }
            Map<String, Integer> columns = columns(records.get(0).getFields());
            return records.stream().skip(1).map(record -> line(record, columns, records.get(0).getFieldCount())).toList();
        } catch (CsvParseException e) {
            throw ProblemException.unreadable(List.of(Fault.at("", "csv-malformed")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(';', '\t').filter(separator -> count(header, separator) > count(header, ',')).findFirst().orElse(',');
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            // RFC 7111 names a cell of a CSV file so.
            String pointer = "#cell=1," + (i + 1);
            if (!KNOWN.contains(name)) {
                faults.add(Fault.at(pointer, "column-unknown", header.get(i), String.join(", ", KNOWN)));
            } else if (columns.putIfAbsent(name, i) != null) {
                faults.add(Fault.at(pointer, "column-duplicate", name));
            }
        }
        REQUIRED.stream().filter(name -> !columns.containsKey(name))
                .forEach(name -> faults.add(Fault.at("#row=1", "column-missing", name)));
        if (!faults.isEmpty()) {
            throw ProblemException.unreadable(faults);
        }
        return columns;
    }

    private static RawLine line(CsvRecord record, Map<String, Integer> columns, int width) {
        List<LineFault> faults = record.getFieldCount() == width ? List.of()
                : List.of(LineFault.at(null, "fields-count", record.getFieldCount(), width));
        return new RawLine((int) record.getStartingLineNumber(), field(record, columns, "measure"),
                field(record, columns, "buyer"), field(record, columns, "item"), field(record, columns, "period"),
                field(record, columns, "value"), field(record, columns, "unit"), field(record, columns, "status"),
                field(record, columns, "qualifier"), field(record, columns, "confidentiality"),
                field(record, columns, "comment"), field(record, columns, "reason"), faults);
    }

    /** @return null where the line has no such field, or an empty one */
    private static String field(CsvRecord record, Map<String, Integer> columns, String name) {
        Integer place = columns.get(name);
        if (place == null || place >= record.getFieldCount()) {
            return null;
        }
        String text = record.getField(place).strip();
        return text.isEmpty() ? null : text;
    }
}
