package fr.sillage.indicators.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;

/** What a measure must be so that its figures keep their meaning. */
final class MeasureRules {

    private MeasureRules() {
    }

    /** @param inUse the items for which figures were given */
    static List<Fault> faults(MeasureBody body, List<String> inUse) {
        List<String> codes = body.breakdown() == null ? List.of() : body.breakdown().codes();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                faults.add(Fault.at("/breakdown/items/" + i + "/code", "code-duplicate", codes.get(i)));
            }
        }
        inUse.stream().filter(item -> !item.equals(Quantity.TOTAL) && !seen.contains(item))
                .forEach(item -> faults.add(Fault.at("/breakdown/items", "item-in-use", item)));
        return faults;
    }
}
