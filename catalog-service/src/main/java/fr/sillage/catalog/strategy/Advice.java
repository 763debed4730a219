package fr.sillage.catalog.strategy;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExpertAdvice")
public record Advice(
        @NotNull Expertise expertise,
        @NotBlank @Size(max = 200) @Schema(description = "Who gave it", examples = "Mission développement durable") String by,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 20_000) String text) {
}
