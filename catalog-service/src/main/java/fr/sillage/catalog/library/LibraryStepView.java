package fr.sillage.catalog.library;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/** @param author who brought it there */
public record LibraryStepView(@NotNull LibraryState state, @NotNull Instant at, @NotNull String author, String reason) {
}
