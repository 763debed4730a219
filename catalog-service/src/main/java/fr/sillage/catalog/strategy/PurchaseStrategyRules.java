package fr.sillage.catalog.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;

final class PurchaseStrategyRules {

    private PurchaseStrategyRules() {
    }

    static List<Fault> faults(PurchaseStrategyBody body, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Set<Expertise> heard = EnumSet.noneOf(Expertise.class);
        for (int i = 0; i < body.advice().size(); i++) {
            Advice advice = body.advice().get(i);
            if (!heard.add(advice.expertise())) {
                faults.add(Fault.at("/advice/" + i + "/expertise", "named-twice", advice.expertise()));
            }
            if (advice.on().isAfter(today)) {
                faults.add(Fault.at("/advice/" + i + "/on", "done-in-the-future", advice.on()));
            }
        }
        return faults;
    }
}
