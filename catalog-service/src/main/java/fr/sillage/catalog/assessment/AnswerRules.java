package fr.sillage.catalog.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import fr.sillage.api.Fault;
import fr.sillage.catalog.framework.FrameworkAction;

final class AnswerRules {

    private AnswerRules() {
    }

    /** @param all actions of the framework */
    static List<Fault> faults(AnswerBody body, LocalDate date, LocalDate today, FrameworkAction action,
            Collection<FrameworkAction> all) {
        List<Fault> faults = new ArrayList<>();
        if (date.isAfter(today)) {
            faults.add(Fault.at("", "assessment-to-come", date));
        }
        if (action.isWithdrawn()) {
            faults.add(Fault.at("", "framework-action-withdrawn", action.code()));
        } else if (body.level() != null) {
            List<Integer> levels = Scoring.levels(action, all);
            if (levels.isEmpty()) {
                faults.add(Fault.at("/level", "framework-without-levels", action.code()));
            } else if (!levels.contains(body.level())) {
                faults.add(Fault.at("/level", "answer-level-unknown", body.level(),
                        levels.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            }
        }
        return faults;
    }
}
