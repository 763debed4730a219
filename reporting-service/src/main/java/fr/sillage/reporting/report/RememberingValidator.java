package fr.sillage.reporting.report;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.verapdf.model.baselayer.Object;
import org.verapdf.model.operator.Glyph;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.BaseValidator;
import org.verapdf.pdfa.validation.validators.FlavourValidator;

/**
 * veraPDF's own validator, that does not ask a rule twice about the same values. Rules are scripts, and a report asks some of
 * them a hundred thousand times: of each number, name and letter. What failed is asked each time.
 */
final class RememberingValidator extends BaseValidator {

    /** As veraPDF has it unless told otherwise. */
    private static final int SHOWN_FAILURES = 100;

    /**
     * Whose properties are plain values: others change what the next one is compared with. Those of elements of the structure
     * are
     * looked up, which takes less than the script does.
     */
    private static final Set<String> PLAIN = Set.of("CosInteger", "CosName", "CosReal", "CosString", "CosUnicodeName", "Glyph",
            "PDStructElem");

    /** Its second half matters in Unicode's private area only, and takes long to find out in a long document. */
    private static final String PRIVATE_LETTER = "unicodePUA == false || actualTextPresent == true";

    private final Map<Rule, PassedValues> passed = new IdentityHashMap<>();
    private final Set<Rule> remembered = Collections.newSetFromMap(new IdentityHashMap<>());

    RememberingValidator(List<ValidationProfile> profiles) {
        super(profiles, SHOWN_FAILURES, false, false, false);
        profiles.forEach(profile -> profile.getRules().stream()
                .filter(rule -> PLAIN.contains(rule.getObject()) && !Boolean.TRUE.equals(rule.getDeferred())
                        && !readsVariables(rule, profile))
                .forEach(remembered::add));
    }

    /** What a script knows of the document besides its object: that may change on the way. */
    private static boolean readsVariables(Rule rule, ValidationProfile profile) {
        List<String> words = List.of(rule.getTest().split("\\W"));
        return profile.getVariables().stream().map(Variable::getName).anyMatch(words::contains);
    }

    @Override
    public boolean firstProcessObjectWithRule(FlavourValidator validator, Object object, String context, Rule rule) {
        if (!remembered.contains(rule)) {
            return super.firstProcessObjectWithRule(validator, object, context, rule);
        }
        if (object instanceof Glyph letter && !letter.getunicodePUA() && rule.getTest().equals(PRIVATE_LETTER)) {
            return pass(validator, object, context, rule);
        }
        PassedValues before = passed.computeIfAbsent(rule, r -> new PassedValues(r.getTest(), object));
        java.lang.Object values = before.values(object);
        if (before.contains(values)) {
            return pass(validator, object, context, rule);
        }
        boolean passes = super.firstProcessObjectWithRule(validator, object, context, rule);
        if (passes) {
            before.add(values);
        }
        return passes;
    }

    private boolean pass(FlavourValidator validator, Object object, String context, Rule rule) {
        processAssertionResult(validator, true, context, rule, object);
        return true;
    }
}
