package fr.sillage.catalog.charter;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Siren;
import fr.sillage.catalog.scheme.PlausibleDate;

public record SignatureBody(
        @NotBlank @Size(max = 300) @Schema(description = "The organisation") String name,
        @NotNull SignatoryKind kind,
        @Siren @Schema(description = "SIREN, where it has one") String siren,
        @NotNull @PlausibleDate LocalDate signedOn,
        @Size(min = 1, max = 300) @Schema(description = "In which capacity it was signed for the organisation; no name", examples = "Présidente") String capacity,
        @PlausibleDate @Schema(description = "The day from which it no longer holds") LocalDate withdrawnOn,
        @Size(min = 1, max = 2_000) String note) {
}
