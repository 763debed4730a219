package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.Qualifier;

/** A published figure that its definition does not give. */
@Schema(name = "Disagreement")
public record DisagreementView(
        @NotNull @Schema(examples = "62.5") BigDecimal computed,
        @NotNull @Schema(examples = "38.5") BigDecimal published,
        @NotNull @Schema(description = "Published minus computed", examples = "-24.0") BigDecimal difference) {

    /**
     * @param decimals to which the document printed the figure
     * @return null where both agree, or there are not two exact figures to be compared
     */
    static DisagreementView of(Point point, int decimals) {
        boolean two = point.hasValue() && point.published() != null && point.published().hasValue()
                && point.qualifier() == Qualifier.EXACT && point.published().qualifier() == Qualifier.EXACT;
        if (!two) {
            return null;
        }
        BigDecimal computed = point.exact().setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal difference = point.published().value().subtract(computed);
        return difference.signum() == 0 ? null : new DisagreementView(computed, point.published().value(), difference);
    }
}
