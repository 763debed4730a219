package fr.sillage.catalog.purchasemap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Messages;

/** A family in the first diagnosis, and why it stands there. */
@Schema(name = "DiagnosisRank")
public record RankView(
        @NotNull @Schema(description = "From 1: where to act first") int rank,
        @NotNull String family,
        @NotNull String title,
        @Schema(description = "€ HT of the year") BigDecimal spend,
        @NotNull @Schema(description = "0 to 9: spend, stakes and risk") int importance,
        @NotNull @Schema(description = "1 to 4: leeway, purchases to come, suppliers") int room,
        @NotNull @Schema(description = "% of the spend that includes no consideration yet") BigDecimal remaining,
        @NotNull @Schema(description = "Importance times room times what remains", examples = "18.9") BigDecimal score,
        @NotNull List<Reason> reasons) {

    private static final int DECIMALS = 1;

    @Schema(name = "DiagnosisReason")
    public record Reason(@NotNull DiagnosisCriterion criterion,
            @Schema(description = "To importance or to room; absent where a share is meant") Integer points,
            @NotNull String message) {
    }

    static RankView from(Diagnosis.Ranked ranked, String title, Messages messages) {
        MapFamilyBody body = ranked.candidate().body();
        return new RankView(ranked.rank(), ranked.candidate().family(), title, body.total().orElse(null), ranked.importance(),
                ranked.room(), body.remaining(), ranked.score().setScale(DECIMALS, RoundingMode.HALF_UP),
                ranked.reasons().stream().map(reason -> new Reason(reason.criterion(), reason.points(),
                        messages.text(reason.words()))).toList());
    }
}
