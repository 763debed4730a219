package fr.sillage.indicators.indicator;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

public record IndicatorView(
        @NotNull @Schema(examples = "papier-part-recycle") String code,
        @NotNull String title,
        @NotNull String unit,
        @NotNull int decimals,
        @NotNull Direction direction,
        @NotNull String definition,
        @NotNull Formula formula,
        Period cumulatedSince,
        String publishedAs,
        String note,
        @NotNull @Schema(description = "1 for the first definition, one more for each change of it") int version) {

    static IndicatorView from(Definition definition) {
        return new IndicatorView(definition.indicator(), definition.title(), definition.unit(), definition.decimals(),
                definition.direction(), definition.words(), definition.formula(), definition.cumulatedSince(),
                definition.publishedAs(), definition.note(), definition.version());
    }
}
