package fr.sillage.catalog.sounding;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record SoundingView(
        @NotNull @Schema(description = "Reference of the intention") String intention,
        @NotNull @Schema(description = "Counts from 1 in each intention") int number,
        @NotNull @JsonUnwrapped SoundingBody body,
        @NotNull long version) {

    static SoundingView from(String ref, Sounding sounding) {
        return new SoundingView(ref, sounding.number(), sounding.body(), sounding.version());
    }
}
