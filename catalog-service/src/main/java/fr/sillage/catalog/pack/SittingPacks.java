package fr.sillage.catalog.pack;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Rights;
import fr.sillage.catalog.action.ActionReader;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.committee.ActionMembership;
import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.committee.Sitting;
import fr.sillage.catalog.committee.SittingRepository;
import fr.sillage.catalog.committee.SittingView;
import fr.sillage.catalog.intention.IntentionQuery;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.needs.NeedsSheetBody;
import fr.sillage.catalog.needs.NeedsSheetRepository;
import fr.sillage.catalog.objective.ObjectiveRepository;
import fr.sillage.catalog.pack.SittingPackView.AwaitingStrategy;
import fr.sillage.catalog.pack.SittingPackView.LateAction;
import fr.sillage.catalog.pack.SittingPackView.LateTargetedAction;
import fr.sillage.catalog.pack.SittingPackView.Named;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.strategy.PurchaseStrategy;
import fr.sillage.catalog.strategy.PurchaseStrategyRepository;
import fr.sillage.catalog.strategy.PurchaseStrategyView;
import fr.sillage.catalog.targetedaction.Completion;
import fr.sillage.catalog.targetedaction.CompletionRepository;
import fr.sillage.catalog.targetedaction.TargetedAction;
import fr.sillage.catalog.targetedaction.TargetedActionRepository;
import fr.sillage.catalog.targetedaction.TargetedActionView;
import fr.sillage.catalog.targetedfile.TargetedSelection;

/** Gathers what the members of a committee need before they sit. */
@ApplicationScoped
class SittingPacks {

    private final SittingRepository sittings;
    private final OpinionRepository opinions;
    private final ActionReader actions;
    private final ActionMembership membership;
    private final ObjectiveRepository objectives;
    private final TargetedActionRepository targetedActions;
    private final CompletionRepository completions;
    private final PurchasingIntentionRepository intentions;
    private final PurchaseStrategyRepository strategies;
    private final NeedsSheetRepository sheets;
    private final Rights rights;

    SittingPacks(SittingRepository sittings, OpinionRepository opinions, ActionReader actions, ActionMembership membership,
            ObjectiveRepository objectives, TargetedActionRepository targetedActions, CompletionRepository completions,
            PurchasingIntentionRepository intentions, PurchaseStrategyRepository strategies, NeedsSheetRepository sheets,
            Rights rights) {
        this.sittings = sittings;
        this.opinions = opinions;
        this.actions = actions;
        this.membership = membership;
        this.objectives = objectives;
        this.targetedActions = targetedActions;
        this.completions = completions;
        this.intentions = intentions;
        this.strategies = strategies;
        this.sheets = sheets;
        this.rights = rights;
    }

    SittingPackView of(Scheme scheme, Committee committee, Sitting sitting) {
        List<OpinionView> given = opinions.of(scheme, null, null);
        var awaited = new AwaitedOpinions(committee.code(), given);
        SittingView told = SittingView.from(sitting);
        return new SittingPackView(new Named(scheme.code(), scheme.title()), new Named(committee.code(), committee.title()),
                sitting.date(), told.title(), told.agenda(), told.items(),
                scheme.order().map(awaited::proposals).orElse(List.of()), strategies(scheme, committee, given, awaited),
                lateActions(scheme, sitting.date()), lateTargetedActions(scheme, sitting.date()),
                awaited.between(before(committee, sitting), sitting.date()));
    }

    /** The day on which it sat before; from the beginning where it did not. */
    private LocalDate before(Committee committee, Sitting sitting) {
        return sittings.of(List.of(committee)).stream().map(Sitting::date).filter(day -> day.isBefore(sitting.date()))
                .max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    private List<AwaitingStrategy> strategies(Scheme scheme, Committee committee, List<OpinionView> given,
            AwaitedOpinions awaited) {
        Optional<Purchasing> rules = scheme.purchasing()
                .filter(purchasing -> committee.code().equals(purchasing.reviewCommittee()));
        if (rules.isEmpty()) {
            return List.of();
        }
        var targeted = new TargetedSelection(
                given.stream().filter(opinion -> opinion.subject().type().equals(TargetedSelection.SUBJECT)).toList(),
                rules.get().strategicCommittee());
        List<PurchasingIntention> files = intentions.open(IntentionQuery.ofScheme(scheme.code()), rights.readable()).stream()
                .filter(file -> file.status().isBeforeLaunch() && targeted.holds(file.ref())).toList();
        Map<Long, PurchaseStrategy> written = strategies.of(files);
        Map<Long, NeedsSheetBody> needs = sheets.of(files);
        return files.stream().filter(file -> written.containsKey(file.id())
                && awaited.awaitsStrategy(file.ref(), written.get(file.id()).sha256()))
                .map(file -> awaiting(file, written.get(file.id()), needs.get(file.id()),
                        awaited.onStrategy(file.ref()).orElse(null)))
                .sorted(Comparator.comparing(AwaitingStrategy::ref)).toList();
    }

    private static AwaitingStrategy awaiting(PurchasingIntention file, PurchaseStrategy strategy, NeedsSheetBody needs,
            OpinionView earlier) {
        PurchasingIntentionBody body = file.body();
        return new AwaitingStrategy(file.ref(), body.title(), body.buyers(), body.publication(), body.directorate(),
                body.lead(), PurchaseStrategyView.from(file.ref(), strategy), needs, earlier);
    }

    private List<LateAction> lateActions(Scheme scheme, LocalDate day) {
        Map<String, Deadline> deadlines = new HashMap<>();
        objectives.of(scheme).forEach(objective -> deadlines.put(objective.code(), objective.deadline()));
        var late = new LateActions(day, deadlines);
        Set<String> outside = membership.outside(scheme, day);
        List<ActionView> all = actions.of(scheme);
        // an action with sub-actions is told by them
        Set<String> parents = all.stream().map(ActionView::parent).collect(Collectors.toSet());
        return all.stream().filter(action -> !outside.contains(action.code()) && !parents.contains(action.code()))
                .map(late::of).flatMap(Optional::stream).toList();
    }

    private List<LateTargetedAction> lateTargetedActions(Scheme scheme, LocalDate day) {
        List<TargetedAction> all = targetedActions.of(scheme);
        Map<Long, Set<Integer>> done = completions.of(all).stream().collect(Collectors.groupingBy(
                Completion::targetedActionId, Collectors.mapping(Completion::year, Collectors.toSet())));
        var late = new LateTargetedActions(day, scheme.period());
        return all.stream().map(action -> late.of(TargetedActionView.from(action), done.getOrDefault(action.id(), Set.of())))
                .flatMap(Optional::stream).toList();
    }
}
