package fr.sillage.indicators.progress;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

@Schema(name = "Forecast")
public record Forecast(
        @NotNull @Schema(description = "That of the last point of the trajectory", examples = "2028") Period period,
        @Schema(description = "The figure, plus (toValue - fromValue) x monthsAhead / months of the observed pace; never kept within "
                + "bounds. Absent where `reason` says why", examples = "101600") BigDecimal value,
        @Schema(description = "From the end of the figure's period to the end of this one", examples = "36") Long monthsAhead,
        @Schema(description = "Whether the last point would be met") Boolean met,
        @Schema(description = "Why there is none") NoForecast reason) {

    /** Why what will be is not told. */
    public enum NoForecast {
        NO_VALUE,
        /** The figure is only known to be at least so much. */
        LOWER_BOUND_ONLY,
        /** There is no earlier figure to tell a pace by, or the way of counting changed since. */
        ONE_POINT_ONLY,
        /** It was published without what it is made of: nobody knows what moves it. */
        NOT_PROJECTABLE,
        DEADLINE_PAST
    }

    static Forecast none(Period period, NoForecast reason) {
        return new Forecast(period, null, null, null, reason);
    }
}
