package fr.sillage.indicators.unit;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Unit")
public record UnitView(
        @NotNull @Schema(description = "As it is written after a figure", examples = "kWh") String code,
        @NotNull @Schema(examples = "kilowattheure") String name,
        @NotNull @Schema(examples = "kilowattheures") String plural,
        @NotNull @Schema(description = "Units of one dimension are converted into each other, but for those of `nombre`: what is "
                + "counted piece by piece stays what it is", examples = "énergie") String dimension,
        @NotNull @Schema(description = "How many of the dimension’s base unit, whose factor is 1, one of it is", examples = "1") BigDecimal factor) {

    static UnitView from(Unit unit) {
        return new UnitView(unit.code(), unit.name(), unit.plural(), unit.dimension(), unit.factor().times(BigDecimal.ONE));
    }
}
