package fr.sillage.reporting.view;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** Where a line stands in the year told, with all that this was worked out from. */
@Schema(name = "ProgressInYear")
public record StandingView(
        @NotNull ProgressStatus status,
        @Schema(description = "Why it is not assessable") String reason,
        IndicatorView.BaselineView baseline,
        @Schema(description = "The last point of the trajectory") DatedAimView target,
        @Schema(description = "What the trajectory asks for in this year") AimView expected,
        @Schema(description = "The value minus the bound that it has to keep, 0 within a range") BigDecimal distance,
        @Schema(description = "Where the value falls short: the share of the way covered") BigDecimal covered,
        @Schema(description = "From the value to the last point of the trajectory") PaceView needed,
        @Schema(description = "What was seen until the value") PaceView observed,
        @Schema(description = "Where the observed pace leads") ForecastView forecast) {

    @Schema(name = "PaceTold")
    public record PaceView(@NotNull String from, @NotNull BigDecimal fromValue, @NotNull String to, @NotNull BigDecimal toValue,
            @NotNull long months, @NotNull BigDecimal perYear) {

        static PaceView of(Figures.Pace pace) {
            return pace == null ? null
                    : new PaceView(pace.from(), pace.fromValue(), pace.to(), pace.toValue(), pace.months(), pace.perYear());
        }
    }

    @Schema(name = "ForecastTold")
    public record ForecastView(@NotNull String period, BigDecimal value, Long monthsAhead,
            @Schema(description = "Whether the last point would be met") Boolean met,
            @Schema(description = "Why there is none") String reason) {

        static ForecastView of(Figures.Forecast forecast) {
            return forecast == null ? null
                    : new ForecastView(forecast.period(), forecast.value(), forecast.monthsAhead(), forecast.met(),
                            forecast.reason());
        }
    }

    static StandingView of(Figures.Progress progress) {
        Figures.YearlyEffort effort = progress.yearlyEffort();
        return new StandingView(ProgressStatus.valueOf(progress.status()), progress.reason(),
                IndicatorView.BaselineView.of(progress.baseline()), DatedAimView.of(progress.target()),
                AimView.of(progress.expected()), progress.distance(), progress.covered(),
                PaceView.of(effort == null ? null : effort.needed()), PaceView.of(effort == null ? null : effort.observed()),
                ForecastView.of(progress.forecast()));
    }
}
