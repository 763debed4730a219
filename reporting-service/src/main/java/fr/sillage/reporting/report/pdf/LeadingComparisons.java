package fr.sillage.reporting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.verapdf.model.baselayer.Object;

/**
 * What a rule's script asks first, as far as that is whether a property of its object is, or is not, some plain value, and one
 * such answer is enough. Most rules begin so, and most objects pass there: the script asks for the rest only if they do not.
 */
final class LeadingComparisons {

    private static final String OR = " \\|\\| ";

    /** Would bind less than the "or". */
    private static final String CONDITION = "?";

    private static final Pattern PLAIN = Pattern.compile("(\\w+) (==|!=) (null|true|false|'[^'\\\\]*'|\"[^\"\\\\]*\")");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

    private final List<Comparison> comparisons = new ArrayList<>();

    /** @param example of the objects that the script is asked of: other names than those of its properties are variables */
    LeadingComparisons(String script, Object example) {
        if (script.contains(CONDITION)) {
            return;
        }
        for (String alternative : script.split(OR)) {
            Matcher bare = IN_PARENTHESES.matcher(alternative);
            Matcher plain = PLAIN.matcher(bare.matches() ? bare.group(1) : alternative);
            if (!plain.matches() || !example.getProperties().contains(plain.group(1))) {
                return;
            }
            comparisons.add(new Comparison(new Property(plain.group(1)), plain.group(2).equals("=="),
                    constant(plain.group(3))));
        }
    }

    private static java.lang.Object constant(String literal) {
        return switch (literal) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(literal);
            default -> literal.substring(1, literal.length() - 1);
        };
    }

    /** Whether the rule is passed for them alone. Asks in the script's order, and no more than it. */
    boolean areEnough(Object object) {
        for (Comparison comparison : comparisons) {
            if (comparison.holds(object)) {
                return true;
            }
        }
        return false;
    }

    /** @param constant a text, a boolean or null, as the script has it */
    private record Comparison(Property property, boolean asksWhetherEqual, java.lang.Object constant) {

        /** Where a script compares values of different kinds, it is left to it. */
        boolean holds(Object object) {
            java.lang.Object value = property.of(object);
            if (constant == null || value == null) {
                return (constant == value) == asksWhetherEqual;
            }
            return constant.getClass() == value.getClass() && constant.equals(value) == asksWhetherEqual;
        }
    }
}
