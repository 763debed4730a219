package fr.sillage.catalog.committee;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.objective.ObjectiveBody;

/**
 * What an opinion changes in the catalog if the committee agrees and it is for it to decide.
 *
 * @param version of the objective that the committee had before it
 * @param from the first day on which an action let in is part of the scheme; null for the day of the sitting
 */
@Schema(description = "What a favourable opinion changes at once, where the committee decides on that type of subject")
public record OpinionEffect(
        @NotNull Kind kind,
        @Schema(description = "AMEND: the version of the objective that was before the committee") Long version,
        @Valid @Schema(description = "AMEND: the objective as it is to be") ObjectiveBody objective,
        @Schema(description = "ADMIT: from this day on; left out: the day of the sitting") LocalDate from) {

    /** An objective gets a new text, an action becomes part of the scheme, or is to leave it. */
    @Schema(name = "OpinionEffectKind")
    public enum Kind {
        AMEND("objective"),
        ADMIT("action"),
        RELEASE("action");

        private final String subject;

        Kind(String subject) {
            this.subject = subject;
        }

        /** The type of subject on which it bears. */
        String subject() {
            return subject;
        }
    }
}
