package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.sillage.api.Fault;

/** What a step in the life of an intention must bring with it. */
final class TransitionRules {

    private TransitionRules() {
    }

    /** @param before the day of the step before; empty where this is the first */
    static List<Fault> faults(TransitionBody step, Optional<LocalDate> before, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (step.on().isAfter(today)) {
            faults.add(Fault.at("/on", "done-in-the-future", step.on()));
        }
        before.filter(step.on()::isBefore)
                .ifPresent(day -> faults.add(Fault.at("/on", "transition-before-the-last", step.on(), day)));
        if (step.to() == IntentionStatus.WITHDRAWN && isBlank(step.reason())) {
            faults.add(Fault.at("/reason", "transition-reason-missing"));
        }
        if (step.to().wantsLessons() && isBlank(step.lessons())) {
            faults.add(Fault.at("/lessons", "transition-lessons-missing"));
        }
        return faults;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
