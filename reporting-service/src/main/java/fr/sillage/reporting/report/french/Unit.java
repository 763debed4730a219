package fr.sillage.reporting.report.french;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import fr.sillage.reporting.report.content.ReportContent;

/** Says values, ranges and differences of one indicator: symbols never change, words agree with the number. */
public record Unit(String name, int decimals) {

    private static final Set<String> INVARIABLE = Set.of("mois", "repas", "fois", "avis", "prix", "bus", "colis", "pas", "ETP");
    private static final Set<String> ENDS_THE_NOUN = Set.of("de", "du", "des", "d’", "en", "à", "au", "aux", "par", "pour",
            "sur", "équivalent", "avec", "sans", "hors", "dans");

    public static Unit of(ReportContent.Indicator indicator) {
        return new Unit(indicator.unit() == null ? "" : French.typeset(indicator.unit()), indicator.decimals());
    }

    public String value(BigDecimal value) {
        return withUnit(French.number(value, decimals), rounded(value));
    }

    /** What is aimed at was written by people: no zeros that they did not write. */
    String aim(BigDecimal aim) {
        return withUnit(French.number(aim), aim);
    }

    String range(BigDecimal min, BigDecimal max) {
        return withUnit(French.number(min) + French.NO_BREAK_SPACE + "à" + French.NO_BREAK_SPACE + French.number(max), max);
    }

    /** A difference of percentages is told in points. A difference too small for the unit's decimals is told exactly. */
    String difference(BigDecimal from, BigDecimal to) {
        BigDecimal shown = rounded(to).subtract(rounded(from)).abs();
        BigDecimal difference = shown.signum() == 0 ? to.subtract(from).abs() : shown;
        String number = shown.signum() == 0 ? significant(difference) : French.number(difference, decimalsOf(difference));
        return isPercentage() ? number + French.NO_BREAK_SPACE + (French.isPlural(difference) ? "points" : "point")
                : withUnit(number, difference);
    }

    BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    boolean isPercentage() {
        return "%".equals(name);
    }

    /** Short form for the axis of a chart: only a percentage needs its sign there. */
    public String tick(BigDecimal value) {
        return French.compact(value) + (isPercentage() ? French.NARROW_NO_BREAK_SPACE + "%" : "");
    }

    /** The same for a label beside a point, with the unit's decimals. */
    public String brief(BigDecimal value) {
        BigDecimal shown = rounded(value);
        String number = shown.abs().compareTo(BigDecimal.valueOf(10_000_000)) < 0 ? French.number(shown, decimals)
                : French.compact(shown.round(new MathContext(4)));
        return number + (isPercentage() ? French.NARROW_NO_BREAK_SPACE + "%" : "");
    }

    public String briefAim(BigDecimal aim) {
        return aim.abs().compareTo(BigDecimal.valueOf(10_000_000)) < 0
                ? French.number(aim) + (isPercentage() ? French.NARROW_NO_BREAK_SPACE + "%" : "")
                : brief(aim);
    }

    private int decimalsOf(BigDecimal difference) {
        return Math.min(decimals, Math.max(0, difference.stripTrailingZeros().scale()));
    }

    private static String significant(BigDecimal value) {
        return French.number(value.round(new MathContext(1, RoundingMode.HALF_UP)));
    }

    private String withUnit(String number, BigDecimal value) {
        return name.isEmpty() ? number
                : number + (isPercentage() ? French.NARROW_NO_BREAK_SPACE : French.NO_BREAK_SPACE)
                        + (isSymbol() ? name.replace(" ", French.NO_BREAK_SPACE) : agreeing(French.isPlural(value)));
    }

    /** "h", "t CO₂e", "€ HT", "L/100 km": told by the first word. */
    private boolean isSymbol() {
        String first = name.split(" ")[0];
        return first.length() <= 3 || first.contains("/") || first.chars().anyMatch(Character::isDigit)
                || !first.equals(first.toLowerCase(Locale.FRENCH));
    }

    /** Only the noun and its adjectives agree: "1 vélo en service", "12 vélos en service". */
    private String agreeing(boolean plural) {
        boolean[] inNoun = { true };
        return Arrays.stream(name.split(" ")).map(word -> {
            inNoun[0] = inNoun[0] && !ENDS_THE_NOUN.contains(word) && !word.startsWith("d’") && !word.startsWith("(");
            return inNoun[0] ? plural ? plural(word) : singular(word) : word;
        }).collect(Collectors.joining(" "));
    }

    private static String singular(String word) {
        if (INVARIABLE.contains(word) || word.length() < 3) {
            return word;
        }
        if (word.endsWith("aux") && !word.endsWith("eaux")) {
            return word.substring(0, word.length() - 3) + "al";
        }
        return word.endsWith("s") || word.endsWith("eaux") || word.endsWith("eux") ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String plural(String word) {
        if (INVARIABLE.contains(word) || word.endsWith("s") || word.endsWith("x") || word.endsWith("z")) {
            return word;
        }
        if (word.endsWith("al")) {
            return word.substring(0, word.length() - 2) + "aux";
        }
        return word + (word.endsWith("eau") ? "x" : "s");
    }
}
