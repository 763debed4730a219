package fr.sillage.indicators.target;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TargetVersion")
public record TargetVersionView(
        @NotNull @Schema(description = "Number of the change by which it was written") long version,
        @NotNull @Schema(description = "Of the ledger") long position,
        @NotNull @Schema(description = "When it was written: from then on it stood") Instant recordedAt,
        @Schema(description = "Until when it stood: replaced or withdrawn then; absent where it stands") Instant validTo,
        @NotNull TargetKind kind,
        @NotNull String source,
        @NotNull Interpolation interpolation,
        Baseline baseline,
        @NotNull List<DatedAim> points,
        String note) {

    static TargetVersionView from(long version, long position, Instant recordedAt, Instant validTo, TargetBody body) {
        return new TargetVersionView(version, position, recordedAt, validTo, body.kind(), body.source(), body.interpolation(),
                body.baseline(), body.points(), body.note());
    }
}
