package fr.sillage.catalog.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Period;

/**
 * What the things in a scheme may refer to.
 *
 * @param workstreams code of each workstream and of its axis
 * @param directorates codes of the directorates of the scheme's buyers
 */
public record Structure(Period period, Set<String> axes, Map<String, String> workstreams, Set<String> objectives,
        Set<String> goals, Set<String> directorates) {

    /** One fault for each code of a list that is not among the known ones or is named twice. */
    public static List<Fault> unknown(String pointer, List<String> codes, Set<String> known, String faultCode) {
        List<Fault> faults = new ArrayList<>(twice(pointer, codes));
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                faults.add(Fault.at(pointer + "/" + i, faultCode, codes.get(i)));
            }
        }
        return faults;
    }

    public static List<Fault> unknown(String pointer, String code, Set<String> known, String faultCode) {
        return code == null || known.contains(code) ? List.of() : List.of(Fault.at(pointer, faultCode, code));
    }

    public static List<Fault> twice(String pointer, List<String> codes) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.indexOf(codes.get(i)) < i) {
                faults.add(Fault.at(pointer + "/" + i, "named-twice", codes.get(i)));
            }
        }
        return faults;
    }
}
