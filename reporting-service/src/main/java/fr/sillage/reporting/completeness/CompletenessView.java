package fr.sillage.reporting.completeness;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;

@Schema(name = "Completeness")
public record CompletenessView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year", "evaluation", "overall", "reasons", "digest" }) String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull @Schema(description = "Whether nothing at all is missing") boolean complete,
        @NotNull @Schema(description = "Whether the scheme’s own rule would refuse a report made now") boolean refused,
        @Schema(description = "Why it would be refused, in French") String reason,
        @NotNull @Schema(description = "What the report would lack, of whom each figure was asked and by when, and codes that stand for nothing") Missing missing){

    static CompletenessView from(ReportContent content, CatalogSnapshot.Scheme scheme) {
        Gaps gaps = Gaps.of(content, scheme);
        return new CompletenessView(scheme.code(), content.kind(), content.year(), content.missing().isNothing(),
                gaps.refused(), gaps.refused() ? gaps.reason() : null, content.missing());
    }
}
