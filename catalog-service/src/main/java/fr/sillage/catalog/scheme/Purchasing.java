package fr.sillage.catalog.scheme;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.vocabulary.Cents;

/** What the scheme asks of each purchase. Rules come with the page or deliberation that says so; one left out is not asked. */
@Schema(name = "SchemePurchasing")
public record Purchasing(
        @Valid StrategyThreshold strategyThreshold,
        @Valid EnvironmentalCriterion environmentalCriterion,
        @Valid TargetedFiles targetedFiles,
        @Code @Schema(description = "Code of the committee that selects the targeted files of a year", examples = "achat-strategique") String strategicCommittee,
        @Code @Schema(description = "Code of the committee that gives its opinion on the strategies of targeted files", examples = "revue-achats") String reviewCommittee,
        @Valid LeadTimes leadTimes) {

    /** @param amount in € HT; a purchase that comes to exactly so much needs no strategy */
    @Schema(name = "StrategyThreshold", description = "Strictly above this amount a purchase needs a strategy")
    public record StrategyThreshold(
            @NotNull @Positive @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT", examples = "40000") BigDecimal amount,
            @NotBlank @Size(max = 500) @Schema(examples = "SPASER 2024-2028, méthode du schéma") String source) {

        public StrategyThreshold {
            amount = Cents.of(amount);
        }

        public boolean isPassedBy(BigDecimal estimate) {
            return estimate.compareTo(amount) > 0;
        }
    }

    @Schema(name = "EnvironmentalCriterion", description = "The least that environmental criteria are to weigh")
    public record EnvironmentalCriterion(
            @NotNull @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 0) @Schema(description = "% of the mark", examples = "15") BigDecimal percent,
            @NotBlank @Size(max = 500) @Schema(examples = "SPASER 2024-2028, objectif 12") String source) {
    }

    @Schema(name = "TargetedFilesCount", description = "How many targeted files a year is to have")
    public record TargetedFiles(
            @PositiveOrZero @Max(1000) @Schema(description = "At least") int from,
            @Positive @Max(1000) @Schema(description = "At most") int to,
            @NotBlank @Size(max = 500) @Schema(examples = "SPASER 2024-2028, objectif 1") String source) {
    }

    /** In days; the usual delay stands for one left out. */
    @Schema(name = "LeadTimes", description = "How long before the next step each one is due, in days")
    public record LeadTimes(
            @PositiveOrZero @Max(3650) @Schema(description = "From the market sounding to the strategy") Integer soundingDays,
            @PositiveOrZero @Max(3650) @Schema(description = "From the strategy to the sitting of the committee") Integer strategyDays,
            @PositiveOrZero @Max(3650) @Schema(description = "From the sitting to the publication of the consultation") Integer committeeDays,
            @PositiveOrZero @Max(3650) @Schema(description = "From the publication to the notification of the contract") Integer publicationDays,
            @PositiveOrZero @Max(3650) @Schema(description = "From the notification to the start") Integer notificationDays) {
    }

    /** Whether this committee has a part in it. */
    boolean names(String committee) {
        return committee.equals(strategicCommittee) || committee.equals(reviewCommittee);
    }
}
