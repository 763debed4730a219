package fr.sillage.catalog.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.scheme.Scheme;

/**
 * The plans of a scheme and their lines under one name each, for a file that holds all of them. To be called inside a write of
 * the ledger by somebody who holds the lock on the scheme, and who held what comes to the rules.
 */
@ApplicationScoped
public class PlanFiles {

    private final YearlyPlanRepository plans;
    private final PlanLineRepository lines;
    private final PlanDesk desk;

    PlanFiles(YearlyPlanRepository plans, PlanLineRepository lines, PlanDesk desk) {
        this.plans = plans;
        this.lines = lines;
        this.desk = desk;
    }

    /** @param line null for the plan itself */
    public record Key(int year, String plan, String line) {

        /** @param name {@code 2025:achats} or {@code 2025:achats:1} */
        public static Key of(String name) {
            String[] parts = name.split(":");
            return new Key(Integer.parseInt(parts[0]), parts[1], parts.length > 2 ? parts[2] : null);
        }

        /** Of the plan that a line is part of. */
        public String ofPlan() {
            return year + ":" + plan;
        }
    }

    private static String name(YearlyPlan plan) {
        return new Key(plan.year(), plan.code(), null).ofPlan();
    }

    public Map<String, YearlyPlanBody> plans(Scheme scheme) {
        Map<String, YearlyPlanBody> bodies = new LinkedHashMap<>();
        plans.of(scheme).forEach(plan -> bodies.put(name(plan), plan.body()));
        return bodies;
    }

    public Map<String, PlanLineBody> lines(Scheme scheme) {
        Map<String, PlanLineBody> bodies = new LinkedHashMap<>();
        List<YearlyPlan> all = plans.of(scheme);
        Map<Long, List<PlanLine>> byPlan = lines.of(all);
        all.forEach(plan -> byPlan.getOrDefault(plan.id(), List.of())
                .forEach(line -> bodies.put(name(plan) + ":" + line.code(), line.body())));
        return bodies;
    }

    public void putPlan(Scheme scheme, String name, YearlyPlanBody body, ChangeSet change) {
        Key key = Key.of(name);
        boolean isThere = plans.find(scheme, key.year(), key.plan()).isPresent();
        desk.write(scheme, key.year(), key.plan(), body, Precondition.onWhat(isThere), change);
    }

    public void putLine(Scheme scheme, String name, PlanLineBody body, ChangeSet change) {
        Key key = Key.of(name);
        YearlyPlan plan = plans.find(scheme, key.year(), key.plan()).orElseThrow();
        boolean isThere = lines.find(plan, key.line()).isPresent();
        desk.write(scheme, plan, key.line(), body, Precondition.onWhat(isThere), change);
    }

    /** @throws ProblemException 409 where it stays, as a DELETE says; the lines of a plan go with it */
    public void remove(Scheme scheme, String name, ChangeSet change) {
        Key key = Key.of(name);
        Optional<YearlyPlan> plan = plans.lock(scheme, key.year(), key.plan());
        if (key.line() == null) {
            plan.ifPresent(there -> desk.delete(scheme, there, Precondition.onWhat(true), change));
        } else {
            plan.ifPresent(of -> lines.lock(of, key.line())
                    .ifPresent(line -> desk.delete(scheme, of, line, Precondition.onWhat(true), change)));
        }
        plans.flush();
    }
}
