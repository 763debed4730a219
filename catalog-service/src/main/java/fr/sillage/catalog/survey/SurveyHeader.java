package fr.sillage.catalog.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.NearestCode;

/** Which column of a file stands where, named in French or English, whatever the accents, case and spaces. */
final class SurveyHeader {

    static final String REQUIRED = SurveyColumn.REQUIRED.stream().map(SurveyColumn::heading)
            .collect(Collectors.joining(", "));
    private static final String KNOWN = SurveyColumn.ALL.stream().map(SurveyColumn::heading).collect(Collectors.joining(", "));
    /** Written into the file of a report for people to read. */
    private static final Set<String> FOR_PEOPLE = Set.of("erreur");

    private SurveyHeader() {
    }

    static boolean isHeader(List<String> names) {
        return names.stream().map(name -> SurveyColumn.names().get(Heading.plain(name))).collect(Collectors.toSet())
                .containsAll(SurveyColumn.REQUIRED);
    }

    /**
     * @param row its number in the file, from 1
     * @throws ProblemException 400 with all that is not understood: what stands below it could be anything
     */
    static Map<SurveyColumn, Integer> places(int row, List<String> names) {
        Map<SurveyColumn, Integer> places = new EnumMap<>(SurveyColumn.class);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Heading.plain(names.get(i));
            SurveyColumn column = SurveyColumn.names().get(name);
            // RFC 7111 names a cell of a CSV file so
            String pointer = "#cell=" + row + "," + (i + 1);
            if (column == null && !name.isEmpty() && !FOR_PEOPLE.contains(name)) {
                faults.add(unknown(pointer, names.get(i), name));
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                faults.add(Fault.at(pointer, "column-duplicate", names.get(i).strip()));
            }
        }
        SurveyColumn.REQUIRED.stream().filter(column -> !places.containsKey(column))
                .forEach(column -> faults.add(Fault.at("#row=" + row, "column-missing", column.heading())));
        if (!faults.isEmpty()) {
            throw ProblemException.unreadable(faults);
        }
        return places;
    }

    private static Fault unknown(String pointer, String typed, String name) {
        String shown = typed.strip().replace("\0", "");
        String nearest = new NearestCode(SurveyColumn.names().keySet()).to(name);
        if (nearest == null) {
            return Fault.at(pointer, "column-unknown", shown, KNOWN);
        }
        SurveyColumn meant = SurveyColumn.names().get(nearest);
        return Fault.at(pointer, "column-misspelt", shown, KNOWN, meant.heading(), meant.code());
    }
}
