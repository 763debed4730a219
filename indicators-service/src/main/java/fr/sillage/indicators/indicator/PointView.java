package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.observation.Remark;
import fr.sillage.indicators.period.Period;

@Schema(name = "SeriesPoint")
@JsonSerialize(using = PointWriter.class)
public record PointView(
        @NotNull Period period,
        @Schema(description = "Absent where `reason` says why; may exceed 100 %", examples = "38.5") BigDecimal value,
        @Schema(examples = "46748") BigDecimal numerator,
        @Schema(description = "Absent where the formula has none, or it is missing", examples = "121492") BigDecimal denominator,
        @NotNull @Schema(description = "The strongest among the operands' statuses: FICTITIOUS wins") ObservationStatus status,
        @NotNull Qualifier qualifier,
        @Schema(description = "Why there is no value") Reason reason,
        @Schema(description = "What would be needed") List<MissingView> missing,
        @Schema(description = "Where only a part of the period is known: so many months or days of so many") Coverage coverage,
        @Schema(description = "What was said with the observations it is made of, or with the published one") List<Remark> comments,
        @Schema(description = "The same figure as a document printed it") BigDecimal published,
        @Schema(description = "Where the published figure is not what the definition gives, at the published one's decimals") DisagreementView disagreement,
        @Schema(description = "Where all items were asked for: `_T` for the whole") String item,
        @Schema(description = "Of the item") String label,
        @Schema(description = "Where asked for") ChangeView change,
        @Schema(description = "Where asked for, of an item of an amount") ShareView share,
        @Schema(description = "Where asked for, of figures that add up over time") CumulatedView cumulated,
        @Schema(description = "Where asked for: the observations it is made of, the numerator's first") List<SourceView> operands) {

    @Schema(name = "MissingOperand")
    public record MissingView(@NotNull String measure, @NotNull String title, @NotNull String item, @NotNull Period period) {
    }

    public static PointView from(Point point, Definition definition, Map<String, Measure> measures) {
        return new PointView(point.period(), point.value(), point.numerator(), point.denominator(), point.status(),
                point.qualifier(), point.reason(), missing(point.missing(), measures),
                point.coverage().complete() ? null : point.coverage(), comments(point),
                point.published() == null ? null : point.published().value(),
                definition.publishedAs() == null ? null
                        : DisagreementView.of(point, measures.get(definition.publishedAs()).scale()),
                null, null, null, null, null, null);
    }

    PointView of(String ofItem, String itsLabel) {
        return new PointView(period, value, numerator, denominator, status, qualifier, reason, missing, coverage, comments,
                published, disagreement, ofItem, itsLabel, change, share, cumulated, operands);
    }

    PointView with(ChangeView itsChange, ShareView itsShare, CumulatedView soFar, List<SourceView> madeOf) {
        return new PointView(period, value, numerator, denominator, status, qualifier, reason, missing, coverage, comments,
                published, disagreement, item, label, itsChange, itsShare, soFar, madeOf);
    }

    /** @return null where nothing was said */
    public static List<Remark> comments(Point point) {
        return point.remarks().isEmpty() ? null : point.remarks();
    }

    public static List<MissingView> missing(List<Missing> missing, Map<String, Measure> measures) {
        return missing.isEmpty() ? null
                : missing.stream().map(each -> new MissingView(each.measure(), measures.get(each.measure()).title(),
                        each.item(), each.period())).toList();
    }
}
