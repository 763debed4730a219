package fr.sillage.reporting.edition;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record EditionView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year", "evaluation", "overall", "reasons", "digest" }) String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull int number,
        @NotNull @Schema(description = "Title of the scheme when the edition was made") String title,
        @NotNull Edition.State state,
        @NotNull Instant madeAt,
        Instant publishedAt,
        @Schema(description = "What the committees said, in the order in which the scheme asks them: as it stood when the "
                + "publication was begun; of a draft as it stands, and only where one edition is asked for") List<ValidationStep> validation,
        @Schema(description = "In French: why a publication is not at its end, why the last one was refused, or why the opinions cannot be told") String notice,
        @NotNull @Schema(description = "Digest of the exact bytes of the JSON, from which page and PDF were made") String sha256,
        @NotNull @Schema(description = "Version of the JSON’s own schema") int schemaVersion,
        @NotNull @Schema(examples = "sillage 1.0.0") String renderer,
        @NotNull @Schema(description = "Where the catalog’s ledger stood") long catalogPosition,
        @NotNull @Schema(description = "Where the indicators’ ledger stood") long indicatorsPosition,
        @NotNull @Schema(description = "This edition for ever; add .html, .pdf or .json to name the format") String href,
        @NotNull List<EditionFile> files){

    static EditionView from(Edition edition, List<EditionFile> files) {
        return from(edition, files, edition.validation().orElse(null), edition.notice());
    }

    /** Of a draft, which keeps nothing of what the committees say. */
    static EditionView from(Edition edition, List<EditionFile> files, List<ValidationStep> validation, String notice) {
        return new EditionView(edition.scheme(), edition.kind(), edition.year(), edition.number(), edition.title(),
                edition.state(), edition.madeAt(), edition.publishedAt(), validation, notice, edition.contentSha256(),
                edition.schemaVersion(), edition.renderer(), edition.catalogPosition(), edition.indicatorsPosition(),
                edition.href(), files);
    }
}
