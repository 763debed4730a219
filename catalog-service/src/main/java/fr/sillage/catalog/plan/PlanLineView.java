package fr.sillage.catalog.plan;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record PlanLineView(@NotNull String code, @NotNull @JsonUnwrapped PlanLineBody body, @NotNull long version) {

    static PlanLineView from(PlanLine line) {
        return new PlanLineView(line.code(), line.body(), line.version());
    }
}
