package fr.sillage.catalog.pilot;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(name = "PilotContract")
public record PilotView(
        @NotNull String buyer,
        @NotNull @Schema(examples = "papier-recycle") String code,
        @NotNull @JsonUnwrapped PilotBody body,
        @NotNull long version) {

    static PilotView from(Pilot pilot) {
        return new PilotView(pilot.buyer(), pilot.code(), pilot.body(), pilot.version());
    }
}
