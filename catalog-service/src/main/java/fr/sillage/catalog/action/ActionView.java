package fr.sillage.catalog.action;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Problem;

public record ActionView(
        @NotNull String code,
        String axis,
        String objective,
        String parent,
        @NotNull String title,
        String description,
        String lead,
        @NotNull List<String> leadDirectorates,
        @NotNull List<String> affectedDirectorates,
        @NotNull List<String> partners,
        @NotNull List<Step> steps,
        @Schema(description = "Absent where it has none") ActionSheet sheet,
        @NotNull @Schema(description = "Actions of frameworks that it serves, `<framework>/<action>`") List<String> frameworkActions,
        @NotNull @Schema(description = "What the last progress entry says; NOT_STARTED where there is none") ProgressEntry.Status status,
        @Schema(description = "Since when, by that entry") LocalDate since,
        @Schema(description = "The first day on which it is part of the scheme, where a committee let it in") LocalDate entersOn,
        @Schema(description = "The last day on which it is part of the scheme, where a committee let it out") LocalDate leavesOn,
        @NotNull @Schema(description = "What is odd in the calendar, told and not refused") List<Problem.Detail> warnings,
        @NotNull long version) {

    /** What a PUT that changes nothing would send. */
    public ActionBody asBody() {
        return new ActionBody(axis, objective, parent, title, description, lead, leadDirectorates, affectedDirectorates,
                partners, steps, sheet, frameworkActions);
    }

    /** @param progress newest first */
    public static ActionView from(Action action, List<ProgressEntry> progress, Stay stay, List<Problem.Detail> warnings) {
        ActionBody body = action.body();
        return new ActionView(action.code(), body.axis(), body.objective(), body.parent(), body.title(), body.description(),
                body.lead(), body.leadDirectorates(), body.affectedDirectorates(), body.partners(), body.steps(),
                body.sheet(),
                body.frameworkActions(),
                progress.isEmpty() ? ProgressEntry.Status.NOT_STARTED : progress.get(0).status(),
                progress.isEmpty() ? null : progress.get(0).on(), stay.from(), stay.until(), warnings, action.version());
    }
}
