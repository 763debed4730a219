package fr.sillage.reporting.report.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.verapdf.model.baselayer.Object;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
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
            "CosUnicodeName", "Glyph", "PDDeviceRGB", "PDStructElem", "SEMarkedContent", "SESimpleContentItem", "SETableCell",
            "SETD", "SETH");

    private final Map<Rule, Known> known = new IdentityHashMap<>();

    RememberingValidator(List<ValidationProfile> profiles) {
        super(profiles.stream().<ValidationProfile> map(ReadyProfile::new).toList(), SHOWN_FAILURES, false, false, false);
    }

    @Override
    public boolean firstProcessObjectWithRule(FlavourValidator validator, Object object, String context, Rule rule) {
        if (!PLAIN.contains(rule.getObject()) || Boolean.TRUE.equals(rule.getDeferred())) {
            return super.firstProcessObjectWithRule(validator, object, context, rule);
        }
        Known of = known.get(rule);
        if (of == null) {
            of = new Known(new LeadingComparisons(rule.getTest(), object), new PassedValues(rule.getTest(), object));
            known.put(rule, of);
        }
        if (of.first().areEnough(object)) {
            return pass(validator, object, context, rule);
        }
        of.passed().renew(((ReadyProfile) validator.getProfile()).settings());
        PassedValues.Values values = of.passed().values(object);
        if (of.passed().contains(values)) {
            return pass(validator, object, context, rule);
        }
        boolean passes = super.firstProcessObjectWithRule(validator, object, context, rule);
        if (passes) {
            of.passed().add(values);
        }
        return passes;
    }

    private boolean pass(FlavourValidator validator, Object object, String context, Rule rule) {
        processAssertionResult(validator, true, context, rule, object);
        return true;
    }

    /** What is known of a rule without its script. */
    private record Known(LeadingComparisons first, PassedValues passed) {
    }
}
