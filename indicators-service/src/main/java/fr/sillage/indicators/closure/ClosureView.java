package fr.sillage.indicators.closure;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ClosureView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull List<String> buyers,
        Integer edition,
        String note,
        @NotNull @Schema(description = "Position of the ledger: what was written later is an erratum") long position,
        @NotNull Instant closedAt) {

    static ClosureView from(Closure closure) {
        return new ClosureView(closure.scheme(), closure.year(), closure.buyers(), closure.edition(), closure.note(),
                closure.position(), closure.closedAt());
    }
}
