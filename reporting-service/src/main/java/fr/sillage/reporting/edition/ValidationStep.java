package fr.sillage.reporting.edition;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One committee that the scheme asks, and what it has said of an edition. */
@Schema(name = "ValidationStep")
public record ValidationStep(
        @NotNull @Schema(examples = "comite-pilotage") String committee,
        String title,
        @Schema(description = "The article or deliberation that asks for it") String source,
        @NotNull State state,
        @Schema(description = "Of its last opinion: FAVOURABLE, FAVOURABLE_WITH_RESERVATIONS, UNFAVOURABLE or DEFERRED") String decision,
        @Schema(description = "Day of the sitting that gave it") LocalDate sitting) {

    @Schema(name = "ValidationState")
    public enum State {
        GIVEN,
        AWAITED,
        REFUSED,
        /** Said of these bytes, but to be of a sitting of a day before they were made: the committee cannot have seen them. */
        BEFORE_EDITION,
        /** Given, but not after an agreement of the committee ahead that stands. */
        OUT_OF_ORDER,
        /** Given to other bytes than those of this edition. */
        OTHER_CONTENT
    }

    boolean lacks() {
        return state != State.GIVEN;
    }

    /** How people call the committee. */
    String name() {
        return title == null ? committee : title;
    }
}
