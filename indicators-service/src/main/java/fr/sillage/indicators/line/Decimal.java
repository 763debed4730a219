package fr.sillage.indicators.line;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as spreadsheets write it in French or English: decimal comma or point, thousands set apart by spaces of any kind
 * (plain, no-break, thin), a % sign after it.
 * <p>
 * A point or comma never sets thousands apart: 1,234 is a little more than one, and 1.234,5 is refused rather than guessed.
 */
public record Decimal(BigDecimal value, boolean percent) {

    /** No-break, figure, thin and narrow no-break spaces. */
    private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}( \\d{3}){1,4})([.,]\\d{1,15})?");

    public static Optional<Decimal> parse(String text) {
        String plain = SPACES.matcher(text).replaceAll(" ").replace('\u2212', '-').strip();
        boolean percent = plain.endsWith("%");
        String number = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Decimal(new BigDecimal(number.replace(" ", "").replace(',', '.')), percent));
    }
}
