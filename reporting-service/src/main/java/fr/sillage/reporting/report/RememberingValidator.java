package fr.sillage.reporting.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.verapdf.model.baselayer.Object;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.BaseValidator;
import org.verapdf.pdfa.validation.validators.FlavourValidator;

/**
 * veraPDF's own validator, that does not run a rule's script where its answer is known: from what it asks first, or from the
 * same values asked before. A report asks some rules a hundred thousand times: of each number, name and letter. What fails is
 * for the script to say, each time.
 */
final class RememberingValidator extends BaseValidator {

    /** As veraPDF has it unless told otherwise. */
    private static final int SHOWN_FAILURES = 100;

    /**
     * Whose properties are plain values, that may be read once more than the script does: others change what the next one is
     * compared with.
     */
    private static final Set<String> PLAIN = Set.of("CosIndirect", "CosInteger", "CosName", "CosReal", "CosString",
            "CosUnicodeName", "Glyph", "PDStructElem", "SEMarkedContent", "SESimpleContentItem", "SETableCell", "SETD", "SETH");

    private final Map<Rule, Known> known = new IdentityHashMap<>();

    RememberingValidator(List<ValidationProfile> profiles) {
        super(profiles, SHOWN_FAILURES, false, false, false);
    }

    @Override
    public boolean firstProcessObjectWithRule(FlavourValidator validator, Object object, String context, Rule rule) {
        if (!PLAIN.contains(rule.getObject())) {
            return super.firstProcessObjectWithRule(validator, object, context, rule);
        }
        Known before = known.get(rule);
        if (before == null) {
            before = known(validator.getProfile(), rule, object);
            known.put(rule, before);
        }
        if (before.first().isPresent() && before.first().get().isEnough(object)) {
            return pass(validator, object, context, rule);
        }
        if (before.passed().isEmpty()) {
            return super.firstProcessObjectWithRule(validator, object, context, rule);
        }
        PassedValues passed = before.passed().get();
        PassedValues.Values values = passed.values(object);
        if (passed.contains(values)) {
            return pass(validator, object, context, rule);
        }
        boolean passes = super.firstProcessObjectWithRule(validator, object, context, rule);
        if (passes) {
            passed.add(values);
        }
        return passes;
    }

    private static Known known(ValidationProfile profile, Rule rule, Object example) {
        if (Boolean.TRUE.equals(rule.getDeferred())) {
            return new Known(Optional.empty(), Optional.empty());
        }
        return new Known(FirstComparison.of(rule.getTest(), example), readsVariables(rule, profile) ? Optional.empty()
                : Optional.of(new PassedValues(rule.getTest(), example)));
    }

    /** What a script knows of the document besides its object: that may change on the way. */
    private static boolean readsVariables(Rule rule, ValidationProfile profile) {
        List<String> words = List.of(rule.getTest().split("\\W"));
        return profile.getVariables().stream().map(Variable::getName).anyMatch(words::contains);
    }

    private boolean pass(FlavourValidator validator, Object object, String context, Rule rule) {
        processAssertionResult(validator, true, context, rule, object);
        return true;
    }

    /**
     * What is known of a rule without its script.
     *
     * @param first empty where the script begins otherwise
     * @param passed empty where the same values may not be enough another time
     */
    private record Known(Optional<FirstComparison> first, Optional<PassedValues> passed) {
    }
}
