package fr.sillage.catalog.needs;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Filled over weeks: nothing in it is asked for before the consultation is published. */
public record NeedsSheetBody(
        @Valid @Schema(description = "Is there a need to buy?") NeedToBuy needToBuy,
        @Size(max = 20_000) @Schema(description = "Which impacts does the purchase have?") String impacts,
        @Size(max = 20_000) @Schema(description = "How can they be reduced?") String reductions,
        @Size(max = 20) @Schema(description = "What was looked at instead of buying new; NONE where nothing can stand in for it") List<@NotNull @Valid Alternative> alternatives,
        @Size(max = 20_000) String environment,
        @Size(max = 20_000) String biodiversity,
        @Size(max = 20_000) String social,
        @Valid @Schema(description = "By which files are proposed to the strategic committee") Stakes stakes) {

    public NeedsSheetBody {
        alternatives = alternatives == null ? List.of() : alternatives;
    }

    @Schema(name = "NeedToBuy")
    public record NeedToBuy(@NotNull Answer answer, @Size(max = 20_000) String text) {

        @Schema(name = "NeedToBuyAnswer")
        public enum Answer {
            YES,
            NO,
            UNSURE
        }
    }

    @Schema(name = "AlternativeToBuying")
    public record Alternative(@NotNull Kind kind, @Size(max = 20_000) String text) {

        @Schema(name = "AlternativeKind")
        public enum Kind {
            REUSE,
            REPAIR,
            SHARE,
            RENT,
            NONE
        }
    }

    @Schema(name = "PurchaseStakes")
    public record Stakes(
            @Schema(description = "For those who use what is bought") Level users,
            @Schema(description = "In the eyes of the public") Level visibility,
            Level social,
            Level environment) {

        @Schema(name = "StakeLevel")
        public enum Level {
            LOW,
            MEDIUM,
            HIGH
        }
    }
}
