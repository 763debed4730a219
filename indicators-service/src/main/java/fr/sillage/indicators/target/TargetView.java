package fr.sillage.indicators.target;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record TargetView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(examples = "heures-insertion") String indicator,
        @NotNull @Schema(examples = "223500018") String buyer,
        @NotNull @Schema(examples = "_T") String item,
        @NotNull TargetKind kind,
        @NotNull String source,
        @NotNull Interpolation interpolation,
        Baseline baseline,
        @NotNull List<DatedAim> points,
        String note,
        @NotNull long version) {

    static TargetView from(TargetAct act) {
        TargetBody body = act.body();
        TargetKey key = act.key();
        return new TargetView(key.scheme(), key.indicator(), key.buyer(), key.item(), body.kind(), body.source(),
                body.interpolation(), body.baseline(), body.points(), body.note(), act.version());
    }
}
