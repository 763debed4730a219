package fr.sillage.catalog.plan;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record YearlyPlanView(@NotNull int year, @NotNull String code, @NotNull @JsonUnwrapped YearlyPlanBody body,
        @NotNull PlanProgress progress, @NotNull long version) {

    static YearlyPlanView from(YearlyPlan plan, PlanProgress progress) {
        return new YearlyPlanView(plan.year(), plan.code(), plan.body(), progress, plan.version());
    }
}
