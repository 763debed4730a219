package fr.sillage.indicators.indicator;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

/** What several definitions of an indicator give, side by side. */
@Schema(name = "Comparison")
public record ComparisonView(
        @NotNull @Schema(examples = "papier-part-recycle") String indicator,
        @NotNull @Schema(examples = "226200012") String buyer,
        @NotNull @Schema(examples = "_T") String item,
        @NotNull List<DefinitionView> definitions,
        @NotNull List<PeriodView> periods) {

    @Schema(name = "ComparedDefinition")
    public record DefinitionView(@NotNull IndicatorView definition,
            @Schema(description = "When it was written; absent where that was not kept") Instant recordedAt) {
    }

    @Schema(name = "ComparedPeriod")
    public record PeriodView(@NotNull Period period, @NotNull List<FigureView> figures,
            @NotNull @Schema(description = "Whether they do not all say the same") boolean differs) {

        static PeriodView of(Period period, List<FigureView> figures) {
            long answers = figures.stream().map(FigureView::figure)
                    .map(figure -> figure.value() == null ? figure.reason() : figure.value().stripTrailingZeros()).distinct()
                    .count();
            return new PeriodView(period, figures, answers > 1);
        }
    }

    @Schema(name = "ComparedFigure")
    public record FigureView(@NotNull @Schema(description = "Of the definition that gives it") int version,
            @NotNull PointView figure) {
    }
}
