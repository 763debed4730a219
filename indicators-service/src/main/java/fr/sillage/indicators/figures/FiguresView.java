package fr.sillage.indicators.figures;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.expectation.ExpectedFigureView;
import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.indicator.PointView;
import fr.sillage.indicators.progress.ProgressView;
import fr.sillage.indicators.target.Baseline;
import fr.sillage.indicators.target.DatedAim;
import fr.sillage.indicators.target.Interpolation;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKind;

/** All that a report needs of the figures, as they stood at one position of the ledger. */
@Schema(name = "Figures")
public record FiguresView(
        @NotNull long position,
        @NotNull Instant committedAt,
        @NotNull String scheme,
        @NotNull int year,
        @NotNull List<FigureView> figures,
        @NotNull @Schema(description = "Codes asked for that no indicator bears") List<String> unknownIndicators) {

    @Schema(name = "Figure")
    public record FigureView(
            @NotNull String indicator,
            @NotNull String title,
            @NotNull String unit,
            @NotNull int decimals,
            @NotNull Direction direction,
            @NotNull String definition,
            @NotNull int version,
            String note,
            @NotNull String buyer,
            @NotNull @Schema(description = "Codes of the measures that its values hang on, by which corrections are told") List<String> measures,
            @NotNull List<FigureItemView> items) {
    }

    @Schema(name = "FigureItem")
    public record FigureItemView(
            @NotNull @Schema(description = "`_T` for the whole") String item,
            String label,
            @NotNull List<PointView> points,
            @NotNull ProgressView progress,
            TargetSummary target,
            @NotNull @Schema(description = "Year by year until the last point; empty where it cannot be told") List<DatedAim> trajectory,
            @Schema(description = "What the values of the year and of the year before lack and somebody was asked for. It is owed where its `state` is LATE or DUE; NOT_YET is still to come, DECLARED_MISSING is answered: nobody knows it. Absent where nobody was asked") List<ExpectedFigureView> owed) {
    }

    @Schema(name = "TargetSummary")
    public record TargetSummary(
            @NotNull TargetKind kind,
            @NotNull String source,
            @NotNull Interpolation interpolation,
            Baseline baseline,
            @NotNull List<DatedAim> points,
            String note) {

        static TargetSummary from(Target target) {
            return new TargetSummary(target.kind(), target.source(), target.interpolation(), target.baseline(),
                    target.points().stream().map(DatedAim::from).toList(), target.note());
        }
    }
}
