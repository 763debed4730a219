package fr.sillage.catalog.targetedaction;

import jakarta.validation.constraints.NotNull;

import fr.sillage.catalog.scheme.Deadline;

public record TargetedActionView(
        @NotNull String code,
        @NotNull String objective,
        @NotNull String title,
        @NotNull TargetedAction.Recurrence recurrence,
        Deadline deadline,
        String note,
        @NotNull long version) {

    public static TargetedActionView from(TargetedAction action) {
        TargetedActionBody body = action.body();
        return new TargetedActionView(action.code(), body.objective(), body.title(), body.recurrence(), body.deadline(),
                body.note(), action.version());
    }
}
