package fr.sillage.catalog.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ActionSheet;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.action.ProgressView;
import fr.sillage.catalog.action.Step;
import fr.sillage.catalog.axis.AxisView;
import fr.sillage.catalog.objective.ObjectiveView;
import fr.sillage.catalog.organisation.DirectorateView;
import fr.sillage.catalog.organisation.OrganisationView;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.SchemeView;
import fr.sillage.catalog.targetedaction.CompletionView;
import fr.sillage.catalog.targetedaction.TargetedAction;
import fr.sillage.catalog.targetedaction.TargetedActionView;
import fr.sillage.catalog.workstream.WorkstreamView;

/** All of a scheme at one position of the ledger, flat, in the order people count: what a report is gathered from. */
@Schema(name = "Snapshot")
public record SnapshotView(
        @NotNull @Schema(description = "Position of the catalog's ledger at which all of this holds") long position,
        @NotNull Instant committedAt,
        @NotNull SchemeView scheme,
        @NotNull @Schema(description = "The scheme's buyers") List<OrganisationView> organisations,
        @NotNull List<DirectorateView> directorates,
        @NotNull List<AxisView> axes,
        @NotNull List<WorkstreamView> workstreams,
        @NotNull List<ObjectiveView> objectives,
        @NotNull List<Deed> targetedActions,
        @NotNull List<ActionWithProgress> actions,
        @NotNull List<CommitteeWithSittings> committees,
        @Schema(description = "Absent where the scheme says nothing of how it evaluates") SchemeEvaluated evaluation) {

    /** A targeted action with the years in which it was done. */
    @Schema(name = "TargetedActionWithCompletions")
    public record Deed(@NotNull String code, @NotNull String objective, @NotNull String title,
            @NotNull TargetedAction.Recurrence recurrence, Deadline deadline, String note,
            @NotNull List<CompletionView> completions) {

        static Deed from(TargetedActionView action, List<CompletionView> completions) {
            return new Deed(action.code(), action.objective(), action.title(), action.recurrence(), action.deadline(),
                    action.note(), completions);
        }
    }

    /** An action with all that was said of it, newest first. */
    @Schema(name = "ActionWithProgress")
    public record ActionWithProgress(@NotNull String code, String axis, String objective, String parent, @NotNull String title,
            String description, String lead, @NotNull List<String> leadDirectorates,
            @NotNull List<String> affectedDirectorates, @NotNull List<String> partners, @NotNull List<Step> steps,
            ActionSheet sheet, @NotNull ProgressEntry.Status status,
            @Schema(description = "The first day on which it is part of the scheme, where a committee let it in") LocalDate entersOn,
            @Schema(description = "The last day on which it is part of the scheme, where a committee let it out") LocalDate leavesOn,
            @NotNull List<ProgressView> progress) {

        static ActionWithProgress from(ActionView action, List<ProgressView> progress) {
            return new ActionWithProgress(action.code(), action.axis(), action.objective(), action.parent(), action.title(),
                    action.description(), action.lead(), action.leadDirectorates(), action.affectedDirectorates(),
                    action.partners(), action.steps(), action.sheet(), action.status(), action.entersOn(), action.leavesOn(),
                    progress);
        }
    }
}
