package fr.sillage.catalog.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.survey.SurveyReport.Line;

/** What became of the lines of a file so far, and what the others are taken with. */
final class SurveyLines {

    private final Map<String, String> families;
    private final String buyer;
    private final ChangeSet change;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> refs = new HashSet<>();
    private int published;

    /**
     * @param families code of each by its title, as {@link Heading#plain} has it
     * @param buyer SIREN for lines that name none; null where every line must
     */
    SurveyLines(Map<String, String> families, String buyer, ChangeSet change) {
        this.families = families;
        this.buyer = buyer;
        this.change = change;
    }

    Map<String, String> families() {
        return families;
    }

    String buyer() {
        return buyer;
    }

    /** Of all lines that publish nothing. */
    ChangeSet change() {
        return change;
    }

    boolean name(String ref) {
        return refs.contains(ref);
    }

    /** How many lines change what anybody may read. */
    int published() {
        return published;
    }

    void add(Line line) {
        lines.add(line);
        refs.add(line.ref());
        if (line.published()) {
            published++;
        }
    }

    List<Line> lines() {
        return lines;
    }
}
