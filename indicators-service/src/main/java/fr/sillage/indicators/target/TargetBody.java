package fr.sillage.indicators.target;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record TargetBody(
        @NotNull TargetKind kind,
        @NotBlank @Size(max = 1000) @Schema(description = "Deliberation, article or passage", examples = "SPASER 2024-2028, objectif 1") String source,
        @NotNull Interpolation interpolation,
        @Valid Baseline baseline,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid DatedAim> points,
        @Size(max = 5000) String note) {

    Target target() {
        return new Target(kind, source, interpolation, baseline, points.stream().map(DatedAim::point).toList(), note);
    }
}
