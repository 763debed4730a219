package fr.sillage.reporting.report.pdf;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.ProfileDetails;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;

/**
 * A profile of veraPDF's with all its answers at hand, for the check of one document. It is asked millions of times for a
 * report, and its own takes a lock and wraps a set each time.
 */
final class ReadyProfile implements ValidationProfile {

    private final ValidationProfile profile;
    private final Map<String, Set<Rule>> rules;
    private final Map<String, Set<Variable>> variables;
    private int settings;

    ReadyProfile(ValidationProfile profile) {
        this.profile = profile;
        this.rules = byObject(profile.getRules().stream().map(Rule::getObject), profile::getRulesByObject);
        this.variables = byObject(profile.getVariables().stream().map(Variable::getObject), profile::getVariablesByObject);
    }

    private static <T> Map<String, Set<T>> byObject(Stream<String> objects, Function<String, Set<T>> answer) {
        Map<String, Set<T>> answers = new HashMap<>();
        objects.distinct().forEach(object -> answers.put(object, new LinkedHashSet<>(answer.apply(object))));
        return answers;
    }

    @Override
    public Set<Rule> getRulesByObject(String object) {
        return rules.getOrDefault(object, Collections.emptySet());
    }

    @Override
    public Set<Variable> getVariablesByObject(String object) {
        Set<Variable> set = variables.get(object);
        if (set == null) {
            return Collections.emptySet();
        }
        settings++;
        return set;
    }

    /** How often any variable may have been set: it is asked for those of an object for that alone. */
    int settings() {
        return settings;
    }

    @Override
    public PDFAFlavour getPDFAFlavour() {
        return profile.getPDFAFlavour();
    }

    @Override
    public ProfileDetails getDetails() {
        return profile.getDetails();
    }

    @Override
    public String getHexSha1Digest() {
        return profile.getHexSha1Digest();
    }

    @Override
    public Set<Rule> getRules() {
        return profile.getRules();
    }

    @Override
    public Rule getRuleByRuleId(RuleId id) {
        return profile.getRuleByRuleId(id);
    }

    @Override
    public Set<Variable> getVariables() {
        return profile.getVariables();
    }

    @Override
    public SortedSet<String> getTags() {
        return profile.getTags();
    }
}
