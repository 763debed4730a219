package fr.sillage.reporting.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.verapdf.model.baselayer.Object;

/**
 * What a rule's script asks first, where that is whether a property of its object is, or is not, some plain value. Most rules
 * are of this form, and most objects pass at that point: the script asks for the rest only if they do not.
 */
final class FirstComparison {

    /** A conditional expression would bind less than the "or" that is looked for. */
    private static final Pattern FORM = Pattern
            .compile("\\(?(\\w+) (==|!=) (null|true|false|'[^'\\\\]*'|\"[^\"\\\\]*\")\\)?( \\|\\| [^?]*)?");

    private final Property property;
    private final boolean asksWhetherEqual;

    /** A text, a boolean or null, as the script has it. */
    private final java.lang.Object constant;

    private FirstComparison(Property property, boolean asksWhetherEqual, java.lang.Object constant) {
        this.property = property;
        this.asksWhetherEqual = asksWhetherEqual;
        this.constant = constant;
    }

    /**
     * Empty where the script is of another form.
     *
     * @param example of the objects that it is asked of: other names than those of its properties are variables
     */
    static Optional<FirstComparison> of(String script, Object example) {
        Matcher form = FORM.matcher(script);
        if (!form.matches() || !example.getProperties().contains(form.group(1))) {
            return Optional.empty();
        }
        return Optional
                .of(new FirstComparison(new Property(form.group(1)), form.group(2).equals("=="), constant(form.group(3))));
    }

    private static java.lang.Object constant(String literal) {
        return switch (literal) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(literal);
            default -> literal.substring(1, literal.length() - 1);
        };
    }

    /** Whether the rule is passed for that alone. Where scripts compare values of different kinds, they are left to it. */
    boolean isEnough(Object object) {
        java.lang.Object value = property.of(object);
        if (constant == null || value == null) {
            return (constant == value) == asksWhetherEqual;
        }
        return constant.getClass() == value.getClass() && constant.equals(value) == asksWhetherEqual;
    }
}
