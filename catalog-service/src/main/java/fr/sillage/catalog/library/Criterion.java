package fr.sillage.catalog.library;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an award criterion is used; its wording is the text of the item. */
@Schema(name = "LibraryCriterion")
public record Criterion(
        @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Least share of the mark that is advised, in %", examples = "10") BigDecimal weightFrom,
        @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Largest share of the mark that is advised, in %", examples = "20") BigDecimal weightTo,
        @Size(max = 5_000) @Schema(description = "How offers are judged by it") String judging,
        @Size(max = 5_000) @Schema(description = "What firms prove it by") String proof) {

    public Criterion {
        weightFrom = LibraryText.kept(weightFrom);
        weightTo = LibraryText.kept(weightTo);
        judging = LibraryText.kept(judging);
        proof = LibraryText.kept(proof);
    }

    boolean isEmpty() {
        return weightFrom == null && weightTo == null && judging == null && proof == null;
    }
}
