package fr.sillage.api.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.dhatim.fastexcel.reader.Sheet;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/**
 * A table that people fill in, as CSV or as a workbook: which columns it has, named in French or English, in any order and
 * whatever the accents, case and spaces. Its lines are held, so they are counted.
 *
 * @param <C> the enum of its columns
 */
public final class TableForm<C extends Enum<C> & Column> {

    /** Written into the file of a report for people to read. */
    private static final Set<String> FOR_PEOPLE = Set.of("erreur");

    private final Class<C> columns;
    private final Set<C> required;
    private final Set<String> sheets;
    private final int mostLines;
    private final Map<String, C> names;

    /** The text of a place in a row; null where there is none. */
    private interface Cells {

        String text(int place, int digits, Consumer<Fault> faults);
    }

    /**
     * @param required columns without which a file is none of these tables
     * @param sheets names of the sheets that are looked at first, in lower case
     */
    public TableForm(Class<C> columns, Set<C> required, Set<String> sheets, int mostLines) {
        this.columns = columns;
        this.required = required;
        this.sheets = sheets;
        this.mostLines = mostLines;
        names = EnumSet.allOf(columns).stream()
                .flatMap(column -> Stream.concat(Stream.of(column.code(), column.heading()), column.otherHeadings().stream())
                        .map(Heading::plain).distinct()
                        .map(name -> Map.entry(name, column)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws ProblemException 400 where the file as a whole is not understood, 413 where it is too long */
    public List<TableRow<C>> read(MediaType type, InputStream body) throws IOException {
        return type.getSubtype().equals("csv") ? csv(new FileText(body, charset(type))) : workbook(body);
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? null : Charset.forName(name.replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "charset-unknown", name);
        }
    }

    private List<TableRow<C>> csv(FileText text) throws IOException {
        List<TableRow<C>> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(text)) {
            do {
                if (!csv.next()) {
                    throw ProblemException.unreadable(List.of(Fault.at("#row=1", "csv-empty")));
                }
            } while (csv.isBlank());
            List<String> header = IntStream.range(0, csv.width())
                    .mapToObj(place -> csv.field(place) == null ? "" : csv.field(place)).toList();
            Map<C, Integer> places = places(csv.line(), header);
            while (csv.next()) {
                if (!csv.isBlank()) {
                    List<Fault> faults = new ArrayList<>(csv.faults());
                    if (faults.isEmpty() && csv.width() > header.size()) {
                        faults.add(Fault.at("", "fields-count", csv.width(), header.size()));
                    }
                    add(rows, csv.line(), places, faults,
                            (place, digits, fault) -> place < csv.width() ? Field.unguarded(csv.field(place)) : null);
                }
            }
        }
        return rows;
    }

    private List<TableRow<C>> workbook(InputStream body) throws IOException {
        try (WorkbookRows sheet = new WorkbookRows(body, sheets, this::isHeader, headings(required))) {
            return lines(sheet);
        }
    }

    private List<TableRow<C>> lines(WorkbookRows sheet) {
        List<TableRow<C>> rows = new ArrayList<>();
        Map<C, Integer> places = places(sheet.headerLine(), sheet.names());
        while (sheet.next()) {
            add(rows, sheet.line(), places, new ArrayList<>(), sheet::field);
        }
        return rows;
    }

    /**
     * The lines of the sheet that bears one of the form's names, of a workbook that has others beside it.
     *
     * @return empty where it has no such sheet
     * @throws ProblemException as {@link #read(MediaType, InputStream)}
     */
    public Optional<List<TableRow<C>>> read(WorkbookFile workbook) throws IOException {
        List<Sheet> sheet = workbook.visible().stream().filter(this::isOurs).limit(1).toList();
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        try (WorkbookRows rows = new WorkbookRows(workbook, () -> {
        }, sheet, this::isHeader, headings(required))) {
            return Optional.of(lines(rows));
        }
    }

    private boolean isOurs(Sheet sheet) {
        return isNamed(sheet.getName());
    }

    /** Whether a sheet of this name is one of the form. */
    public boolean isNamed(String sheet) {
        return sheets.stream().anyMatch(name -> Heading.plain(name).equals(Heading.plain(sheet)));
    }

    private void add(List<TableRow<C>> rows, int number, Map<C, Integer> places, List<Fault> faults, Cells cells) {
        if (rows.size() == mostLines) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "table-too-long", mostLines);
        }
        Map<C, String> texts = new EnumMap<>(columns);
        places.forEach((column, place) -> {
            String text = cells.text(place, column.digits(),
                    fault -> faults.add(new Fault(column.heading(), fault.code(), fault.arguments())));
            if (text != null && FileText.isUndecodable(text)) {
                faults.add(Fault.at(column.heading(), "text-undecodable"));
            }
            texts.put(column, text == null ? "" : text.replace("\r\n", "\n"));
        });
        rows.add(new TableRow<>(number, texts, List.copyOf(faults)));
    }

    private boolean isHeader(List<String> header) {
        return header.stream().map(name -> names.get(Heading.plain(name))).collect(Collectors.toSet()).containsAll(required);
    }

    /**
     * @param row its number in the file, from 1
     * @throws ProblemException 400 with all that is not understood: what stands below it could be anything
     */
    private Map<C, Integer> places(int row, List<String> header) {
        Map<C, Integer> places = new EnumMap<>(columns);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = Heading.plain(header.get(i));
            C column = names.get(name);
            // RFC 7111 names a cell of a CSV file so
            String pointer = "#cell=" + row + "," + (i + 1);
            if (column == null && !name.isEmpty() && !FOR_PEOPLE.contains(name)) {
                faults.add(unknown(pointer, header.get(i), name));
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                faults.add(Fault.at(pointer, "column-duplicate", header.get(i).strip()));
            }
        }
        required.stream().filter(column -> !places.containsKey(column))
                .forEach(column -> faults.add(Fault.at("#row=" + row, "column-missing", column.heading())));
        if (!faults.isEmpty()) {
            throw ProblemException.unreadable(faults);
        }
        return places;
    }

    private Fault unknown(String pointer, String typed, String name) {
        String shown = typed.strip().replace("\0", "");
        String known = headings(EnumSet.allOf(columns));
        String nearest = new NearestCode(names.keySet()).to(name);
        if (nearest == null) {
            return Fault.at(pointer, "column-unknown", shown, known);
        }
        C meant = names.get(nearest);
        return Fault.at(pointer, "column-misspelt", shown, known, meant.heading(), meant.code());
    }

    private String headings(Collection<C> named) {
        return named.stream().sorted().map(Column::heading).collect(Collectors.joining(", "));
    }
}
