package fr.sillage.catalog.objective;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.scheme.Deadline;

public record ObjectiveView(
        @NotNull String code,
        String axis,
        String workstream,
        @NotNull String title,
        String context,
        @NotNull List<String> stakes,
        @NotNull List<String> means,
        @NotNull List<String> indicators,
        Deadline deadline,
        String lead,
        @NotNull List<String> leadDirectorates,
        @NotNull List<String> goals,
        String note,
        @NotNull @Schema(description = "Actions of frameworks that it serves, `<framework>/<action>`") List<String> frameworkActions,
        @NotNull long version) {

    public static ObjectiveView from(Objective objective) {
        ObjectiveBody body = objective.body();
        return new ObjectiveView(objective.code(), body.axis(), body.workstream(), body.title(), body.context(),
                body.stakes(), body.means(), body.indicators(), body.deadline(), body.lead(), body.leadDirectorates(),
                body.goals(), body.note(), body.frameworkActions(), objective.version());
    }
}
