package fr.sillage.indicators.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Ledger;
import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.indicator.Formula;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.indicator.PointView;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.observation.Remark;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.target.Aim;
import fr.sillage.indicators.target.DatedAim;
import fr.sillage.indicators.target.Interpolation;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKey;
import fr.sillage.indicators.target.TargetKind;

@Schema(name = "Progress")
public record ProgressView(
        @NotNull @Schema(examples = "heures-insertion") String indicator,
        @NotNull @Schema(description = "Of the indicator's definition") int version,
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(examples = "223500018") String buyer,
        @NotNull @Schema(examples = "_T") String item,
        @NotNull Period period,
        @NotNull @Schema(examples = "h") String unit,
        @NotNull @Schema(description = "To which its figures are rounded, half up") int decimals,
        @NotNull Direction direction,
        @NotNull Formula formula,
        @Schema(description = "First year of a figure that adds up the years since") Period cumulatedSince,
        @Schema(description = "Of the indicator: what to know before quoting it") String note,
        @NotNull ProgressStatus status,
        @Schema(description = "Why it is not assessable") NotAssessable reason,
        @Schema(description = "Absent where it is not known: never 0 for that", examples = "79150") BigDecimal value,
        @Schema(description = "As in a series: value = numerator / denominator x scale, as the formula says", examples = "79150") BigDecimal numerator,
        BigDecimal denominator,
        @Schema(description = "Where only a part of the period is known") Coverage coverage,
        @Schema(description = "What was said with the observations the value is made of") List<Remark> comments,
        @NotNull @Schema(description = "Of the value: FICTITIOUS wins") ObservationStatus valueStatus,
        @NotNull Qualifier qualifier,
        @Schema(description = "What the value would need") List<PointView.MissingView> missing,
        @NotNull @Schema(description = "The period before", examples = "2024") Period previousPeriod,
        @Schema(description = "Its value", examples = "74380") BigDecimal previous,
        @Schema(description = "Where there is a target: the same period of the five years before, the latest first") List<EarlierFigure> earlier,
        BaselineFigure baseline,
        @Schema(description = "What holds between two points of the target") Interpolation interpolation,
        @Schema(description = "Of the target, as the act states them") List<DatedAim> points,
        @Schema(description = "The same as the trajectory runs, not rounded: what is relative worked out from the baseline, and the "
                + "baseline first where a line begins at it. Absent where it cannot be told") List<DatedAim> resolvedPoints,
        @Schema(description = "The last point of the trajectory") DatedAim target,
        @Schema(description = "What the trajectory asks for in this period; absent before its first point") Aim expected,
        @Schema(description = "The value minus the bound it has to keep, 0 within a range") BigDecimal distance,
        @Schema(description = "Where the value falls short: the share of the way covered, 0.5 being half of it") BigDecimal covered,
        @Schema(description = "Where there is a target") YearlyEffort yearlyEffort,
        @Schema(description = "Where the observed pace leads by the last point of the trajectory") Forecast forecast,
        @Schema(description = "What binds the buyer to the target") TargetKind kind,
        @Schema(description = "The act: deliberation, article") String source,
        @NotNull @Schema(description = "Of the ledger: the state that was read") long position,
        @NotNull @Schema(description = "When that position was reached: sent as `asOf` it gives the same again") Instant committedAt) {

    /** @param act null where there is no target */
    public static ProgressView from(Definition definition, TargetKey key, Target act, ProgressReading reading, Period period,
            Map<String, Measure> measures, Ledger.Position at) {
        Progress progress = reading.at(period);
        Outlook outlook = reading.outlook(progress);
        Point figure = progress.figure();
        return new ProgressView(definition.indicator(), definition.version(), key.scheme(), key.buyer(), key.item(),
                figure.period(), definition.unit(), definition.decimals(), definition.direction(), definition.formula(),
                definition.cumulatedSince(), definition.note(), progress.status(), progress.reason(), figure.value(),
                figure.numerator(), figure.denominator(), figure.coverage().complete() ? null : figure.coverage(),
                PointView.comments(figure), figure.status(), figure.qualifier(),
                PointView.missing(figure.missing(), measures), period.plus(-1),
                progress.previous() == null ? null : progress.previous().value(),
                act == null ? null : reading.earlier(period).stream().map(EarlierFigure::from).toList(), progress.baseline(),
                act == null ? null : act.interpolation(),
                act == null ? null : act.points().stream().map(DatedAim::from).toList(), resolved(reading),
                progress.target() == null ? null : DatedAim.from(progress.target().period(), progress.target().aim()),
                progress.expected(), progress.distance(), progress.covered(), outlook.effort(),
                outlook.forecast(reading.isProjectable()), act == null ? null : act.kind(),
                act == null ? null : act.source(), at.position(), at.committedAt());
    }

    private static List<DatedAim> resolved(ProgressReading reading) {
        List<DatedAim> points = reading.resolvedPoints();
        return points.isEmpty() ? null : points;
    }
}
