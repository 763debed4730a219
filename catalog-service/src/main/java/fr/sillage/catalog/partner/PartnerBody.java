package fr.sillage.catalog.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Siren;

public record PartnerBody(
        @NotBlank @Size(max = 200) @Schema(examples = "Rennes Métropole") String name,
        @NotNull @Siren @Schema(description = "SIREN: with its key it writes the intentions of this buyer, and of no other", examples = "243500139") String siren,
        @Size(max = 500) @Schema(description = "Where its own catalog answers, without `/api/v1`; http or https", examples = "https://achats.rennes.exemple") String url,
        @Schema(description = "Its published intentions are taken over from that address") boolean harvest,
        @Schema(description = "Its keys are good and its feed is read; true where absent. Switched off, what was taken over from its feed is withdrawn; what was written with its keys stays, as that is the buyer’s", defaultValue = "true") Boolean active) {

    public PartnerBody {
        active = active == null || active;
    }
}
