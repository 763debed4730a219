package fr.sillage.catalog.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.campaign.Finding.Advice;
import fr.sillage.catalog.table.Cells;

/** What is found of the actions chosen, as lines of a file; an action of which nothing is said yet has a line to fill in. */
final class FindingTable {

    private FindingTable() {
    }

    static List<Map<FindingColumn, String>> lines(Course course, Map<String, ActionView> actions) {
        List<Map<FindingColumn, String>> lines = new ArrayList<>();
        course.campaigns().forEach(campaign -> campaign.actions().forEach(code -> {
            Map<FindingColumn, String> line = new EnumMap<>(FindingColumn.class);
            line.put(FindingColumn.YEAR, Course.part(campaign));
            line.put(FindingColumn.ACTION, code);
            line.put(FindingColumn.TITLE, Optional.ofNullable(actions.get(code)).map(ActionView::title).orElse(""));
            line.putAll(texts(course.finding(Course.part(campaign), code).orElse(blank(code))));
            lines.add(line);
        }));
        return lines;
    }

    /** The text of each column that a file can change, empty where there is nothing. */
    static Map<FindingColumn, String> texts(Finding finding) {
        Map<FindingColumn, String> texts = new EnumMap<>(FindingColumn.class);
        texts.put(FindingColumn.RESULTS, Objects.toString(finding.results(), ""));
        texts.put(FindingColumn.PRACTICES, Objects.toString(finding.practices(), ""));
        texts.put(FindingColumn.ADVICE, finding.advice() == null ? "" : word(finding.advice()));
        return texts;
    }

    /** Whether a line is the form as it was handed out. */
    static boolean isBlank(TableRow<FindingColumn> row) {
        return texts(blank("")).keySet().stream().allMatch(column -> row.text(column).isEmpty());
    }

    /** Of an action of which nothing is said yet. */
    static Finding blank(String action) {
        return new Finding(action, null, null, null);
    }

    static Finding finding(Cells<FindingColumn> cells, String action) {
        String word = Objects.toString(cells.text(FindingColumn.ADVICE), "");
        Optional<Advice> advice = advice(word);
        if (advice.isEmpty()) {
            cells.fault(FindingColumn.ADVICE, "finding-no-advice", word);
        }
        return new Finding(action, Objects.toString(cells.text(FindingColumn.RESULTS), ""),
                cells.text(FindingColumn.PRACTICES), advice.orElse(null));
    }

    private static Optional<Advice> advice(String typed) {
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
