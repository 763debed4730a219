package fr.sillage.reporting.view;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the ledgers of the two services stood, and when they were last written in. */
@Schema(name = "ViewAsOf")
public record AsOf(@NotNull long catalogPosition, @NotNull Instant catalogCommittedAt, @NotNull long indicatorsPosition,
        @NotNull Instant indicatorsCommittedAt) {
}
