package fr.sillage.catalog.schemefile;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ProgressBody;
import fr.sillage.catalog.axis.AxisBody;
import fr.sillage.catalog.charter.CharterBody;
import fr.sillage.catalog.committee.CommitteeBody;
import fr.sillage.catalog.objective.ObjectiveBody;
import fr.sillage.catalog.plan.PlanLineBody;
import fr.sillage.catalog.plan.YearlyPlanBody;
import fr.sillage.catalog.scheme.SchemeBody;
import fr.sillage.catalog.targetedaction.TargetedActionBody;
import fr.sillage.catalog.training.TrainingSessionBody;
import fr.sillage.catalog.workstream.WorkstreamBody;

/**
 * All that a scheme holds, as one document: what a PUT of each of its things would send, by code in the order people count, and
 * what was said of its actions. What committees did (sittings, opinions, campaigns) and who signed is told by those who did.
 */
@Schema(description = "A part that is left out stays as it is; what is left out of an item is empty, as in a PUT")
public record SchemeDocument(
        @NotNull @Schema(description = "Which scheme it is", examples = "ille-et-vilaine-2024-2028") String code,
        @Schema(description = "Names what the scheme said when this was exported: it stands for `If-Match` where an import sends no precondition") String state,
        SchemeBody scheme,
        Map<String, CommitteeBody> committees,
        Map<String, AxisBody> axes,
        Map<String, WorkstreamBody> workstreams,
        Map<String, ObjectiveBody> objectives,
        Map<String, TargetedActionBody> targetedActions,
        Map<String, ActionBody> actions,
        @Schema(description = "Entries by action and number, in the order in which they were made: `1-1.3:2`. They are only added, in the name of whoever sends the file") Map<String, ProgressBody> progress,
        @Schema(description = "Plans by year and code: `2025:achats`") Map<String, YearlyPlanBody> plans,
        @Schema(description = "Their lines by year, plan and code: `2025:achats:1`") Map<String, PlanLineBody> planLines,
        Map<String, TrainingSessionBody> trainingSessions,
        Map<String, CharterBody> charters) {

    static SchemeDocument of(String code, String state, SchemeContent content) {
        return new SchemeDocument(code, state, content.scheme(), content.of(Part.COMMITTEES), content.of(Part.AXES),
                content.of(Part.WORKSTREAMS), content.of(Part.OBJECTIVES), content.of(Part.TARGETED_ACTIONS),
                content.of(Part.ACTIONS), content.of(Part.PROGRESS), content.of(Part.PLANS), content.of(Part.PLAN_LINES),
                content.of(Part.TRAINING_SESSIONS), content.of(Part.CHARTERS));
    }
}
