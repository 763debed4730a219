package fr.sillage.catalog.schemefile;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.axis.AxisBody;
import fr.sillage.catalog.committee.CommitteeBody;
import fr.sillage.catalog.objective.ObjectiveBody;
import fr.sillage.catalog.scheme.SchemeBody;
import fr.sillage.catalog.targetedaction.TargetedActionBody;
import fr.sillage.catalog.workstream.WorkstreamBody;

/**
 * All that a scheme says, as one document: what a PUT of each of its things would send, by code in the order people count. What
 * happened since (entries, completions, sittings, opinions, campaigns) is told by those who did it and not by a file.
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
        Map<String, ActionBody> actions) {

    static SchemeDocument of(String code, String state, SchemeContent content) {
        return new SchemeDocument(code, state, content.scheme(), content.of(Part.COMMITTEES), content.of(Part.AXES),
                content.of(Part.WORKSTREAMS), content.of(Part.OBJECTIVES), content.of(Part.TARGETED_ACTIONS),
                content.of(Part.ACTIONS));
    }
}
