package fr.sillage.catalog.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableFiles;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.campaign.Finding.Advice;

/** What is found of the actions chosen, as lines of a file; an action of which nothing is said yet has a line to fill in. */
final class FindingTable {

    static final TableFiles<FindingColumn> FILES = new TableFiles<>(FindingColumn.class, "constats", List.of(
            "Comment remplir ce fichier",
            "Une ligne par action à évaluer, avec l’année de sa campagne. Une ligne laissée vide ne change rien.",
            "Résultats — ce que disent les indicateurs, et le reste. Pratiques — ce qui a changé dans les façons de faire.",
            "Suite — conserver, modifier ou sortir\u202F; la sortie elle-même se décide en comité.",
            "La synthèse de chaque année s’écrit à part, avant ses constats.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private FindingTable() {
    }

    static List<Map<FindingColumn, String>> lines(Course course, Map<String, ActionView> actions) {
        List<Map<FindingColumn, String>> lines = new ArrayList<>();
        course.campaigns().forEach(campaign -> campaign.actions().forEach(code -> {
            Map<FindingColumn, String> line = new EnumMap<>(FindingColumn.class);
            line.put(FindingColumn.YEAR, Course.part(campaign));
            line.put(FindingColumn.ACTION, code);
            line.put(FindingColumn.TITLE, Optional.ofNullable(actions.get(code)).map(ActionView::title).orElse(""));
            line.putAll(texts(course.finding(Course.part(campaign), code)));
            lines.add(line);
        }));
        return lines;
    }

    /** The text of each column that a file can change, empty where there is nothing. */
    static Map<FindingColumn, String> texts(Optional<Finding> finding) {
        Map<FindingColumn, String> texts = new EnumMap<>(FindingColumn.class);
        texts.put(FindingColumn.RESULTS, finding.map(Finding::results).orElse(""));
        texts.put(FindingColumn.PRACTICES, finding.map(found -> Objects.toString(found.practices(), "")).orElse(""));
        texts.put(FindingColumn.ADVICE, finding.map(Finding::advice).map(FindingTable::word).orElse(""));
        return texts;
    }

    /** Empty where the word is none of them. */
    static Optional<Advice> advice(String typed) {
        String plain = Heading.plain(typed);
        return Arrays.stream(Advice.values())
                .filter(advice -> plain.equals(word(advice)) || plain.equals(Heading.plain(advice.name()))).findFirst();
    }

    private static String word(Advice advice) {
        return switch (advice) {
            case KEEP -> "conserver";
            case AMEND -> "modifier";
            case RELEASE -> "sortir";
        };
    }
}
