package fr.sillage.catalog.schemefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Column;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.scheme.CodeOrder;
import fr.sillage.catalog.scheme.SchemeBody;

/** What the lines of tables make of a scheme, and which line says what. */
final class Lines {

    /** Of a pointer into the document: the thing, and where in its body. */
    private static final Pattern PLACE = Pattern.compile("(/scheme|/[^/]+/[^/]+)(/.*)?");

    private final SchemeContent before;
    private final Map<String, String> directorates;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<Part<?>, SortedMap<String, ?>> parts = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private SchemeBody scheme;
    private String state;

    /** @param directorates code of each directorate by its name */
    Lines(SchemeContent before, Map<String, String> directorates) {
        this.before = before;
        this.directorates = directorates;
    }

    /**
     * @param sheet empty where the file has no sheets
     * @param row of a heading, from 1; null where the file does not have it
     */
    private record Line(String sheet, Function<String, Integer> row, Function<String, String> headingAt) {

        Fault place(String pointer, Fault fault) {
            String heading = headingAt.apply(pointer);
            return new Fault(place(sheet, row.apply(heading), heading), fault.code(), fault.arguments());
        }

        static String place(String sheet, Integer row, String heading) {
            String at = row == null ? "" : "row=" + row;
            String column = heading == null || heading.isEmpty() ? "" : "column=" + heading;
            return sheet + "#" + at + (at.isEmpty() || column.isEmpty() ? "" : "&") + column;
        }
    }

    void fault(String sheet, Integer row, String heading, String code, Object... arguments) {
        faults.add(new Fault(Line.place(sheet, row, heading), code, List.of(arguments)));
    }

    /** Takes the lines of one part; what is said of it is all there is in the file. */
    <C extends Enum<C> & Column, B> void take(Part<B> part, PartTable<C, B> table, String sheet, List<TableRow<C>> rows) {
        SortedMap<String, B> items = new TreeMap<>(CodeOrder.NATURAL);
        for (TableRow<C> row : rows) {
            row.faults()
                    .forEach(fault -> fault(sheet, row.number(), fault.pointer(), fault.code(), fault.arguments().toArray()));
            String code = row.text(table.code());
            if (!part.mayBeCalled(code)) {
                fault(sheet, row.number(), table.code().heading(), "sheet-code", code);
            } else if (items.containsKey(code)) {
                fault(sheet, row.number(), table.code().heading(), "named-twice", code);
            } else {
                var line = new Line(sheet, heading -> row.number(), table::headingAt);
                items.put(code, read(part.at(code), line, table, row, Optional.ofNullable(before.of(part).get(code))));
            }
        }
        parts.put(part, items);
    }

    private <C extends Enum<C> & Column, B> B read(String at, Line line, PartTable<C, B> table, TableRow<C> row,
            Optional<B> existing) {
        lines.put(at, line);
        var typed = new Typed(directorates);
        B body = table.read(row, existing, typed);
        typed.faults().forEach(fault -> faults.add(line.place(fault.pointer(), fault)));
        if (!row.faults().isEmpty() || !typed.faults().isEmpty()) {
            unread.add(at);
        }
        return body;
    }

    /**
     * Takes what is said of the scheme itself.
     *
     * @param rowOf a heading; null where the file does not have it
     */
    <C extends Enum<C> & Column> void takeScheme(String code, PartTable<C, SchemeBody> table, String sheet, TableRow<C> row,
            Function<String, Integer> rowOf) {
        if (!row.text(table.code()).equals(code)) {
            fault(sheet, rowOf.apply(table.code().heading()), table.code().heading(), "file-of-another-scheme",
                    row.text(table.code()), code);
        }
        scheme = read("/scheme", new Line(sheet, rowOf, table::headingAt), table, row, Optional.ofNullable(before.scheme()));
    }

    /** What the file says it was made of; an empty text where it does not say. */
    void takeState(String said) {
        state = said.isEmpty() ? null : said;
    }

    Incoming incoming(List<String> ignored) {
        return new Incoming(state, new SchemeContent(scheme, parts), faults, unread, this::placed, ProblemException::broken,
                ignored);
    }

    private Fault placed(Fault fault) {
        var place = PLACE.matcher(fault.pointer());
        if (!place.matches() || !lines.containsKey(place.group(1))) {
            return fault;
        }
        return lines.get(place.group(1)).place(place.group(2) == null ? "" : place.group(2), fault);
    }
}
