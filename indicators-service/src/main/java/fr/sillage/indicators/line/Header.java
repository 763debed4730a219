package fr.sillage.indicators.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.NearestCode;

/**
 * The first row of a table: which column stands where.
 * <p>
 * Names are read in English or French, whatever their accents, case, spaces and apostrophes. Columns that are there for people
 * are passed over. A table with the column « échéance » is a form of the figures owed, of which some may not be filled in yet.
 */
final class Header {

    private static final String DUE = "echeance";
    private static final Set<String> FOR_PEOPLE = Set.of("erreur", "libelle", "libelle du poste", "nom de l'acheteur", DUE,
            "responsable", "etat");
    private static final Map<String, Column> NAMES = new HashMap<>();
    private static final String KNOWN = Stream.of(Column.values()).map(column -> column.code() + " (" + column.french() + ")")
            .collect(Collectors.joining(", "));

    static {
        for (Column column : Column.values()) {
            NAMES.put(column.code(), column);
            NAMES.put(Heading.plain(column.french()), column);
        }
    }

    private final Map<Column, Integer> places;
    private final boolean[] unnamed;
    private final boolean form;

    private Header(Map<Column, Integer> places, boolean[] unnamed, boolean form) {
        this.places = places;
        this.unnamed = unnamed;
        this.form = form;
    }

    /**
     * @param row its number in the file, from 1
     * @param required columns that must be there
     * @throws ProblemException 400 with all that is not understood: what stands below it could be anything
     */
    static Header of(int row, List<String> names, List<Column> required) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<Fault> faults = new ArrayList<>();
        int width = names.size();
        while (width > 0 && Heading.plain(names.get(width - 1)).isEmpty()) {
            width--;
        }
        boolean[] unnamed = new boolean[width];
        boolean form = false;
        for (int i = 0; i < width; i++) {
            String name = Heading.plain(names.get(i));
            Column column = NAMES.get(name);
            // RFC 7111 names a cell of a CSV file so.
            String pointer = "#cell=" + row + "," + (i + 1);
            unnamed[i] = name.isEmpty();
            form |= name.equals(DUE);
            if (column == null && !unnamed[i] && !FOR_PEOPLE.contains(name)) {
                faults.add(unknown(pointer, names.get(i), name));
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                faults.add(Fault.at(pointer, "column-duplicate", names.get(i).strip()));
            }
        }
        for (Column column : required) {
            if (!places.containsKey(column)) {
                faults.add(Fault.at("#row=" + row, "column-missing", column.code() + " (" + column.french() + ")"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unreadable(faults);
        }
        return new Header(places, unnamed, form);
    }

    /** Whether a row names all that a line needs, so that the table starts there. */
    static boolean isHeader(List<String> names, List<Column> required) {
        Set<Column> named = names.stream().map(name -> NAMES.get(Heading.plain(name))).collect(Collectors.toSet());
        return named.containsAll(required);
    }

    private static Fault unknown(String pointer, String typed, String name) {
        String shown = typed.strip().replace("\0", "");
        String nearest = new NearestCode(NAMES.keySet()).to(name);
        return nearest == null ? Fault.at(pointer, "column-unknown", shown, KNOWN)
                : Fault.at(pointer, "column-misspelt", shown, KNOWN, NAMES.get(nearest).code(), NAMES.get(nearest).french());
    }

    /** Last named column: what stands beyond it belongs nowhere. */
    int width() {
        return unnamed.length;
    }

    boolean isUnnamed(int place) {
        return unnamed[place];
    }

    /** @return -1 where the table has no such column */
    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    /**
     * One row as a line.
     *
     * @param field the text at a place of the row; null where there is none
     * @return null where it is a line of a form that nobody has filled in yet
     */
    RawLine line(int number, IntFunction<String> field, List<LineFault> faults) {
        String[] texts = new String[Column.values().length];
        places.forEach((column, place) -> texts[column.ordinal()] = field.apply(place));
        RawLine line = RawLine.of(number, texts, faults);
        boolean blank = form && faults.isEmpty()
                && Stream.of(line.value(), line.status(), line.comment(), line.reason()).allMatch(Objects::isNull);
        return blank ? null : line;
    }
}
