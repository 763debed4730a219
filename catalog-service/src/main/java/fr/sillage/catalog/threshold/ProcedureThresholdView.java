package fr.sillage.catalog.threshold;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record ProcedureThresholdView(@NotNull String code, @NotNull @JsonUnwrapped ProcedureThresholdBody body,
        @NotNull long version) {

    static ProcedureThresholdView from(ProcedureThreshold threshold) {
        return new ProcedureThresholdView(threshold.code(), threshold.body(), threshold.version());
    }
}
