package fr.sillage.indicators.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.ingestion.ServiceIngestion.Taken;

/** How the last look at the catalog's programme went. */
@Schema(name = "ProgrammePoll")
public record ProgrammePollView(
        @NotNull @Schema(description = "When it was looked at") Instant at,
        @NotNull @Schema(description = "Whether the catalog answered; if not, the rest is of the last time it did") boolean answered,
        @Schema(description = "Of the catalog’s ledger, at which the figures stood; absent where it never answered") Long position,
        @NotNull @Schema(description = "How many figures were new or other than before") int written,
        @NotNull @Schema(description = "How many were passed over, as their year is closed") int closed,
        @NotNull @Schema(description = "Figures that somebody gave otherwise, and that are left so") List<Left> leftToOthers) {

    @Schema(name = "ProgrammeFigureLeft")
    public record Left(@NotNull String measure, @NotNull String buyer, @NotNull int year,
            @NotNull @Schema(description = "What the programme says") BigDecimal value) {
    }

    static ProgrammePollView of(Instant at, long position, Taken taken) {
        return new ProgrammePollView(at, true, position, taken.written(), taken.closed(), taken.leftToOthers().stream()
                .map(figure -> new Left(figure.measure(), figure.buyer(), figure.year(), figure.value())).toList());
    }

    static ProgrammePollView failed(Instant at, Optional<ProgrammePollView> before) {
        return before.map(last -> new ProgrammePollView(at, false, last.position, last.written, last.closed, last.leftToOthers))
                .orElse(new ProgrammePollView(at, false, null, 0, 0, List.of()));
    }
}
