package fr.sillage.catalog.schemefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import fr.sillage.api.Fault;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ActionWriter;
import fr.sillage.catalog.committee.CommitteeRules;
import fr.sillage.catalog.objective.ObjectiveWriter;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.Goal;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeBody;
import fr.sillage.catalog.scheme.SchemeRules;
import fr.sillage.catalog.scheme.SchemeWriter;
import fr.sillage.catalog.structure.Structure;
import fr.sillage.catalog.targetedaction.TargetedActionRules;
import fr.sillage.catalog.workstream.WorkstreamBody;
import fr.sillage.catalog.workstream.WorkstreamRules;

/**
 * Holds what a file changes to the rules that a PUT of each thing is held to, in the scheme as it will be: a file may bring at
 * once what could not be put one after the other.
 */
@ApplicationScoped
class ContentRules {

    private final Validator validator;
    private final SchemeWriter schemes;
    private final ObjectiveWriter objectives;
    private final ActionWriter actions;
    private final RegisterRules registers;
    private final DirectorateRepository directorates;

    ContentRules(Validator validator, SchemeWriter schemes, ObjectiveWriter objectives, ActionWriter actions,
            RegisterRules registers, DirectorateRepository directorates) {
        this.validator = validator;
        this.schemes = schemes;
        this.objectives = objectives;
        this.actions = actions;
        this.registers = registers;
        this.directorates = directorates;
    }

    /**
     * @param existing the scheme as it is
     * @param announced whether the file says nothing of the committees of a scheme that is not there yet: it may name some
     * @param unread what could not be read, and is at fault already
     * @return with pointers into the document
     */
    List<Fault> faults(SchemeContent before, SchemeContent after, Optional<Scheme> existing, boolean announced,
            Set<String> unread) {
        var check = new ContentCheck(validator, before, after, unread);
        boolean sound = after.scheme() != null && !unread.contains("/scheme")
                && validator.validate(after.scheme()).isEmpty();
        if (check.body("/scheme", Optional.ofNullable(before.scheme()), after.scheme())) {
            schemeFaults(before, after, existing, announced).forEach(fault -> check.add("/scheme", fault));
        }
        check.each(Part.COMMITTEES, (code, was, body) -> CommitteeRules.faults(body));
        check.each(Part.AXES, (code, was, body) -> List.of());
        check.each(Part.WORKSTREAMS, (code, was, body) -> WorkstreamRules.faults(body, after.of(Part.AXES).keySet()));
        if (!sound) {
            // what hangs on its period, its goals and its buyers can be told once these are
            check.each(Part.OBJECTIVES, (code, was, body) -> List.of());
            check.each(Part.TARGETED_ACTIONS, (code, was, body) -> List.of());
            check.each(Part.ACTIONS, (code, was, body) -> List.of());
            registers.ofBodies(check);
            return check.faults();
        }
        Structure structure = structure(after);
        Map<String, String> parents = parents(after);
        check.each(Part.OBJECTIVES, (code, was, body) -> objectives.faults(structure, was, body));
        check.each(Part.TARGETED_ACTIONS, (code, was, body) -> TargetedActionRules.faults(body, structure));
        check.each(Part.ACTIONS, (code, was, body) -> actions.faults(code, was, body, structure, parents));
        registers.of(check, after, structure);
        return check.faults();
    }

    private List<Fault> schemeFaults(SchemeContent before, SchemeContent after, Optional<Scheme> existing, boolean announced) {
        SchemeBody body = after.scheme();
        List<Fault> faults = new ArrayList<>(schemes.faults(body,
                announced ? Optional.empty() : Optional.of(after.of(Part.COMMITTEES).keySet()), untouched(before, after)));
        if (SchemeRules.leavesAdoption(existing, body)) {
            faults.add(Fault.at("/status", "scheme-stays-adopted", existing.get().code()));
        }
        return faults;
    }

    /** Deadlines of the objectives that stay as they are: of the others it is told where they stand. */
    private static Map<String, Deadline> untouched(SchemeContent before, SchemeContent after) {
        Map<String, Deadline> deadlines = new HashMap<>();
        after.of(Part.OBJECTIVES).forEach((code, body) -> {
            if (body != null && body.deadline() != null && body.equals(before.of(Part.OBJECTIVES).get(code))) {
                deadlines.put(code, body.deadline());
            }
        });
        return deadlines;
    }

    private Structure structure(SchemeContent after) {
        Map<String, String> workstreams = new HashMap<>();
        after.of(Part.WORKSTREAMS).forEach((code, body) -> workstreams.put(code, axis(body)));
        return new Structure(after.scheme().period(), after.of(Part.AXES).keySet(), workstreams,
                after.of(Part.OBJECTIVES).keySet(),
                after.scheme().goals().stream().map(Goal::code).collect(Collectors.toSet()),
                directorates.codesOf(after.scheme().buyers()));
    }

    private static String axis(WorkstreamBody body) {
        return body == null ? null : body.axis();
    }

    private static Map<String, String> parents(SchemeContent after) {
        Map<String, String> parents = new HashMap<>();
        after.of(Part.ACTIONS).forEach((code, body) -> parents.put(code, Optional.ofNullable(body).map(ActionBody::parent)
                .orElse(null)));
        return parents;
    }
}
