package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;

/** What part of the declared total an item is. The items of a breakdown need not add up to it. */
@Schema(name = "ShareOfTotal")
record ShareView(@NotNull @Schema(examples = "46748") BigDecimal part, @NotNull @Schema(examples = "121492") BigDecimal total,
        @NotNull @Schema(description = "In %, to one decimal", examples = "38.5") BigDecimal percent,
        @NotNull @Schema(description = "The stronger of the two") ObservationStatus status,
        @NotNull @Schema(description = "AT_LEAST where the item alone is a lower bound, ABOUT where the total is one") Qualifier qualifier) {

    private static final int DECIMALS = 1;

    /** @return null where one of the two is not known or not shown, or the total is 0 */
    static ShareView of(Point item, Point total) {
        boolean known = item.hasValue() && total.hasValue() && total.numerator().signum() != 0;
        return known ? new ShareView(item.numerator(), total.numerator(), item.numerator().multiply(Formula.PERCENT)
                .divide(total.numerator(), DECIMALS, RoundingMode.HALF_UP), item.status().with(total.status()),
                item.qualifier().over(total.qualifier())) : null;
    }
}
