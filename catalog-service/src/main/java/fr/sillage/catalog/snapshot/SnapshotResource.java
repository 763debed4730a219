package fr.sillage.catalog.snapshot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.catalog.action.Action;
import fr.sillage.catalog.action.ActionRepository;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.action.ProgressRepository;
import fr.sillage.catalog.action.ProgressView;
import fr.sillage.catalog.action.Stay;
import fr.sillage.catalog.axis.AxisRepository;
import fr.sillage.catalog.axis.AxisView;
import fr.sillage.catalog.committee.ActionMembership;
import fr.sillage.catalog.objective.ObjectiveRepository;
import fr.sillage.catalog.objective.ObjectiveView;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.organisation.DirectorateView;
import fr.sillage.catalog.organisation.OrganisationRepository;
import fr.sillage.catalog.organisation.OrganisationView;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.scheme.SchemeView;
import fr.sillage.catalog.targetedaction.Completion;
import fr.sillage.catalog.targetedaction.CompletionRepository;
import fr.sillage.catalog.targetedaction.CompletionView;
import fr.sillage.catalog.targetedaction.TargetedAction;
import fr.sillage.catalog.targetedaction.TargetedActionRepository;
import fr.sillage.catalog.targetedaction.TargetedActionView;
import fr.sillage.catalog.workstream.WorkstreamRepository;
import fr.sillage.catalog.workstream.WorkstreamView;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/snapshot")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SnapshotResource {

    private final SchemeAccess access;
    private final OrganisationRepository organisations;
    private final DirectorateRepository directorates;
    private final AxisRepository axes;
    private final WorkstreamRepository workstreams;
    private final ObjectiveRepository objectives;
    private final TargetedActionRepository targetedActions;
    private final CompletionRepository completions;
    private final ActionRepository actions;
    private final ProgressRepository progress;
    private final ActionMembership membership;
    private final CommitteeHistory committees;
    private final EvaluationHistory evaluation;
    private final Ledger ledger;

    public SnapshotResource(SchemeAccess access, OrganisationRepository organisations, DirectorateRepository directorates,
            AxisRepository axes, WorkstreamRepository workstreams, ObjectiveRepository objectives,
            TargetedActionRepository targetedActions, CompletionRepository completions, ActionRepository actions,
            ProgressRepository progress, ActionMembership membership, CommitteeHistory committees, EvaluationHistory evaluation,
            Ledger ledger) {
        this.access = access;
        this.organisations = organisations;
        this.directorates = directorates;
        this.axes = axes;
        this.workstreams = workstreams;
        this.objectives = objectives;
        this.targetedActions = targetedActions;
        this.completions = completions;
        this.actions = actions;
        this.progress = progress;
        this.membership = membership;
        this.committees = committees;
        this.evaluation = evaluation;
        this.ledger = ledger;
    }

    @GET
    @ListETag
    @Operation(summary = "All of a scheme at one position of the ledger")
    public SnapshotView getSnapshot(String scheme) {
        return ledger.readConsistently(position -> {
            Scheme found = access.toRead(scheme);
            return new SnapshotView(position.position(), position.committedAt(), SchemeView.from(found),
                    found.buyers().stream().map(siren -> OrganisationView.from(organisations.find(siren).orElseThrow()))
                            .toList(),
                    directorates.of(found.buyers()).stream().map(DirectorateView::from).toList(),
                    axes.of(found).stream().map(AxisView::from).toList(),
                    workstreams.of(found).stream().map(WorkstreamView::from).toList(),
                    objectives.of(found).stream().map(ObjectiveView::from).toList(),
                    deeds(found), actionsWithProgress(found), committees.of(found), evaluation.of(found).orElse(null));
        });
    }

    private List<SnapshotView.Deed> deeds(Scheme scheme) {
        List<TargetedAction> all = targetedActions.of(scheme);
        Map<Long, List<CompletionView>> done = completions.of(all).stream().collect(Collectors.groupingBy(
                Completion::targetedActionId, Collectors.mapping(CompletionView::from, Collectors.toList())));
        return all.stream().map(action -> SnapshotView.Deed.from(TargetedActionView.from(action),
                done.getOrDefault(action.id(), List.of()))).toList();
    }

    private List<SnapshotView.ActionWithProgress> actionsWithProgress(Scheme scheme) {
        List<Action> all = actions.of(scheme);
        Map<Long, List<ProgressEntry>> entries = progress.of(all);
        Map<String, Stay> stays = membership.stays(scheme);
        return all.stream().map(action -> {
            List<ProgressEntry> own = entries.getOrDefault(action.id(), List.of());
            return SnapshotView.ActionWithProgress.from(
                    ActionView.from(action, own, stays.getOrDefault(action.code(), Stay.WHOLE), List.of()),
                    own.stream().map(ProgressView::from).toList());
        }).toList();
    }
}
