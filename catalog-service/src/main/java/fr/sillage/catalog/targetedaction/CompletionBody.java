package fr.sillage.catalog.targetedaction;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.scheme.PlausibleDate;

public record CompletionBody(
        @NotNull @PlausibleDate LocalDate doneOn,
        @NotBlank @Size(max = 2_000) @Schema(description = "What shows that it was done: a document, a page, an act") String evidence) {
}
