package fr.sillage.catalog.sounding;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.intention.Siret;

public record SoundingBody(
        @NotNull LocalDate on,
        @NotNull Kind kind,
        @Size(max = 200) List<@NotNull @Valid Participant> participants,
        @NotBlank @Size(max = 20_000) @Schema(description = "What was asked") String question,
        @Size(max = 20_000) @Schema(description = "What was learnt") String findings,
        @Size(max = 20_000) @Schema(description = "What it changed in the purchase") String effects) {

    public SoundingBody {
        participants = participants == null ? List.of() : participants;
    }

    @Schema(name = "SoundingKind")
    public enum Kind {
        MEETING,
        QUESTIONNAIRE,
        FAIR,
        VISIT,
        DOCUMENTARY,
        OTHER
    }

    @Schema(name = "SoundingParticipant")
    public record Participant(@NotBlank @Size(max = 200) String name, @Siret String siret) {
    }
}
