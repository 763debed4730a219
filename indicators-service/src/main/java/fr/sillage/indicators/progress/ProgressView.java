package fr.sillage.indicators.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.indicator.PointView;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.target.Aim;
import fr.sillage.indicators.target.DatedAim;
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
        @NotNull Direction direction,
        @NotNull ProgressStatus status,
        @Schema(description = "Why it is not assessable") NotAssessable reason,
        @Schema(description = "Absent where it is not known: never 0 for that", examples = "79150") BigDecimal value,
        @NotNull @Schema(description = "Of the value: FICTITIOUS wins") ObservationStatus valueStatus,
        @NotNull Qualifier qualifier,
        @Schema(description = "What the value would need") List<PointView.MissingView> missing,
        @Schema(description = "The value of the period before", examples = "74380") BigDecimal previous,
        BaselineFigure baseline,
        @Schema(description = "The last point of the trajectory") DatedAim target,
        @Schema(description = "What the trajectory asks for in this period; absent before its first point") Aim expected,
        @Schema(description = "The value minus the bound it has to keep, 0 within a range") BigDecimal distance,
        @Schema(description = "Where the value falls short: the share of the way covered, 0.5 being half of it") BigDecimal covered,
        @Schema(description = "Where there is a target") YearlyEffort yearlyEffort,
        @Schema(description = "Where the observed pace leads by the last point of the trajectory") Forecast forecast,
        @Schema(description = "What binds the buyer to the target") TargetKind kind,
        @Schema(description = "The act: deliberation, article") String source) {

    /** @param act null where there is no target */
    public static ProgressView from(Definition definition, TargetKey key, Target act, ProgressReading reading, Period period,
            Map<String, Measure> measures) {
        Progress progress = reading.at(period);
        Outlook outlook = reading.outlook(progress);
        Point figure = progress.figure();
        return new ProgressView(definition.indicator(), definition.version(), key.scheme(), key.buyer(), key.item(),
                figure.period(), definition.unit(), definition.direction(), progress.status(), progress.reason(),
                figure.value(), figure.status(), figure.qualifier(), PointView.missing(figure.missing(), measures),
                progress.previous() == null ? null : progress.previous().value(), progress.baseline(),
                progress.target() == null ? null : DatedAim.from(progress.target().period(), progress.target().aim()),
                progress.expected(), progress.distance(), progress.covered(), outlook.effort(),
                outlook.forecast(reading.isProjectable()), act == null ? null : act.kind(),
                act == null ? null : act.source());
    }
}
