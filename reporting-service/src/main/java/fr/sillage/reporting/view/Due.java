package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is to be done by a date. */
@Schema(name = "Due")
public record Due(
        @NotNull Kind kind,
        @NotNull @Schema(description = "As the scheme says it: a year, a month or a day", examples = "2026-06") String due,
        @NotNull @Schema(description = "The last day of it", examples = "2026-06-30") LocalDate day,
        @NotNull @Schema(description = "Of the action, the targeted action or the objective") String code,
        @NotNull @Schema(description = "Its title") String title,
        @Schema(description = "The step, where it is one of an action’s") String step,
        CodeAndTitle objective,
        String lead,
        @NotNull List<DirectorateName> leadDirectorates) {

    @Schema(name = "DueKind")
    public enum Kind {
        /** A step of an action. */
        STEP,
        TARGETED_ACTION,
        OBJECTIVE,
        /** An objective or a targeted action is to be reviewed on the way. */
        REVIEW
    }
}
