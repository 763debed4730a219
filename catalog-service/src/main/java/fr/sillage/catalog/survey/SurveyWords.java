package fr.sillage.catalog.survey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.sillage.api.table.Decimal;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.vocabulary.Term;

/** Words and figures as they stand in the cells of a survey. */
public final class SurveyWords {

    private static final List<String> YES = List.of("oui", "o", "x", "vrai", "true", "1", "yes");
    private static final List<String> NO = List.of("non", "n", "", "faux", "false", "0", "no");
    /** Sets apart what is several in one cell; in a text it is written \|. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern UNIT = Pattern.compile("\\s*(€|eur|euros)?\\s*(ht)?\\s*$", Pattern.CASE_INSENSITIVE);

    private SurveyWords() {
    }

    /** Empty where the text says neither. */
    public static Optional<Boolean> truth(String text) {
        String plain = Heading.plain(text);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    public static String text(boolean truth) {
        return truth ? "oui" : "";
    }

    /** A figure, with its unit or without. */
    public static Optional<BigDecimal> number(String text) {
        return Decimal.parse(UNIT.matcher(text).replaceFirst("")).filter(decimal -> !decimal.percent()).map(Decimal::value);
    }

    /** A term of a list by its code or its label, in French or English. */
    public static <T extends Term> Optional<T> term(T[] list, String text) {
        String plain = Heading.plain(text);
        return Arrays.stream(list).filter(term -> Heading.plain(term.name()).equals(plain)
                || Heading.plain(term.label()).equals(plain) || Heading.plain(term.labelEn()).equals(plain)).findFirst();
    }

    public static String labels(Term[] list) {
        return Arrays.stream(list).map(Term::label).collect(Collectors.joining(", "));
    }

    /** What stands between the bars of a cell. */
    public static List<String> parts(String text) {
        return BAR.splitAsStream(text).map(part -> part.replace("\\|", "|").strip()).filter(part -> !part.isEmpty()).toList();
    }

    public static String joined(List<String> parts) {
        return parts.stream().map(part -> part.replace("|", "\\|")).collect(Collectors.joining(" | "));
    }

    /** Codes, set apart by spaces, commas or semicolons. */
    public static List<String> codes(String text) {
        return Pattern.compile("[\\s,;|+]+").splitAsStream(text).filter(code -> !code.isEmpty()).toList();
    }
}
