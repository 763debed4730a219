package fr.sillage.catalog.purchasemap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;

/** What a family must be before it is on a map. */
final class MapFamilyRules {

    private MapFamilyRules() {
    }

    /** @param directorates codes of the buyer's */
    static List<Fault> faults(MapFamilyBody body, Set<String> directorates) {
        List<Fault> faults = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < body.directorates().size(); i++) {
            String code = body.directorates().get(i).directorate();
            String pointer = "/directorates/" + i + "/directorate";
            if (!directorates.contains(code)) {
                faults.add(Fault.at(pointer, "map-directorate-unknown", code));
            } else if (!seen.add(code)) {
                faults.add(Fault.at(pointer, "named-twice", code));
            }
        }
        for (int i = 0; i < body.stakes().size(); i++) {
            var theme = body.stakes().get(i).theme();
            if (!seen.add(theme)) {
                faults.add(Fault.at("/stakes/" + i + "/theme", "named-twice", theme));
            }
        }
        return faults;
    }

    /** What looks like a slip and is refused to nobody. */
    static List<Fault> warnings(MapFamilyBody body) {
        List<Fault> warnings = new ArrayList<>();
        var parts = new MapFamilyBody(null, null, body.directorates(), null, null, null, null, null).total();
        if (body.spend() != null && parts.filter(sum -> sum.compareTo(body.spend()) > 0).isPresent()) {
            warnings.add(Fault.at("/spend", "map-parts-exceed-whole", parts.get(), body.spend()));
        }
        if (body.suppliers() != null) {
            for (int i = 0; i < body.directorates().size(); i++) {
                Integer suppliers = body.directorates().get(i).suppliers();
                if (suppliers != null && suppliers > body.suppliers()) {
                    warnings.add(Fault.at("/directorates/" + i + "/suppliers", "map-more-suppliers-than-whole", suppliers,
                            body.suppliers()));
                }
            }
        }
        return warnings;
    }
}
