package fr.sillage.indicators.measure;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record MeasureView(
        @NotNull @Schema(examples = "papier-consommation") String code,
        @NotNull String title,
        @NotNull String unit,
        @NotNull int scale,
        @NotNull TimeAggregation timeAggregation,
        @NotNull Origin origin,
        Breakdown breakdown,
        String note,
        String source,
        @NotNull long version) {

    static MeasureView from(Measure measure) {
        MeasureBody body = measure.body();
        return new MeasureView(measure.code(), body.title(), body.unit(), body.scale(), body.timeAggregation(), body.origin(),
                body.breakdown(), body.note(), body.source(), measure.version());
    }
}
