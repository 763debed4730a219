package fr.sillage.catalog.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.sillage.api.table.Heading;
import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.TargetPublic;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * Considerations as one cell holds them: {@code critère : CARBON : 20 % | clause : INSERTION : 400 h : YOUTH+WOMEN : texte}.
 * After
 * the kind and the theme come, in any order, what there is of weight, hours, publics and beneficiary; what is none of these is
 * the
 * description.
 */
final class SurveyConsiderations {

    private static final Map<ConsiderationKind, String> KINDS = Map.of(ConsiderationKind.CLAUSE, "clause",
            ConsiderationKind.CRITERION, "critère", ConsiderationKind.OBJECT, "objet", ConsiderationKind.RESERVED, "réservé");
    // (?U): who writes French has no-break spaces before a colon and a percent sign, and between thousands
    private static final Pattern COLON = Pattern.compile("(?U)\\s*:\\s*");
    private static final Pattern WEIGHT = Pattern.compile("(?U)([0-9]{1,3}(?:[.,][0-9]{1,2})?)\\s*%");
    private static final Pattern HOURS = Pattern.compile("(?U)([0-9][0-9\\s]{0,9})\\s*h(?:eures?)?");

    private SurveyConsiderations() {
    }

    static String text(List<Consideration> considerations) {
        return SurveyWords.joined(considerations.stream().map(SurveyConsiderations::text).toList());
    }

    private static String text(Consideration consideration) {
        List<String> parts = new ArrayList<>(List.of(KINDS.get(consideration.kind()), consideration.theme().name()));
        if (consideration.weight() != null) {
            parts.add(consideration.weight().toPlainString().replace('.', ',') + " %");
        }
        if (consideration.plannedHours() != null) {
            parts.add(consideration.plannedHours() + " h");
        }
        if (!consideration.publics().isEmpty()) {
            parts.add(consideration.publics().stream().map(Enum::name).collect(Collectors.joining("+")));
        }
        if (consideration.reservedFor() != null) {
            parts.add(consideration.reservedFor().name());
        }
        if (consideration.description() != null) {
            parts.add(consideration.description());
        }
        return String.join(" : ", parts);
    }

    /** @param fault told the code and the argument of what is not understood */
    static List<Consideration> parse(String text, BiConsumer<String, String> fault) {
        return SurveyWords.parts(text).stream().map(part -> one(part, fault)).flatMap(Optional::stream).toList();
    }

    private static Optional<Consideration> one(String part, BiConsumer<String, String> fault) {
        String[] words = COLON.split(part);
        Optional<ConsiderationKind> kind = kind(words[0]);
        Optional<Theme> theme = words.length < 2 ? Optional.empty() : SurveyWords.term(Theme.values(), words[1]);
        if (kind.isEmpty() || theme.isEmpty()) {
            fault.accept("survey-consideration", part);
            return Optional.empty();
        }
        BigDecimal weight = null;
        Integer hours = null;
        List<TargetPublic> publics = List.of();
        Beneficiary reservedFor = null;
        String description = null;
        for (int i = 2; i < words.length && description == null; i++) {
            String word = words[i];
            Matcher percent = WEIGHT.matcher(word);
            Matcher planned = HOURS.matcher(word);
            List<Optional<TargetPublic>> named = SurveyWords.codes(word).stream()
                    .map(code -> SurveyWords.term(TargetPublic.values(), code)).toList();
            Optional<Beneficiary> beneficiary = SurveyWords.term(Beneficiary.values(), word);
            if (percent.matches()) {
                weight = new BigDecimal(percent.group(1).replace(',', '.'));
            } else if (planned.matches()) {
                hours = Integer.valueOf(planned.group(1).replaceAll("(?U)\\s", ""));
            } else if (beneficiary.isPresent()) {
                reservedFor = beneficiary.get();
            } else if (!named.isEmpty() && named.stream().allMatch(Optional::isPresent)) {
                publics = named.stream().map(Optional::get).toList();
            } else {
                // to the end, with what colons it has
                description = COLON.split(part, i + 1)[i];
            }
        }
        return Optional.of(new Consideration(kind.get(), theme.get(), weight,
                description, hours, publics, reservedFor));
    }

    private static Optional<ConsiderationKind> kind(String word) {
        return KINDS.entrySet().stream().filter(kind -> Heading.plain(kind.getValue()).equals(Heading.plain(word)))
                .map(Map.Entry::getKey).findFirst().or(() -> SurveyWords.term(ConsiderationKind.values(), word));
    }
}
