package fr.sillage.catalog.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.catalog.action.Action;
import fr.sillage.catalog.action.ActionRepository;
import fr.sillage.catalog.committee.ActionMovement.Kind;
import fr.sillage.catalog.objective.Objective;
import fr.sillage.catalog.objective.ObjectiveBody;
import fr.sillage.catalog.objective.ObjectiveRepository;
import fr.sillage.catalog.objective.ObjectiveWriter;
import fr.sillage.catalog.scheme.Scheme;

/**
 * Does in the catalog what a committee decided, in the transaction of its opinion. A proposal must be possible too, or there is
 * nothing to decide on.
 */
@ApplicationScoped
class OpinionEffects {

    private final ObjectiveRepository objectives;
    private final ObjectiveWriter writer;
    private final AmendmentRepository amendments;
    private final ActionRepository actions;
    private final ActionMovementRepository movements;

    OpinionEffects(ObjectiveRepository objectives, ObjectiveWriter writer, AmendmentRepository amendments,
            ActionRepository actions, ActionMovementRepository movements) {
        this.objectives = objectives;
        this.writer = writer;
        this.amendments = amendments;
        this.actions = actions;
        this.movements = movements;
    }

    /**
     * Why it cannot be done; to be asked of an effect that {@link OpinionRules} find well formed.
     *
     * @param sitting the day on which it is decided or proposed
     */
    List<Fault> faults(Scheme scheme, OpinionBody body, LocalDate sitting) {
        String code = code(scheme, body);
        return switch (body.effect().kind()) {
            case AMEND -> amendFaults(scheme, code, body.effect());
            case ADMIT -> admitFaults(scheme, code, body.effect(), sitting);
            case RELEASE -> releaseFaults(scheme, code, sitting);
        };
    }

    void apply(Scheme scheme, OpinionBody body, LocalDate sitting, Opinion opinion, ChangeSet change) {
        String code = code(scheme, body);
        OpinionEffect effect = body.effect();
        switch (effect.kind()) {
            case AMEND -> {
                Objective objective = objectives.lock(scheme, code).orElseThrow();
                ObjectiveBody before = writer.amend(objective, effect.objective(), change);
                amendments.persist(new Amendment(objective, before, effect.objective(), opinion, change.id()));
            }
            case ADMIT -> move(scheme, code, Kind.ADMITTED, from(effect, sitting), opinion, change);
            case RELEASE -> move(scheme, code, Kind.RELEASED, lastDay(scheme, code, sitting), opinion, change);
        }
    }

    private List<Fault> amendFaults(Scheme scheme, String code, OpinionEffect effect) {
        Optional<Objective> objective = objectives.lock(scheme, code);
        if (objective.isEmpty()) {
            return List.of(Fault.at("/subject/ref", "objective-unknown", code));
        }
        List<Fault> faults = new ArrayList<>();
        if (objective.get().version() != effect.version()) {
            faults.add(Fault.at("/effect/version", "objective-changed", code, objective.get().version()));
        }
        writer.faults(scheme, objective, effect.objective()).forEach(fault -> faults
                .add(new Fault("/effect/objective" + fault.pointer(), fault.code(), fault.arguments())));
        return faults;
    }

    private List<Fault> admitFaults(Scheme scheme, String code, OpinionEffect effect, LocalDate sitting) {
        Optional<Action> action = actions.find(scheme, code);
        if (action.isEmpty()) {
            return List.of(Fault.at("/subject/ref", "action-unknown", code));
        }
        List<Fault> faults = new ArrayList<>();
        LocalDate from = from(effect, sitting);
        if (from.isBefore(scheme.period().start()) || from.isAfter(scheme.period().end())) {
            faults.add(Fault.at("/effect/from", "admission-outside-scheme", from, scheme.period().start(),
                    scheme.period().end()));
        }
        movements.last(action.get()).ifPresent(last -> {
            if (last.kind() == Kind.ADMITTED) {
                faults.add(Fault.at("/subject/ref", "action-already-in", code, last.effectiveOn()));
            } else if (!from.isAfter(last.effectiveOn())) {
                faults.add(Fault.at("/effect/from", "action-still-in", code, last.effectiveOn()));
            }
        });
        return faults;
    }

    private List<Fault> releaseFaults(Scheme scheme, String code, LocalDate sitting) {
        Optional<Action> action = actions.find(scheme, code);
        if (action.isEmpty()) {
            return List.of(Fault.at("/subject/ref", "action-unknown", code));
        }
        Optional<ActionMovement> last = movements.last(action.get());
        if (last.filter(movement -> movement.kind() == Kind.RELEASED).isPresent()) {
            return List.of(Fault.at("/subject/ref", "action-already-out", code, last.get().effectiveOn()));
        }
        return scheme.actionExit().map(rule -> new ActionTerm(since(scheme, last), rule)).filter(term -> !term.allows(sitting))
                .map(term -> List.of(Fault.at("/effect", "action-exit-too-early", code, term.firstProposal(),
                        term.rule().years(), term.rule().source())))
                .orElse(List.of());
    }

    /** Where the scheme has no rule, it leaves on the day of the sitting. */
    private LocalDate lastDay(Scheme scheme, String code, LocalDate sitting) {
        Optional<ActionMovement> last = movements.last(actions.find(scheme, code).orElseThrow());
        return scheme.actionExit().map(rule -> new ActionTerm(since(scheme, last), rule).end(sitting)).orElse(sitting);
    }

    /** One that no committee let in was there from the start. */
    private static LocalDate since(Scheme scheme, Optional<ActionMovement> last) {
        return last.map(ActionMovement::effectiveOn).orElse(scheme.period().start());
    }

    private void move(Scheme scheme, String code, Kind kind, LocalDate on, Opinion opinion, ChangeSet change) {
        movements.persist(
                new ActionMovement(actions.find(scheme, code).orElseThrow(), kind, on, opinion, change.id()));
    }

    private static LocalDate from(OpinionEffect effect, LocalDate sitting) {
        return effect.from() == null ? sitting : effect.from();
    }

    private static String code(Scheme scheme, OpinionBody body) {
        return body.subject().ref().substring(scheme.code().length() + 1);
    }
}
