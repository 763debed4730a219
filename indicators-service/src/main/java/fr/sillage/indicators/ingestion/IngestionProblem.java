package fr.sillage.indicators.ingestion;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Problem;

/** A refusal with the report that explains it. */
@Schema(description = "A refusal (RFC 9457) with the report that explains it")
record IngestionProblem(
        @NotNull String type,
        @NotNull String title,
        @NotNull int status,
        String detail,
        @NotNull String instance,
        String requestId,
        List<Problem.Detail> errors,
        @Schema(description = "What became of each line; absent where the request itself is refused") IngestionReport report) {
}
