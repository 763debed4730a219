package fr.sillage.reporting.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.ObservationStatus;
import fr.sillage.reporting.report.content.ReportContent.Qualifier;

/** A year of a series, with what its value is made of. */
@Schema(name = "ViewPoint")
public record PointView(
        @NotNull @Schema(examples = "2025") String period,
        @Schema(description = "Absent where `status` or `reason` say why") BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        @NotNull ObservationStatus status,
        @NotNull Qualifier qualifier,
        @Schema(description = "Why there is no value") String reason,
        @NotNull @Schema(description = "What the value would need") List<MissingView> missing,
        @Schema(description = "Where only a part of the year is known") CoverageView coverage,
        @Schema(description = "The same figure as a document printed it") BigDecimal published) {

    @Schema(name = "ViewMissingOperand")
    public record MissingView(@NotNull String measure, String title, @NotNull String item, @NotNull String period) {

        static MissingView of(Figures.MissingOperand operand) {
            return new MissingView(operand.measure(), operand.title(), operand.item(), operand.period());
        }
    }

    @Schema(name = "ViewCoverage")
    public record CoverageView(@NotNull int present, @NotNull int expected, @Schema(examples = "MONTH") String unit) {
    }

    static PointView of(Figures.Point point) {
        return new PointView(point.period(), point.value(), point.numerator(), point.denominator(),
                status(Optional.of(point)), qualifier(Optional.of(point)), point.reason(),
                point.missing().stream().map(MissingView::of).toList(),
                point.coverage() == null ? null
                        : new CoverageView(point.coverage().present(), point.coverage().expected(), point.coverage().unit()),
                point.published());
    }

    static ObservationStatus status(Optional<Figures.Point> point) {
        return point.map(Figures.Point::status).map(ObservationStatus::valueOf).orElse(ObservationStatus.MISSING);
    }

    static Qualifier qualifier(Optional<Figures.Point> point) {
        return point.map(Figures.Point::qualifier).map(Qualifier::valueOf).orElse(Qualifier.EXACT);
    }
}
