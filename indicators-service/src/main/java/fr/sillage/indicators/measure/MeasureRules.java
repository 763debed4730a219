package fr.sillage.indicators.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.indicators.unit.Units;

/** What a measure must be so that its figures keep their meaning. */
final class MeasureRules {

    private MeasureRules() {
    }

    /**
     * @param existing what the body replaces; null where nothing
     * @param observed the items for which figures were given
     * @param read the items that an indicator's definition names, or a target
     * @param units those that there are
     */
    static List<Fault> faults(MeasureBody body, MeasureBody existing, List<String> observed, List<String> read, Units units) {
        List<String> codes = body.breakdown() == null ? List.of() : body.breakdown().codes();
        List<Fault> faults = new ArrayList<>();
        // a unit from before the registry stays where figures hold it
        if ((existing == null || !body.unit().equals(existing.unit())) && units.find(body.unit()).isEmpty()) {
            faults.add(units.unknown("/unit", body.unit()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                faults.add(Fault.at("/breakdown/items/" + i + "/code", "code-duplicate", codes.get(i)));
            }
        }
        observed.stream().filter(item -> !item.equals(Quantity.TOTAL) && !seen.contains(item))
                .forEach(item -> faults.add(Fault.at("/breakdown/items", "item-in-use", item)));
        read.stream().filter(item -> !seen.contains(item) && !observed.contains(item))
                .forEach(item -> faults.add(Fault.at("/breakdown/items", "item-read", item)));
        if (!observed.isEmpty()) {
            meaning(body, existing, faults);
        }
        return faults;
    }

    /** Figures were given for what the measure said then. */
    private static void meaning(MeasureBody body, MeasureBody existing, List<Fault> faults) {
        if (!body.unit().equals(existing.unit())) {
            faults.add(Fault.at("/unit", "unit-in-use", existing.unit()));
        }
        if (body.scale() < existing.scale()) {
            faults.add(Fault.at("/scale", "scale-in-use", existing.scale()));
        }
        if (body.timeAggregation() != existing.timeAggregation()) {
            faults.add(Fault.at("/timeAggregation", "time-aggregation-in-use", existing.timeAggregation()));
        }
        // without a breakdown there was nothing to add up, and a breakdown without figures may go
        if (body.breakdown() != null && existing.breakdown() != null
                && body.breakdown().itemRule() != existing.breakdown().itemRule()) {
            faults.add(Fault.at("/breakdown/itemRule", "item-rule-in-use", existing.breakdown().itemRule()));
        }
    }
}
