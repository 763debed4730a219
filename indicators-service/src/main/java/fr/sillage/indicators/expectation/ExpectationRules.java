package fr.sillage.indicators.expectation;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.period.Period;

/** Whether the figures that are asked for can be given. */
final class ExpectationRules {

    private ExpectationRules() {
    }

    /** @param quantity of the measure; null where there is none */
    static List<Fault> faults(ExpectationBody body, Quantity quantity) {
        List<Fault> faults = new ArrayList<>();
        if (quantity == null) {
            faults.add(Fault.at("/measure", "measure-unknown", body.measure()));
        } else if (body.items() != null) {
            items(body.items(), quantity, faults);
        }
        length("/from", body.from(), body.every(), faults);
        if (body.until() != null) {
            length("/until", body.until(), body.every(), faults);
            if (body.until().isBefore(body.from())) {
                faults.add(Fault.at("/until", "until-before-from", body.until(), body.from()));
            }
        }
        return faults;
    }

    private static void items(List<String> items, Quantity quantity, List<Fault> faults) {
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            if (!item.equals(Quantity.TOTAL) && !quantity.items().contains(item)) {
                faults.add(Fault.at("/items/" + i, "item-unknown", item, quantity.code()));
            }
            if (items.indexOf(item) < i) {
                faults.add(Fault.at("/items/" + i, "code-duplicate", item));
            }
        }
    }

    private static void length(String pointer, Period period, Frequency every, List<Fault> faults) {
        if (period.granularity() != every.granularity()) {
            faults.add(Fault.at(pointer, "period-of-other-length", period, every));
        }
    }
}
