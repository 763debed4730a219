package fr.sillage.catalog.targetedaction;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.scheme.Scheme;

/** Keeps the completion that a plan of a year makes in step with the plan. What people entered themselves stays theirs. */
@ApplicationScoped
public class PlanCompletions {

    private final TargetedActionRepository targetedActions;
    private final CompletionRepository completions;

    PlanCompletions(TargetedActionRepository targetedActions, CompletionRepository completions) {
        this.targetedActions = targetedActions;
        this.completions = completions;
    }

    /** @param targetedAction its code */
    public record Deed(String targetedAction, LocalDate doneOn, String evidence) {
    }

    /**
     * To be called inside a write of the ledger, whenever the plan changed.
     *
     * @param plan its code
     * @param deed what the plan is, as it stands; empty for nothing, or not yet
     */
    public void follow(Scheme scheme, int year, String plan, Optional<Deed> deed, ChangeSet change) {
        Optional<TargetedAction> action = deed.map(done -> targetedActions.find(scheme, done.targetedAction())
                .orElseThrow(() -> ProblemException.notFound("targeted-action", done.targetedAction())));
        completions.madeBy(scheme, year, plan)
                .filter(made -> action.filter(of -> of.id().equals(made.targetedActionId())).isEmpty())
                .ifPresent(made -> Precondition.onWhat(true).delete(made, change, completions::delete));
        action.ifPresent(of -> write(of, year, plan, deed.get(), change));
    }

    private void write(TargetedAction action, int year, String plan, Deed deed, ChangeSet change) {
        Optional<Completion> there = completions.lock(action, year);
        if (there.isPresent() && !plan.equals(there.get().plan())) {
            return;
        }
        Precondition.onWhat(there.isPresent()).put(there, () -> new Completion(action.id(), year),
                new CompletionBody(deed.doneOn(), deed.evidence()), change, completions::persist).item().madeBy(plan);
    }
}
