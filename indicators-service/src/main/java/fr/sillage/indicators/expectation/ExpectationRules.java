package fr.sillage.indicators.expectation;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.indicators.measure.Quantity;

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
        if (body.from().granularity() != body.every().granularity()) {
            faults.add(Fault.at("/from", "period-of-other-length", body.from(), body.every()));
        }
        if (body.until() != null) {
            if (!body.until().isOfSeries(body.from()) || body.until().granularity() != body.every().granularity()) {
                faults.add(Fault.at("/until", "period-of-other-length", body.until(), body.every()));
            }
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
}
