package fr.sillage.catalog.intention;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Cents;

/**
 * What a purchase may cost, in euros without VAT (HT) over its whole duration: a value, or a range that may be open at its end.
 *
 * @param withheld known to us and told to no firm
 */
@Schema(name = "ExpectedAmount")
public record Amount(
        @Positive @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT", examples = "250000") BigDecimal value,
        @Positive @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT, the least of a range") BigDecimal from,
        @Positive @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT, the most of a range") BigDecimal to,
        @Schema(description = "Published to nobody; the rules that hang on it still apply") boolean withheld) {

    public Amount {
        value = Cents.of(value);
        from = Cents.of(from);
        to = Cents.of(to);
    }

    /** The most that it may come to: what thresholds are held against. Null where only the least is known. */
    public BigDecimal most() {
        return value != null ? value : to;
    }

    /** What it comes to for sure: the most or, where that is open, the least. Null where neither is said. */
    BigDecimal estimate() {
        return most() != null ? most() : least();
    }

    /** The least that it may come to; null where only the most is known. */
    public BigDecimal least() {
        return value != null ? value : from;
    }
}
