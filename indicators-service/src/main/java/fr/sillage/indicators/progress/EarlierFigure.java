package fr.sillage.indicators.progress;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/** A figure from which a pace may count. */
@Schema(name = "EarlierFigure")
public record EarlierFigure(@NotNull Period period,
        @Schema(description = "Absent where it is not known, or not shown") BigDecimal value,
        @NotNull ObservationStatus status, @NotNull Qualifier qualifier) {

    static EarlierFigure from(Point point) {
        return new EarlierFigure(point.period(), point.value(), point.status(), point.qualifier());
    }
}
