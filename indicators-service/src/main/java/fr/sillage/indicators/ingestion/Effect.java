package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.progress.ProgressStatus;

/** What a file would change for an indicator that has a target. */
@Schema(name = "IngestionEffect")
record Effect(
        @NotNull String scheme,
        @NotNull String indicator,
        @NotNull String title,
        @NotNull String buyer,
        @NotNull String item,
        @NotNull String period,
        @Schema(description = "Absent where there is none") BigDecimal oldValue,
        BigDecimal newValue,
        @NotNull ProgressStatus oldStatus,
        @NotNull ProgressStatus newStatus) {
}
