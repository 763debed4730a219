package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * {@code numerator / denominator * scale}, or {@code numerator * scale} where there is no denominator. With
 * {@code minusOne} a rate of change: {@code (numerator / denominator - 1) * scale}.
 * <p>
 * The numerator need not be part of the denominator: a ratio may exceed 100 %.
 */
public record Formula(
        @NotNull @Valid Operand numerator,
        @Valid @Schema(description = "Absent where the indicator is the numerator itself") Operand denominator,
        @Positive @Digits(integer = 9, fraction = 6) @Schema(description = "1 where absent; 100 for a percentage", examples = "100") BigDecimal scale,
        @Schema(description = "A rate of change: the quotient minus 1") boolean minusOne) {

    public static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public Formula {
        scale = scale == null ? BigDecimal.ONE : scale;
    }

    public static Formula amount(Operand operand) {
        return new Formula(operand, null, BigDecimal.ONE, false);
    }

    public static Formula percent(Operand numerator, Operand denominator) {
        return new Formula(numerator, denominator, PERCENT, false);
    }

    public static Formula rateOfChange(Operand operand) {
        return new Formula(operand, operand.before(), PERCENT, true);
    }

    /** As people write it: {@code (paper[recycled] / paper N-1 − 1) × 100}. */
    String words() {
        String quotient = denominator == null ? numerator.words() : numerator.words() + " / " + denominator.words();
        String result = minusOne ? "(" + quotient + " \u2212 1)" : quotient;
        return scale.compareTo(BigDecimal.ONE) == 0 ? result
                : result + " × " + scale.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    boolean hasDenominator() {
        return denominator != null;
    }

    List<Operand> operands() {
        return Stream.concat(Stream.of(numerator), Stream.ofNullable(denominator)).toList();
    }
}
