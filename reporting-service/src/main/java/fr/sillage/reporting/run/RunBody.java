package fr.sillage.reporting.run;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** Which report is wanted. */
public record RunBody(
        @NotNull @Code @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year", "evaluation", "overall", "reasons", "digest" }) String kind,
        @NotNull @Schema(examples = "2025") Integer year){
}
