package fr.sillage.catalog.network;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.scheme.PartialDate;
import fr.sillage.catalog.vocabulary.Term;

/** Who meets, for what, and who keeps it going. People are known by what they are. */
public record NetworkBody(
        @NotBlank @Size(max = 300) String title,
        @PartialDate @Schema(description = "Since when it pursues these aims", examples = "2007-09") String since,
        @Size(max = 5_000) @Schema(description = "What it is for") String purpose,
        @Size(max = 5_000) @Schema(description = "Who keeps it going, and what they do for it") String coordination,
        @Size(max = 50) @Schema(description = "What its members set themselves together") List<@NotNull @Valid Aim> aims,
        @Size(max = 100) List<@NotNull @Valid Participant> participants) {

    public NetworkBody {
        aims = aims == null ? List.of() : aims;
        participants = participants == null ? List.of() : participants;
    }

    @Schema(name = "NetworkAim")
    public record Aim(
            @NotBlank @Size(max = 300) String title,
            @Size(max = 50) @Schema(description = "Codes of the buyer’s pilot contracts by which it is pursued") List<@NotNull @Code String> pilots) {

        public Aim {
            pilots = pilots == null ? List.of() : pilots;
        }
    }

    @Schema(name = "NetworkParticipant")
    public record Participant(
            @NotBlank @Size(max = 300) @Schema(description = "What they are, not who", examples = "Service juridique") String capacity,
            @NotNull Kind kind) {

        @Schema(name = "NetworkParticipantKind")
        public enum Kind implements Term {
            BUYER("Acheteur", "Buyer"),
            RESOURCE("Service ressource", "Resource"),
            COORDINATION("Coordination", "Coordination"),
            GUEST("Invité", "Guest");

            private final String label;
            private final String labelEn;

            Kind(String label, String labelEn) {
                this.label = label;
                this.labelEn = labelEn;
            }

            @Override
            public String label() {
                return label;
            }

            @Override
            public String labelEn() {
                return labelEn;
            }
        }
    }
}
