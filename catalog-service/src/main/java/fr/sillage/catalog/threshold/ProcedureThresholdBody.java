package fr.sillage.catalog.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Category;

public record ProcedureThresholdBody(
        @NotNull Category category,
        @NotNull ProcedureThreshold.BuyerKind buyerKind,
        @NotNull LocalDate from,
        @Schema(description = "Its last day; until it is replaced where absent") LocalDate until,
        @NotNull @Positive @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT; a purchase of exactly so much is under the rules", examples = "216000") BigDecimal amount,
        @NotBlank @Size(max = 500) @Schema(description = "The text that says so") String source) {

    public ProcedureThresholdBody {
        // more digits are refused by validation, which comes after
        amount = amount == null || amount.scale() > 2 ? amount : amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Whether it holds for such purchases on that day. */
    public boolean holds(Category what, ProcedureThreshold.BuyerKind buyer, LocalDate day) {
        return category == what && buyerKind == buyer && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether both would hold for the same purchases on some day. */
    boolean meets(ProcedureThresholdBody other) {
        return category == other.category && buyerKind == other.buyerKind
                && (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
