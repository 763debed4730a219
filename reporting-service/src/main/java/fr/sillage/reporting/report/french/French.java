package fr.sillage.reporting.report.french;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.sillage.api.ClockProducer;

/** How numbers, dates and sentences are set in French, after the usage of the Imprimerie nationale. */
public final class French {

    public static final String NO_BREAK_SPACE = "\u00A0";
    public static final String NARROW_NO_BREAK_SPACE = "\u202F";
    private static final String NO_BREAK_HYPHEN = "\u2011";
    private static final String MINUS = "\u2212";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000);
    private static final List<String> MONTHS = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
            "septembre", "octobre", "novembre", "décembre");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\p{N}«])");
    private static final Pattern BEFORE_MARK = Pattern.compile("[ \u00A0](?=[:;!?%»])");
    private static final Pattern BEFORE_EURO = Pattern.compile(" (?=€)");
    private static final Pattern AFTER_QUOTE = Pattern.compile("(?<=«)[ \u00A0]");
    /** A period: no line may end after its hyphen. */
    private static final Pattern YEARS = Pattern
            .compile("(?<![\\p{L}\\p{N}-])((?:19|20)\\d{2})-(?=(?:19|20)\\d{2}(?![\\p{L}\\p{N}-]))");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    private French() {
    }

    public static String number(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : "," + plain.substring(point + 1);
        return (rounded.signum() < 0 ? MINUS : "") + grouped(whole) + rest;
    }

    /** All the digits it has, and no zero behind the last one. */
    public static String number(BigDecimal value) {
        return number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** For narrow places: millions and milliards are abbreviated. */
    static String compact(BigDecimal value) {
        if (value.abs().compareTo(MILLIARD) >= 0) {
            return number(value.divide(MILLIARD)) + NO_BREAK_SPACE + "Md";
        }
        return value.abs().compareTo(MILLION) >= 0 ? number(value.divide(MILLION)) + NO_BREAK_SPACE + "M" : number(value);
    }

    private static String grouped(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            out.insert(i, NARROW_NO_BREAK_SPACE);
        }
        return out.toString();
    }

    /** In French the plural begins at two: 1,9 tonne, 2 tonnes. */
    static boolean isPlural(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.valueOf(2)) >= 0;
    }

    public static String count(long count, String singular, String plural) {
        BigDecimal value = BigDecimal.valueOf(count);
        return number(value, 0) + NO_BREAK_SPACE + (isPlural(value) ? plural : singular);
    }

    public static String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + NO_BREAK_SPACE + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** The day in Paris. */
    public static String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, ClockProducer.PARIS));
    }

    static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** Years, months, quarters, half-years and days as the indicators write them; what is none of these stays as it is. */
    public static String period(String period) {
        if (period.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date(LocalDate.parse(period));
        }
        if (period.matches("\\d{4}-\\d{2}")) {
            return month(YearMonth.parse(period));
        }
        if (period.matches("\\d{4}-[QS]\\d")) {
            String ordinal = period.charAt(6) == '1' ? "1er" : period.charAt(6) + "e";
            return ordinal + NO_BREAK_SPACE + (period.charAt(5) == 'Q' ? "trimestre " : "semestre ") + period.substring(0, 4);
        }
        return period;
    }

    /** The hour of Paris: "20 novembre 2026 à 18 h 05". */
    public static String dateTime(Instant instant) {
        ZonedDateTime time = instant.atZone(ClockProducer.PARIS);
        return date(time.toLocalDate()) + " à " + time.getHour() + NO_BREAK_SPACE + "h" + NO_BREAK_SPACE
                + "%02d".formatted(time.getMinute());
    }

    /** The size of a file: "97 ko", "1,2 Mo". */
    public static String bytes(long size) {
        return size < 1_000_000 ? Math.max(1, Math.round(size / 1000.0)) + NO_BREAK_SPACE + "ko"
                : number(BigDecimal.valueOf(size).movePointLeft(6), 1) + NO_BREAK_SPACE + "Mo";
    }

    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " et " + parts.get(last);
    }

    /** "de 12 h", but "d’environ 12 h". */
    public static String de(String what) {
        return isVowel(what.charAt(0)) ? "d’" + what : "de " + what;
    }

    private static boolean isVowel(char c) {
        return "aeiouyàâéèêëîïôöùûüAEIOUYÉÈÊÀ".indexOf(c) >= 0;
    }

    public static String quoted(String text) {
        return "«" + NARROW_NO_BREAK_SPACE + text + NARROW_NO_BREAK_SPACE + "»";
    }

    public static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || ".!?…".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0 ? trimmed : trimmed + ".";
    }

    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /** What people typed, with the spaces, apostrophes and hyphens that print asks for. */
    public static String typeset(String typed) {
        String text = APOSTROPHE.matcher(typed.strip()).replaceAll("’");
        text = BEFORE_MARK.matcher(text).replaceAll(NARROW_NO_BREAK_SPACE);
        text = BEFORE_EURO.matcher(text).replaceAll(NO_BREAK_SPACE);
        text = AFTER_QUOTE.matcher(text).replaceAll(NARROW_NO_BREAK_SPACE);
        text = YEARS.matcher(text).replaceAll("$1" + NO_BREAK_HYPHEN);
        return THOUSANDS.matcher(text).replaceAll(NARROW_NO_BREAK_SPACE);
    }
}
