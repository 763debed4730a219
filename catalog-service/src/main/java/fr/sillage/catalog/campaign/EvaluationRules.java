package fr.sillage.catalog.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.sillage.api.Fault;

final class EvaluationRules {

    private EvaluationRules() {
    }

    /** @param campaign of which it tells; empty for the overall evaluation */
    static List<Fault> faults(EvaluationBody body, Optional<Campaign> campaign) {
        if (campaign.isEmpty()) {
            return body.findings().isEmpty() ? List.of() : List.of(Fault.at("/findings", "overall-has-findings"));
        }
        List<Fault> faults = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < body.findings().size(); i++) {
            String action = body.findings().get(i).action();
            String pointer = "/findings/" + i + "/action";
            if (!told.add(action)) {
                faults.add(Fault.at(pointer, "named-twice", action));
            } else if (!campaign.get().actions().contains(action)) {
                faults.add(Fault.at(pointer, "finding-action-not-chosen", action, campaign.get().year()));
            }
        }
        return faults;
    }
}
