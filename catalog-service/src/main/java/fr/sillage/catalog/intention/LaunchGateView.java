package fr.sillage.catalog.intention;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Problem;

@Schema(name = "LaunchGate", description = "Whether the consultation may be published")
public record LaunchGateView(
        @NotNull boolean open,
        @NotNull @Schema(description = "All that is missing: the pointer leads from the intention, by the names of its parts") List<Problem.Detail> missing) {

    public static LaunchGateView of(List<Problem.Detail> missing) {
        return new LaunchGateView(missing.isEmpty(), missing);
    }
}
