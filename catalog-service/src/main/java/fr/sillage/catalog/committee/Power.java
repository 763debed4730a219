package fr.sillage.catalog.committee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** On what a committee may give its opinion, and how far this goes. */
@Schema(name = "CommitteePower")
public record Power(
        @NotNull @Code @Schema(description = "Type of subject", examples = "objective") String type,
        @NotNull Kind kind,
        @Size(max = 500) @Schema(description = "In the words of the scheme", examples = "Réorienter les objectifs") String what,
        @Size(max = 500) @Schema(description = "The article or deliberation that says so") String source) {

    /** Only what is decided takes effect; a proposal is for another committee to decide on. */
    @Schema(name = "CommitteePowerKind")
    public enum Kind {
        PROPOSES,
        DECIDES
    }
}
