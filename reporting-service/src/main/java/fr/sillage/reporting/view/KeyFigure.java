package fr.sillage.reporting.view;

import java.math.BigDecimal;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.Direction;
import fr.sillage.reporting.report.content.ReportContent.ObservationStatus;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;
import fr.sillage.reporting.report.content.ReportContent.Qualifier;

/** One figure of the year as a tile shows it. */
@Schema(name = "KeyFigure")
public record KeyFigure(
        @NotNull CodeAndTitle objective,
        @NotNull @Schema(examples = "heures-insertion") String indicator,
        @NotNull String title,
        @NotNull String unit,
        @NotNull int decimals,
        @NotNull Direction direction,
        @NotNull BuyerName buyer,
        @Schema(description = "Of the item, where the indicator has a single one") String label,
        @Schema(description = "Absent where `status` or `reason` say why") BigDecimal value,
        @NotNull ObservationStatus status,
        @NotNull Qualifier qualifier,
        @Schema(description = "Why there is no value") String reason,
        @Schema(description = "That of the year before") BigDecimal previous,
        @NotNull ProgressStatus progress,
        @Schema(description = "Why it is not assessable; `NO_TARGET` is no failing") String progressReason,
        @Schema(description = "What the trajectory asks for in this year") AimView expected,
        @Schema(description = "The last point of the target") DatedAimView target) {

    static KeyFigure of(Line line, int year, Structure structure) {
        Figures.Figure figure = line.figure();
        Optional<Figures.Point> point = line.at(year);
        Figures.Progress progress = line.item().progress();
        return new KeyFigure(CodeAndTitle.of(line.objective()), figure.indicator(), figure.title(), figure.unit(),
                figure.decimals(), Direction.valueOf(figure.direction()), structure.buyer(figure.buyer()), line.item().label(),
                point.map(Figures.Point::value).orElse(null), PointView.status(point), PointView.qualifier(point),
                point.map(Figures.Point::reason).orElse(null),
                line.at(year - 1).map(Figures.Point::value).orElse(null), line.progress(), progress.reason(),
                AimView.of(progress.expected()), DatedAimView.of(progress.target()));
    }
}
