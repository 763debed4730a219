package fr.sillage.catalog.action;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

public record ProgressView(
        @NotNull long id,
        @NotNull ProgressEntry.Status status,
        @NotNull LocalDate on,
        String note,
        String difficulties,
        String correctiveActions) {

    public static ProgressView from(ProgressEntry entry) {
        return entry.view();
    }
}
