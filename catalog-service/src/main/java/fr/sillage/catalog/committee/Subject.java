package fr.sillage.catalog.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** What an opinion is on. Of what another service owns it is not asked whether it is there, and its owner compares the hash. */
@Embeddable
@Schema(name = "OpinionSubject")
public record Subject(
        @NotNull @Code @Column(name = "subject_type") @Schema(examples = "report-edition") String type,
        @NotBlank @Size(max = 300) @Column(name = "subject_ref") @Schema(description = "How its owner names it", examples = "ille-et-vilaine-2024-2028/annual/2025/1") String ref,
        @Pattern(regexp = "[0-9a-f]{64}", message = "{fr.sillage.sha256}") @Column(name = "subject_sha256") @Schema(description = "Of the very content that was before the committee, in hexadecimal") String sha256) {
}
