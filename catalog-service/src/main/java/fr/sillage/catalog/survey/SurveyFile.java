package fr.sillage.catalog.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.ws.rs.core.MediaType;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.table.CsvRows;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.FileText;
import fr.sillage.api.table.WorkbookRows;

/** The lines of a survey, from a CSV file or a workbook. A survey has some hundreds: they are held. */
final class SurveyFile {

    static final int MOST_LINES = 5_000;

    private static final Set<String> SHEETS = Set.of("recensement", "programmation");
    private static final Map<SurveyColumn, Integer> DIGITS = Map.of(SurveyColumn.BUYERS, 9, SurveyColumn.CPV, 8,
            SurveyColumn.OTHER_CPV, 8);

    private final List<SurveyRow> rows = new ArrayList<>();
    private Map<SurveyColumn, Integer> places;

    /** The text of a place in a row; null where there is none. */
    private interface Cells {

        String text(int place, int digits, Consumer<Fault> faults);
    }

    private SurveyFile() {
    }

    /** @throws ProblemException 400 where the file as a whole is not understood, 413 where it is too long */
    static List<SurveyRow> read(MediaType type, InputStream body) throws IOException {
        var file = new SurveyFile();
        if (type.getSubtype().equals("csv")) {
            file.readCsv(new FileText(body, charset(type)));
        } else {
            file.readWorkbook(body);
        }
        return file.rows;
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? null : Charset.forName(name.replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "charset-unknown", name);
        }
    }

    private void readCsv(FileText text) throws IOException {
        try (CsvRows csv = new CsvRows(text)) {
            do {
                if (!csv.next()) {
                    throw ProblemException.unreadable(List.of(Fault.at("#row=1", "csv-empty")));
                }
            } while (csv.isBlank());
            List<String> names = IntStream.range(0, csv.width())
                    .mapToObj(place -> csv.field(place) == null ? "" : csv.field(place))
                    .toList();
            places = SurveyHeader.places(csv.line(), names);
            while (csv.next()) {
                if (!csv.isBlank()) {
                    List<Fault> faults = new ArrayList<>(csv.faults());
                    if (faults.isEmpty() && csv.width() > names.size()) {
                        faults.add(Fault.at("", "fields-count", csv.width(), names.size()));
                    }
                    add(csv.line(), faults,
                            (place, digits, fault) -> place < csv.width() ? Field.unguarded(csv.field(place)) : null);
                }
            }
        }
    }

    private void readWorkbook(InputStream body) throws IOException {
        try (WorkbookRows sheet = new WorkbookRows(body, SHEETS, SurveyHeader::isHeader, SurveyHeader.REQUIRED)) {
            places = SurveyHeader.places(sheet.headerLine(), sheet.names());
            while (sheet.next()) {
                add(sheet.line(), new ArrayList<>(), sheet::field);
            }
        }
    }

    private void add(int number, List<Fault> faults, Cells cells) {
        if (rows.size() == MOST_LINES) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "survey-too-long", MOST_LINES);
        }
        Map<SurveyColumn, String> texts = new EnumMap<>(SurveyColumn.class);
        places.forEach((column, place) -> {
            String text = cells.text(place, DIGITS.getOrDefault(column, 0),
                    fault -> faults.add(new Fault(column.heading(), fault.code(), fault.arguments())));
            if (text != null && FileText.isUndecodable(text)) {
                faults.add(Fault.at(column.heading(), "text-undecodable"));
            }
            texts.put(column, text == null ? "" : text.replace("\r\n", "\n"));
        });
        rows.add(new SurveyRow(number, texts, List.copyOf(faults)));
    }
}
