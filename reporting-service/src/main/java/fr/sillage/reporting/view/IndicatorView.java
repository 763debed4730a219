package fr.sillage.reporting.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.Direction;
import fr.sillage.reporting.report.content.ReportContent.Interpolation;
import fr.sillage.reporting.report.content.ReportContent.ObservationStatus;
import fr.sillage.reporting.report.content.ReportContent.Qualifier;
import fr.sillage.reporting.report.content.ReportContent.TargetKind;

/** An indicator for one buyer: its definition, and for each item its series, its target and where it stands. */
@Schema(name = "IndicatorTold")
public record IndicatorView(
        @NotNull @Schema(examples = "heures-insertion") String code,
        @NotNull String title,
        @NotNull @Schema(examples = "h") String unit,
        @NotNull int decimals,
        @NotNull Direction direction,
        @NotNull String definition,
        @NotNull @Schema(description = "Of the definition") int version,
        String note,
        @NotNull BuyerName buyer,
        @NotNull List<ItemView> items) {

    @Schema(name = "ItemTold")
    public record ItemView(
            @NotNull @Schema(description = "`_T` for the whole") String item,
            String label,
            @NotNull @Schema(description = "Year by year, from the one before the scheme to the year told") List<PointView> series,
            @NotNull StandingView progress,
            TargetView target,
            @NotNull @Schema(description = "What is aimed at, year by year until the last point of the target") List<DatedAimView> trajectory) {

        static ItemView of(Figures.Item item) {
            return new ItemView(item.item(), item.label(), item.points().stream().map(PointView::of).toList(),
                    StandingView.of(item.progress()), TargetView.of(item.target()),
                    item.trajectory().stream().map(DatedAimView::of).toList());
        }
    }

    @Schema(name = "TargetTold")
    public record TargetView(@NotNull TargetKind kind,
            @NotNull @Schema(description = "The act: deliberation, article") String source,
            @NotNull Interpolation interpolation, BaselineView baseline, @NotNull List<DatedAimView> points, String note) {

        static TargetView of(Figures.Target target) {
            return target == null ? null
                    : new TargetView(TargetKind.valueOf(target.kind()), target.source(),
                            Optional.ofNullable(target.interpolation()).map(Interpolation::valueOf).orElse(Interpolation.STEP),
                            BaselineView.of(target.baseline()), target.points().stream().map(DatedAimView::of).toList(),
                            target.note());
        }
    }

    @Schema(name = "BaselineTold")
    public record BaselineView(String period, BigDecimal value, Qualifier qualifier, ObservationStatus status, String note) {

        static BaselineView of(Figures.Baseline baseline) {
            return baseline == null ? null
                    : new BaselineView(baseline.period(), baseline.value(),
                            Optional.ofNullable(baseline.qualifier()).map(Qualifier::valueOf).orElse(null),
                            Optional.ofNullable(baseline.status()).map(ObservationStatus::valueOf).orElse(null),
                            baseline.note());
        }
    }

    static IndicatorView of(Figures.Figure figure, Structure structure) {
        return new IndicatorView(figure.indicator(), figure.title(), figure.unit(), figure.decimals(),
                Direction.valueOf(figure.direction()), figure.definition(), figure.version(), figure.note(),
                structure.buyer(figure.buyer()), figure.items().stream().map(ItemView::of).toList());
    }
}
