package fr.sillage.catalog.schemefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ActionRepository;
import fr.sillage.catalog.action.ProgressFiles;
import fr.sillage.catalog.axis.AxisRepository;
import fr.sillage.catalog.charter.CharterRepository;
import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeRepository;
import fr.sillage.catalog.committee.CommitteeRules;
import fr.sillage.catalog.committee.SittingRepository;
import fr.sillage.catalog.objective.ObjectiveRepository;
import fr.sillage.catalog.plan.PlanFiles;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;
import fr.sillage.catalog.scheme.SchemePartRepository;
import fr.sillage.catalog.targetedaction.TargetedActionRepository;
import fr.sillage.catalog.training.TrainingSessionRepository;
import fr.sillage.catalog.workstream.WorkstreamRepository;

/** Reads all that a scheme says, and writes what changed of it. */
@ApplicationScoped
class SchemeStore {

    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final ProgressFiles progress;
    private final PlanFiles plans;
    private final Map<Part<?>, SchemePartRepository<?, ?>> parts;
    private final EntityManager entityManager;
    private final PartDeletions deletions;

    SchemeStore(CommitteeRepository committees, SittingRepository sittings, AxisRepository axes,
            WorkstreamRepository workstreams, ObjectiveRepository objectives, TargetedActionRepository targetedActions,
            ActionRepository actions, ProgressFiles progress, PlanFiles plans, TrainingSessionRepository trainings,
            CharterRepository charters, EntityManager entityManager, PartDeletions deletions) {
        this.committees = committees;
        this.sittings = sittings;
        this.progress = progress;
        this.plans = plans;
        this.parts = Map.of(Part.COMMITTEES, committees, Part.AXES, axes, Part.WORKSTREAMS, workstreams, Part.OBJECTIVES,
                objectives, Part.TARGETED_ACTIONS, targetedActions, Part.ACTIONS, actions, Part.TRAINING_SESSIONS, trainings,
                Part.CHARTERS, charters);
        this.entityManager = entityManager;
        this.deletions = deletions;
    }

    /** Its own repository, whatever the part. */
    @SuppressWarnings("unchecked")
    private <B> SchemePartRepository<B, ? extends SchemeItem<B>> repository(Part<B> part) {
        return (SchemePartRepository<B, ? extends SchemeItem<B>>) parts.get(part);
    }

    SchemeContent of(Scheme scheme) {
        Map<Part<?>, SortedMap<String, ?>> content = new LinkedHashMap<>();
        Part.ALL.forEach(part -> content.put(part, parts.containsKey(part) ? bodies(part, scheme) : new TreeMap<>()));
        content.put(Part.PROGRESS, SchemeContent.sorted(progress.of(scheme)));
        content.put(Part.PLANS, SchemeContent.sorted(plans.plans(scheme)));
        content.put(Part.PLAN_LINES, SchemeContent.sorted(plans.lines(scheme)));
        return new SchemeContent(scheme.body(), content);
    }

    private <B> SortedMap<String, B> bodies(Part<B> part, Scheme scheme) {
        return bodies(repository(part), scheme);
    }

    private static <B, E extends SchemeItem<B>> SortedMap<String, B> bodies(SchemePartRepository<B, E> items, Scheme scheme) {
        Map<String, B> bodies = new LinkedHashMap<>();
        items.of(scheme).forEach(item -> bodies.put(item.code(), items.bodyOf(item)));
        return SchemeContent.sorted(bodies);
    }

    /** Writes what is new or changed. */
    void write(Scheme scheme, SchemeContent before, SchemeContent after, ChangeSet change) {
        Part.ALL.stream().filter(parts::containsKey).forEach(part -> write(part, scheme, before, after, change));
        entityManager.flush();
        changed(Part.PROGRESS, before, after).forEach(entry -> progress.add(scheme, entry.getKey(), entry.getValue(), change));
        changed(Part.PLANS, before, after).forEach(plan -> plans.putPlan(scheme, plan.getKey(), plan.getValue(), change));
        changed(Part.PLAN_LINES, before, after).forEach(line -> plans.putLine(scheme, line.getKey(), line.getValue(), change));
    }

    private static <B> List<Map.Entry<String, B>> changed(Part<B> part, SchemeContent before, SchemeContent after) {
        return after.of(part).entrySet().stream()
                .filter(item -> !item.getValue().equals(before.of(part).get(item.getKey()))).toList();
    }

    private <B> void write(Part<B> part, Scheme scheme, SchemeContent before, SchemeContent after, ChangeSet change) {
        write(part, repository(part), scheme, before, after, change);
    }

    private static <B, E extends SchemeItem<B>> void write(Part<B> part, SchemePartRepository<B, E> items, Scheme scheme,
            SchemeContent before, SchemeContent after, ChangeSet change) {
        Map<String, E> there = items.byCode(scheme);
        List<Map.Entry<String, B>> changed = new ArrayList<>(changed(part, before, after));
        // an action stands before its own parts: the database holds each to a parent that is there
        changed.sort(Comparator.comparing(item -> item.getValue() instanceof ActionBody action && action.parent() != null));
        changed.forEach(item -> {
            Optional<E> existing = Optional.ofNullable(there.get(item.getKey()));
            items.put(scheme, item.getKey(), existing, item.getValue(), Precondition.onWhat(existing.isPresent()), change);
        });
    }

    /**
     * Deletes what is there no more.
     *
     * @param wasAdopted before this file: what an assembly adopted is not deleted
     * @return why some of it cannot be, with pointers into the document
     */
    List<Fault> remove(Scheme scheme, boolean wasAdopted, SchemeContent before, SchemeContent after, ChangeSet change) {
        List<Removal> removals = new ArrayList<>();
        List<Part<?>> lastFirst = new ArrayList<>(Part.ALL);
        Collections.reverse(lastFirst);
        lastFirst.stream().filter(parts::containsKey)
                .forEach(part -> removals.addAll(removals(part, scheme, before, after)));
        entityManager.flush();
        List<Fault> faults = new ArrayList<>(removePlans(scheme, before, after, change));
        removals.forEach(removal -> faults.addAll(refusals(scheme, wasAdopted, removal, change)));
        entityManager.clear();
        return faults;
    }

    /** Lines first: of those that go with their plan none is left to be told. */
    private List<Fault> removePlans(Scheme scheme, SchemeContent before, SchemeContent after, ChangeSet change) {
        List<Fault> faults = new ArrayList<>();
        for (Part<?> part : List.of(Part.PLAN_LINES, Part.PLANS)) {
            before.of(part).keySet().stream().filter(name -> !after.of(part).containsKey(name)).forEach(name -> {
                try {
                    plans.remove(scheme, name, change);
                } catch (ProblemException stays) {
                    faults.add(Fault.at(part.at(name), stays.code(), PlanFiles.Key.of(name).plan()));
                }
            });
        }
        return faults;
    }

    private record Removal(Part<?> part, String code, SchemeItem<?> item) {
    }

    private <B> List<Removal> removals(Part<B> part, Scheme scheme, SchemeContent before, SchemeContent after) {
        return removals(part, repository(part), scheme, before, after);
    }

    private static <B, E extends SchemeItem<B>> List<Removal> removals(Part<B> part, SchemePartRepository<B, E> items,
            Scheme scheme,
            SchemeContent before, SchemeContent after) {
        List<String> gone = new ArrayList<>(before.of(part).keySet());
        gone.removeAll(after.of(part).keySet());
        // the parts of an action go before it
        gone.sort(Comparator
                .comparing(code -> !(before.of(part).get(code) instanceof ActionBody action && action.parent() != null)));
        Map<String, E> there = gone.isEmpty() ? Map.of() : items.byCode(scheme);
        return gone.stream().map(code -> new Removal(part, code, there.get(code))).toList();
    }

    private List<Fault> refusals(Scheme scheme, boolean wasAdopted, Removal removal, ChangeSet change) {
        String at = removal.part().at(removal.code());
        if (removal.item() instanceof Committee committee) {
            List<Fault> faults = CommitteeRules.removalFaults(scheme, committee, !sittings.of(List.of(committee)).isEmpty());
            if (!faults.isEmpty()) {
                return faults.stream().map(fault -> new Fault(at, fault.code(), fault.arguments())).toList();
            }
        } else if (wasAdopted && removal.part().nature() == Part.Nature.TEXT) {
            return List.of(Fault.at(at, "scheme-adopted", scheme.code()));
        }
        try {
            Precondition.onWhat(true).delete(removal.item(), change,
                    item -> deletions.delete(removal.part(), removal.code(), item.id()));
            return List.of();
        } catch (ProblemException inUse) {
            return List.of(Fault.at(at, inUse.code(), removal.code()));
        }
    }
}
