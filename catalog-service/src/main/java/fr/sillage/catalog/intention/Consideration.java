package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.TargetPublic;
import fr.sillage.catalog.vocabulary.Theme;

/** A social, environmental or economic concern of a purchase, and the means by which it is pursued. */
public record Consideration(
        @NotNull ConsiderationKind kind,
        @NotNull Theme theme,
        @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Of a criterion: its share of the mark, in %", examples = "15") BigDecimal weight,
        @Size(max = 5_000) String description,
        @Positive @Schema(description = "Of insertion: hours of work planned for the publics named") Integer plannedHours,
        @Size(max = 50) List<@NotNull TargetPublic> publics,
        @Schema(description = "For whom a reserved contract or lot is; the article that allows it is in the vocabulary `beneficiaries`") Beneficiary reservedFor) {

    public Consideration {
        weight = weight == null ? null : plain(weight);
        publics = publics == null ? List.of() : publics;
    }

    /** So that 15 and 15.0 are one weight, and neither is written 1.5E+1. */
    private static BigDecimal plain(BigDecimal weight) {
        BigDecimal stripped = weight.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
