package fr.sillage.catalog.strategy;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record PurchaseStrategyBody(
        @NotBlank @Size(max = 20_000) @Schema(description = "What the purchase is to achieve") String objectives,
        @Size(max = 20_000) @Schema(description = "What the market offers, and who is on it") String market,
        @Size(max = 20_000) @Schema(description = "Why these lots, or none") String allotment,
        @Size(max = 20_000) @Schema(description = "Social and environmental considerations, and by which means") String considerations,
        @Size(max = 20_000) String procedure,
        @Size(max = 20_000) String criteria,
        @Size(max = 20_000) String risks,
        @Size(max = 20_000) String negotiation,
        @Size(max = 20) @Schema(description = "One of each kind of expertise at most") List<@NotNull @Valid Advice> advice) {

    public PurchaseStrategyBody {
        advice = advice == null ? List.of() : advice;
    }
}
