package fr.sillage.catalog.training;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record TrainingPopulationView(@NotNull String buyer, @NotNull int year,
        @NotNull @JsonUnwrapped TrainingPopulationBody body, @NotNull long version) {

    static TrainingPopulationView from(TrainingPopulation population) {
        return new TrainingPopulationView(population.buyer(), population.year(), population.body(), population.version());
    }
}
