package fr.sillage.catalog.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.structure.StructureReader;
import fr.sillage.catalog.targetedaction.PlanCompletions;
import fr.sillage.catalog.targetedaction.PlanCompletions.Deed;
import fr.sillage.catalog.targetedaction.TargetedAction;
import fr.sillage.catalog.targetedaction.TargetedActionRepository;

/** Writes plans and their lines, and with them the deeds that they are. To be called inside a write of the ledger. */
@ApplicationScoped
class PlanDesk {

    private final YearlyPlanRepository plans;
    private final PlanLineRepository lines;
    private final StructureReader structures;
    private final CommitteeRepository committees;
    private final TargetedActionRepository targetedActions;
    private final PlanCompletions completions;
    private final Clock clock;

    PlanDesk(YearlyPlanRepository plans, PlanLineRepository lines, StructureReader structures,
            CommitteeRepository committees, TargetedActionRepository targetedActions, PlanCompletions completions,
            Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.structures = structures;
        this.committees = committees;
        this.targetedActions = targetedActions;
        this.completions = completions;
        this.clock = clock;
    }

    Precondition.Put<YearlyPlan> put(Scheme scheme, int year, String code, YearlyPlanBody body, Precondition precondition,
            ChangeSet change) {
        requireNone(PlanRules.faults(body, year, around(scheme, year, code)));
        return write(scheme, year, code, body, precondition, change);
    }

    /** As {@link #put}, of what was held to the rules by somebody who knows more of what comes with it. */
    Precondition.Put<YearlyPlan> write(Scheme scheme, int year, String code, YearlyPlanBody body, Precondition precondition,
            ChangeSet change) {
        var put = precondition.put(plans.lock(scheme, year, code), () -> new YearlyPlan(scheme, year, code), body, change,
                plans::persist);
        bringDeed(scheme, put.item(), change);
        return put;
    }

    Precondition.Put<PlanLine> put(Scheme scheme, YearlyPlan plan, String code, PlanLineBody body, Precondition precondition,
            ChangeSet change) {
        requireNone(PlanRules.faults(body, plan.year(), codes(scheme), LocalDate.now(clock)));
        return write(scheme, plan, code, body, precondition, change);
    }

    /** As {@link #put}, of what was held to the rules by somebody who knows more of what comes with it. */
    Precondition.Put<PlanLine> write(Scheme scheme, YearlyPlan plan, String code, PlanLineBody body, Precondition precondition,
            ChangeSet change) {
        var put = precondition.put(lines.lock(plan, code), () -> new PlanLine(plan.id(), code), body, change, lines::persist);
        bringDeed(scheme, plan, change);
        return put;
    }

    long delete(Scheme scheme, YearlyPlan plan, PlanLine line, Precondition precondition, ChangeSet change) {
        precondition.requireMatch(line);
        requireOpen(plan);
        long id = precondition.delete(line, change, lines::delete);
        bringDeed(scheme, plan, change);
        return id;
    }

    long delete(Scheme scheme, YearlyPlan plan, Precondition precondition, ChangeSet change) {
        precondition.requireMatch(plan);
        requireOpen(plan);
        lines.of(plan).forEach(line -> Precondition.onWhat(true).delete(line, change, lines::delete));
        completions.follow(scheme, plan.year(), plan.code(), Optional.empty(), change);
        lines.flush();
        return precondition.delete(plan, change, plans::delete);
    }

    /** What somebody validated is not deleted: a line of it is given up, with the reason. */
    private static void requireOpen(YearlyPlan plan) {
        if (plan.validated().isPresent()) {
            throw ProblemException.of(ProblemType.CONFLICT, "plan-validated", plan.code());
        }
    }

    private PlanRules.Surroundings around(Scheme scheme, int year, String code) {
        return new PlanRules.Surroundings(structures.of(scheme), codes(scheme),
                targetedActions.of(scheme).stream().map(TargetedAction::code).collect(Collectors.toSet()),
                plans.fedByOthers(scheme, year, code), LocalDate.now(clock));
    }

    private Set<String> codes(Scheme scheme) {
        return committees.of(scheme).stream().map(Committee::code).collect(Collectors.toSet());
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }

    private void bringDeed(Scheme scheme, YearlyPlan plan, ChangeSet change) {
        completions.follow(scheme, plan.year(), plan.code(), plan.feeds().flatMap(feed -> switch (feed.when()) {
            case VALIDATED -> validated(scheme, plan, feed);
            case FINISHED -> finished(plan, feed);
        }), change);
    }

    private Optional<Deed> validated(Scheme scheme, YearlyPlan plan, PlanFeed feed) {
        return plan.validated().map(by -> new Deed(feed.targetedAction(), by.on(),
                "«\u202F%s\u202F», validé par\u202F: %s".formatted(plan.title(), named(scheme, by))));
    }

    private String named(Scheme scheme, Validation by) {
        return by.committee() == null ? by.body()
                : committees.find(scheme, by.committee()).map(Committee::title).orElse(by.committee());
    }

    private Optional<Deed> finished(YearlyPlan plan, PlanFeed feed) {
        PlanProgress progress = PlanProgress.of(lines.of(plan).stream().map(PlanLine::body).toList(), LocalDate.now(clock));
        return progress.finished().map(day -> new Deed(feed.targetedAction(), day,
                "«\u202F%s\u202F», achevé\u202F: lignes faites, %d sur %d".formatted(plan.title(), progress.done(),
                        progress.lines())));
    }
}
