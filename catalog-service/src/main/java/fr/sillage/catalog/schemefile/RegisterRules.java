package fr.sillage.catalog.schemefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.catalog.action.ProgressBody;
import fr.sillage.catalog.action.ProgressFiles;
import fr.sillage.catalog.plan.PlanFiles;
import fr.sillage.catalog.plan.PlanLineBody;
import fr.sillage.catalog.plan.PlanRules;
import fr.sillage.catalog.plan.YearlyPlanBody;
import fr.sillage.catalog.structure.Structure;
import fr.sillage.catalog.training.TrainingRules;

/** Holds what a file says beside the scheme's text to its rules: progress, plans, trainings, charters. */
@ApplicationScoped
class RegisterRules {

    private final Clock clock;

    RegisterRules(Clock clock) {
        this.clock = clock;
    }

    /** Asks no more than that each body is one, for a scheme of which no more can be told. */
    void ofBodies(ContentCheck check) {
        check.each(Part.PROGRESS, (name, was, body) -> List.of());
        check.each(Part.PLANS, (name, was, body) -> List.of());
        check.each(Part.PLAN_LINES, (name, was, body) -> List.of());
        check.each(Part.TRAINING_SESSIONS, (code, was, body) -> List.of());
        check.each(Part.CHARTERS, (code, was, body) -> List.of());
    }

    /** @param after its scheme is as it should be */
    void of(ContentCheck check, SchemeContent after, Structure structure) {
        LocalDate today = LocalDate.now(clock);
        Set<String> actions = after.of(Part.ACTIONS).keySet();
        Set<String> committees = after.of(Part.COMMITTEES).keySet();
        check.each(Part.PROGRESS, (name, was, body) -> progress(name, was, body, actions, today));
        check.each(Part.PLANS, (name, was, body) -> PlanRules.faults(body, PlanFiles.Key.of(name).year(),
                new PlanRules.Surroundings(structure, committees, after.of(Part.TARGETED_ACTIONS).keySet(),
                        fedByOthers(after, name), today)));
        check.each(Part.PLAN_LINES, (name, was, body) -> line(name, body, after, committees, today));
        check.each(Part.TRAINING_SESSIONS, (code, was, body) -> TrainingRules.faults(body, after.scheme().buyers(),
                after.scheme().period(), today));
        check.each(Part.CHARTERS,
                (code, was, body) -> Structure.unknown("/actions", body.actions(), actions, "action-unknown"));
    }

    private static List<Fault> progress(String name, Optional<ProgressBody> was, ProgressBody body, Set<String> actions,
            LocalDate today) {
        if (was.isPresent()) {
            return List.of(Fault.at("", "progress-stays", name));
        }
        List<Fault> faults = new ArrayList<>(
                Structure.unknown("", ProgressFiles.action(name), actions, "action-unknown"));
        if (body.on().isAfter(today)) {
            faults.add(Fault.at("/on", "done-in-the-future", body.on()));
        }
        return faults;
    }

    private static List<Fault> line(String name, PlanLineBody body, SchemeContent after, Set<String> committees,
            LocalDate today) {
        PlanFiles.Key key = PlanFiles.Key.of(name);
        List<Fault> faults = new ArrayList<>(PlanRules.faults(body, key.year(), committees, today));
        if (!after.of(Part.PLANS).containsKey(key.ofPlan())) {
            faults.add(Fault.at("", "plan-line-without-plan", key.ofPlan()));
        }
        return faults;
    }

    /** Codes of the targeted actions that other plans of the year are the deeds of. */
    private static Set<String> fedByOthers(SchemeContent after, String name) {
        int year = PlanFiles.Key.of(name).year();
        return after.of(Part.PLANS).entrySet().stream()
                .filter(plan -> !plan.getKey().equals(name) && PlanFiles.Key.of(plan.getKey()).year() == year)
                .map(plan -> fed(plan.getValue())).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static String fed(YearlyPlanBody plan) {
        return plan == null || plan.feeds() == null ? null : plan.feeds().targetedAction();
    }
}
