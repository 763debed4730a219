package fr.sillage.catalog.tree;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.scheme.Scheme;

/**
 * A scheme as its document nests it. Every level above the action may be missing: what has no axis stands directly under the
 * scheme.
 */
@Schema(name = "Tree")
public record TreeView(
        @NotNull String code,
        @NotNull String title,
        @NotNull Period period,
        @NotNull Scheme.Status status,
        @NotNull List<AxisNode> axes,
        @NotNull List<ObjectiveNode> objectives,
        @NotNull List<ActionNode> actions) {

    @Schema(name = "TreeAxis")
    public record AxisNode(@NotNull String code, @NotNull String title, @NotNull List<WorkstreamNode> workstreams,
            @NotNull List<ObjectiveNode> objectives, @NotNull List<ActionNode> actions) {
    }

    @Schema(name = "TreeWorkstream")
    public record WorkstreamNode(@NotNull String code, @NotNull String title, String lead,
            @NotNull List<ObjectiveNode> objectives) {
    }

    @Schema(name = "TreeObjective")
    public record ObjectiveNode(@NotNull String code, @NotNull String title, Deadline deadline,
            @NotNull @Schema(description = "Codes, known to the indicators service") List<String> indicators,
            @NotNull List<DeedNode> targetedActions, @NotNull List<ActionNode> actions) {
    }

    @Schema(name = "TreeTargetedAction")
    public record DeedNode(@NotNull String code, @NotNull String title) {
    }

    @Schema(name = "TreeAction")
    public record ActionNode(@NotNull String code, @NotNull String title, @NotNull ProgressEntry.Status status,
            @Schema(description = "What its sheet says") Deadline deadline,
            @Schema(description = "The first day on which it is part of the scheme, where a committee let it in") LocalDate entersOn,
            @Schema(description = "The last day on which it is part of the scheme, where a committee let it out") LocalDate leavesOn,
            @NotNull @Schema(description = "Its sub-actions") List<ActionNode> actions) {
    }
}
