package fr.sillage.api.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as spreadsheets write it in French or English: decimal comma or point, thousands set apart by spaces of any kind
 * (plain, no-break, thin), a % sign after it, or the {@code 1E+3} of machines.
 * <p>
 * A point or comma never sets thousands apart: 1,234 is a little more than one, and 1.234,5 is refused rather than guessed. An
 * apostrophe before the number is refused too: what a spreadsheet's user types to make a text of it never reaches the file.
 */
public record Decimal(BigDecimal value, boolean percent) {

    /** Before the decimal point, and as many after it. */
    public static final int MOST_DIGITS = 15;
    private static final int GROUP = 3;
    /** Beyond any figure; what stands there would need as many digits in memory. */
    private static final int LARGEST_EXPONENT = 30;
    /** As {@link Reading#isSpace}. */
    private static final String SPACE = "[ \\u00A0\\u2007\\u2009\\u202F]";
    private static final Pattern NUMBER = Pattern.compile(SPACE + "*[-+\\u2212]?(?:\\d+|\\d{1,3}(?:" + SPACE + "\\d{3})++)"
            + "(?:[.,]\\d+)?(?:[eE][-+]?\\d+)?" + SPACE + "*%?" + SPACE + "*");

    public static Optional<Decimal> parse(String text) {
        return new Reading(text).decimal();
    }

    /** Whether it is written as {@link #parse} reads a number, though it may have more digits than that takes. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** One pass over the text: a file has a million of them. */
    private static final class Reading {

        private final String text;
        private final int end;
        private final boolean percent;
        private int at;
        private long digits;

        Reading(String text) {
            this.text = text;
            int last = text.length();
            while (last > 0 && isSpace(text.charAt(last - 1))) {
                last--;
            }
            percent = last > 0 && text.charAt(last - 1) == '%';
            last -= percent ? 1 : 0;
            while (last > 0 && isSpace(text.charAt(last - 1))) {
                last--;
            }
            end = last;
            while (at < end && isSpace(text.charAt(at))) {
                at++;
            }
        }

        Optional<Decimal> decimal() {
            boolean negative = peek() == '-' || peek() == '\u2212';
            if (negative || peek() == '+') {
                at++;
            }
            if (!whole()) {
                return Optional.empty();
            }
            long whole = digits;
            int decimals = 0;
            if (peek() == '.' || peek() == ',') {
                at++;
                digits = 0;
                decimals = run();
                if (decimals < 1 || decimals > MOST_DIGITS) {
                    return Optional.empty();
                }
            }
            BigDecimal value = decimals == 0 ? BigDecimal.valueOf(whole) : withDecimals(whole, digits, decimals);
            Integer exponent = exponent();
            if (at < end || exponent == null) {
                return Optional.empty();
            }
            value = exponent == 0 ? value : plain(value.scaleByPowerOfTen(exponent));
            if (value.precision() - value.scale() > MOST_DIGITS) {
                return Optional.empty();
            }
            return Optional.of(new Decimal(negative ? value.negate() : value, percent));
        }

        /** Digits in a row, or in groups of three. */
        private boolean whole() {
            int first = run();
            if (first < 1 || first > MOST_DIGITS) {
                return false;
            }
            int count = first;
            while (isSpace(peek())) {
                at++;
                if (first > GROUP || run() != GROUP) {
                    return false;
                }
                count += GROUP;
            }
            return count <= MOST_DIGITS;
        }

        /** @return how many digits follow; more than are held count too */
        private int run() {
            int from = at;
            for (; at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
                if (at - from < MOST_DIGITS) {
                    digits = digits * 10 + text.charAt(at) - '0';
                }
            }
            return at - from;
        }

        /** @return 0 where there is none, null where it is none */
        private Integer exponent() {
            if (peek() != 'e' && peek() != 'E') {
                return 0;
            }
            at++;
            boolean negative = peek() == '-';
            if (negative || peek() == '+') {
                at++;
            }
            digits = 0;
            int length = run();
            if (length < 1 || length > GROUP || digits > LARGEST_EXPONENT) {
                return null;
            }
            return (int) (negative ? -digits : digits);
        }

        private static BigDecimal withDecimals(long whole, long fraction, int decimals) {
            long power = 1;
            for (int i = 0; i < decimals; i++) {
                power *= 10;
            }
            if (whole < Long.MAX_VALUE / power) {
                return BigDecimal.valueOf(whole * power + fraction, decimals);
            }
            return new BigDecimal(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(power))
                    .add(BigInteger.valueOf(fraction)), decimals);
        }

        private static BigDecimal plain(BigDecimal value) {
            return value.scale() < 0 ? value.setScale(0) : value;
        }

        private char peek() {
            return at < end ? text.charAt(at) : '\0';
        }

        /** Plain, no-break, figure, thin and narrow no-break; a tab or line break is none. */
        private static boolean isSpace(char c) {
            return c == ' ' || c == '\u00A0' || c == '\u2007' || c == '\u2009' || c == '\u202F';
        }
    }
}
