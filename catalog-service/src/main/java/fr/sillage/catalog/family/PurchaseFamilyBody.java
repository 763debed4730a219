package fr.sillage.catalog.family;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

public record PurchaseFamilyBody(
        @NotBlank @Size(max = 200) @Schema(examples = "Papier et impression") String title,
        @Code @Schema(description = "Code of the family that it is a part of; there are two levels", examples = "fournitures") String parent,
        @Schema(description = "First digits of the CPV codes that belong to it", examples = "[\"3019\"]") List<@NotNull @Pattern(regexp = "[0-9]{2,8}", message = "{fr.sillage.cpv-prefix}") String> cpvPrefixes,
        @Schema(description = "No new intention takes it; those that have it keep it") boolean archived) {

    public PurchaseFamilyBody {
        cpvPrefixes = cpvPrefixes == null ? List.of() : cpvPrefixes;
    }
}
