package fr.sillage.catalog.charter;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a charter with what it lists. */
@Schema(name = "CharterPart")
public record CharterPart(
        @NotBlank @Size(max = 300) String heading,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2_000) String> items) {
}
