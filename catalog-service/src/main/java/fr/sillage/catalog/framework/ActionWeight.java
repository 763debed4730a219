package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FrameworkActionWeight")
public record ActionWeight(
        @Schema(description = "Points, where they are printed") BigDecimal points,
        @Schema(description = "Percentage, where it is printed") BigDecimal percentage,
        @NotNull @Schema(description = "Percent of what it is part of, printed or not: by percentage, by points, or else the same for all") BigDecimal share,
        @Schema(description = "Points that come of it, where any are printed above it") BigDecimal worth) {

    private static final int DECIMALS = 2;

    static ActionWeight of(FrameworkAction action, Weights weights) {
        BigDecimal worth = weights.points(action.code());
        return new ActionWeight(action.points(), action.percentage(),
                rounded(weights.share(action.code()).movePointRight(2)), worth == null ? null : rounded(worth));
    }

    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
