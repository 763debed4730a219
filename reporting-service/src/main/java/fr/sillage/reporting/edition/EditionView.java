package fr.sillage.reporting.edition;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record EditionView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year" }) String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull int number,
        @NotNull @Schema(description = "Title of the scheme when the edition was made") String title,
        @NotNull Edition.State state,
        @NotNull Instant madeAt,
        Instant publishedAt,
        @NotNull @Schema(description = "Digest of the exact bytes of the JSON, from which page and PDF were made") String sha256,
        @NotNull @Schema(description = "Version of the JSON’s own schema") int schemaVersion,
        @NotNull @Schema(examples = "sillage 1.0.0") String renderer,
        @NotNull @Schema(description = "Where the catalog’s ledger stood") long catalogPosition,
        @NotNull @Schema(description = "Where the indicators’ ledger stood") long indicatorsPosition,
        @NotNull @Schema(description = "This edition for ever; add .html, .pdf or .json to name the format") String href){

    static EditionView from(Edition edition) {
        return new EditionView(edition.scheme(), edition.kind(), edition.year(), edition.number(), edition.title(),
                edition.state(), edition.madeAt(), edition.publishedAt(), edition.contentSha256(), edition.schemaVersion(),
                edition.renderer(), edition.catalogPosition(), edition.indicatorsPosition(), edition.href());
    }
}
