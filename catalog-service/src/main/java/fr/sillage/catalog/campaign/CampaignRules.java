package fr.sillage.catalog.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Evaluating;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.structure.Structure;

final class CampaignRules {

    private CampaignRules() {
    }

    /**
     * @param evaluable the codes of the scheme's actions that can be chosen: those that are part of it and of no other action
     * @param others its campaigns of other years
     */
    static List<Fault> faults(int year, CampaignBody body, Evaluating rule, Period period, Set<String> evaluable,
            List<Campaign> others) {
        List<Fault> faults = new ArrayList<>();
        if (others.size() >= rule.parts()) {
            faults.add(Fault.at("?year", "campaign-too-many", rule.parts(), rule.source()));
        }
        if (!period.holdsYear(year)) {
            faults.add(Fault.at("?year", "year-outside-scheme", year, period.start(), period.end()));
        }
        faults.addAll(Structure.unknown("/actions", body.actions(), evaluable, "campaign-action-unknown"));
        Map<String, Integer> taken = new HashMap<>();
        others.forEach(other -> other.actions().forEach(action -> taken.put(action, other.year())));
        for (int i = 0; i < body.actions().size(); i++) {
            String action = body.actions().get(i);
            if (taken.containsKey(action)) {
                faults.add(Fault.at("/actions/" + i, "campaign-action-taken", action, taken.get(action)));
            }
        }
        return faults;
    }
}
