package fr.sillage.catalog.intention;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in the life of an intention. */
@Schema(name = "IntentionTransition")
public record TransitionBody(
        @NotNull IntentionStatus to,
        @NotNull @Schema(description = "The day on which it happened") LocalDate on,
        @Size(max = 5_000) @Schema(description = "Asked for where it is withdrawn") String reason,
        @Size(max = 20_000) @Schema(description = "Asked for where the consultation failed or was given up") String lessons) {
}
