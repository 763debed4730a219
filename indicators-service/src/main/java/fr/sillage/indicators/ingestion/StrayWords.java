package fr.sillage.indicators.ingestion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.sillage.api.table.Decimal;
import fr.sillage.indicators.line.LineFault;

/** What people write into the column of values though another column is for it: the line is rejected, and told which. */
final class StrayWords {

    private static final Set<String> NOT_APPLICABLE = Set.of("sans objet", "so", "s/o", "na", "n/a", "non applicable",
            "not applicable");
    private static final Set<String> MISSING = Set.of("nc", "n/c", "nd", "n/d", "non communique", "non connu", "inconnu",
            "non disponible", "manquant", "missing", "?", "-", "--", "\u2013", "\u2014", "...");
    private static final Pattern AT_LEAST = Pattern.compile("(?:>=?|\u2265|au moins|plus de|at least|more than)(.+)");
    private static final Pattern ABOUT = Pattern.compile("(?:~|\u2248|environ|env\\.?|about|circa|ca\\.?)(.+)");
    private static final Pattern WITH_UNIT = Pattern.compile("([-+\u2212]?[\\d\\s\\p{Z}.,]*\\d)[\\s\\p{Z}]*(?![eE]\\d)(\\D.*)");

    private StrayWords() {
    }

    /** @param text what {@link Decimal} does not read */
    static LineFault fault(String text) {
        String plain = plain(text);
        String word = plain.equals("...") ? plain : plain.replace(".", "");
        if (NOT_APPLICABLE.contains(word)) {
            return LineFault.at("value", "value-says-not-applicable", text);
        }
        if (MISSING.contains(word)) {
            return LineFault.at("value", "value-says-missing", text);
        }
        if (isNumberAfter(AT_LEAST, plain)) {
            return LineFault.at("value", "value-says-at-least", text);
        }
        if (isNumberAfter(ABOUT, plain)) {
            return LineFault.at("value", "value-says-about", text);
        }
        Matcher unit = WITH_UNIT.matcher(text);
        if (unit.matches() && startsUnit(unit.group(2)) && Decimal.parse(unit.group(1)).isPresent()) {
            return LineFault.at("value", "value-says-unit", text, unit.group(2));
        }
        return Decimal.isNumber(text) ? LineFault.at("value", "number-too-long", text, Decimal.MOST_DIGITS)
                : LineFault.at("value", "number-unreadable", text);
    }

    private static boolean startsUnit(String text) {
        return Character.isLetter(text.charAt(0)) || Character.getType(text.charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    /** What follows may have its unit beside it: one thing is told at a time. */
    private static boolean isNumberAfter(Pattern words, String plain) {
        Matcher matcher = words.matcher(plain);
        return matcher.matches() && Decimal.parse(WITH_UNIT.matcher(matcher.group(1).strip()).replaceFirst("$1")).isPresent();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[\\s\\p{Z}]+", " ").strip()
                .toLowerCase(Locale.ROOT);
    }
}
