package fr.sillage.catalog.network;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.vocabulary.Theme;

/** A meeting of a network, planned or held. */
public record NetworkMeetingBody(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 300) String place,
        @Size(max = 50) @Schema(description = "What it is about, in its own words") List<@NotBlank @Size(max = 300) String> topics,
        @Size(max = 30) List<@NotNull Theme> themes,
        @Size(max = 50) @Schema(description = "Who comes from outside, by what they are") List<@NotNull @Valid Guest> guests,
        @PositiveOrZero @Max(100_000) @Schema(description = "How many came: a number, and no names") Integer attendance,
        @Size(max = 50) @Schema(description = "What those there set themselves") List<@NotBlank @Size(max = 300) String> aims,
        @Size(max = 50) @Schema(description = "Codes of the buyer’s pilot contracts that it spoke of") List<@NotNull @Code String> pilots,
        @Size(min = 1, max = 20_000) @Schema(description = "What came of it; absent while it is only planned") String outcome) {

    public NetworkMeetingBody {
        topics = topics == null ? List.of() : topics;
        themes = themes == null ? List.of() : themes;
        guests = guests == null ? List.of() : guests;
        aims = aims == null ? List.of() : aims;
        pilots = pilots == null ? List.of() : pilots;
    }

    @Schema(name = "NetworkGuest")
    public record Guest(
            @NotBlank @Size(max = 300) @Schema(description = "What they are, not who", examples = "Chargé de mission achats") String capacity,
            @Size(min = 1, max = 300) String organisation) {
    }
}
