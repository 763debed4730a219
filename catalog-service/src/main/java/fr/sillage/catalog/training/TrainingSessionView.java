package fr.sillage.catalog.training;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record TrainingSessionView(@NotNull String code, @NotNull @JsonUnwrapped TrainingSessionBody body,
        @NotNull long version) {

    static TrainingSessionView from(TrainingSession session) {
        return new TrainingSessionView(session.code(), session.body(), session.version());
    }
}
