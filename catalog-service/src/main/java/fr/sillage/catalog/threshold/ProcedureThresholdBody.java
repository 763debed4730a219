package fr.sillage.catalog.threshold;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.Cents;

public record ProcedureThresholdBody(
        @NotNull Category category,
        @NotNull ProcedureThreshold.BuyerKind buyerKind,
        @Schema(description = "Of social and other specific services, which have a threshold of their own") boolean specificServices,
        @NotNull LocalDate from,
        @Schema(description = "Its last day; until it is replaced where absent") LocalDate until,
        @NotNull @Positive @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT; a purchase of exactly so much is under the rules", examples = "216000") BigDecimal amount,
        @NotBlank @Size(max = 500) @Schema(description = "The text that says so") String source) {

    public ProcedureThresholdBody {
        amount = Cents.of(amount);
    }

    ThresholdKind kind() {
        return new ThresholdKind(category, buyerKind, specificServices);
    }

    /** Whether it holds for such purchases on that day. */
    public boolean holds(ThresholdKind what, LocalDate day) {
        return kind().equals(what) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** @param estimate in € HT; a purchase of exactly so much is under the rules */
    public boolean isReachedBy(BigDecimal estimate) {
        return estimate.compareTo(amount) >= 0;
    }

    /** Whether both would hold for the same purchases on some day. */
    boolean meets(ProcedureThresholdBody other) {
        return kind().equals(other.kind())
                && (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
