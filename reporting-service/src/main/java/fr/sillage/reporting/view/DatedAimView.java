package fr.sillage.reporting.view;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.Figures;

@Schema(name = "ViewDatedAim", description = "A value, a range, or a change relative to the baseline")
public record DatedAimView(@NotNull String period, BigDecimal value, BigDecimal min, BigDecimal max,
        @Schema(description = "-0.25 is a quarter less than the baseline") BigDecimal change) {

    static DatedAimView of(Figures.Bound bound) {
        return bound == null ? null
                : new DatedAimView(bound.period(), bound.value(), bound.min(), bound.max(), bound.change());
    }
}
