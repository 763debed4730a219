package fr.sillage.indicators.observation;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Paged;

public record ObservationPage(
        @NotNull List<ObservationView> items,
        @Schema(description = "Send it as `after` to get the page that follows; absent on the last page") String next,
        @NotNull @Schema(description = "Of the ledger: send that of the first page as `updatedAfter` to get what changed since") long position,
        @NotNull @Schema(description = "When that position was reached: sent as `asOf` it gives the same again") Instant committedAt)
        implements
            Paged {
}
