package fr.sillage.catalog.action;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.scheme.PlausibleDate;

public record ProgressBody(
        @NotNull ProgressEntry.Status status,
        @NotNull @PlausibleDate @Schema(description = "The day to which the status applies; not in the future") LocalDate on,
        @Size(max = 20_000) String note,
        @Size(max = 20_000) String difficulties,
        @Size(max = 20_000) String correctiveActions) {
}
