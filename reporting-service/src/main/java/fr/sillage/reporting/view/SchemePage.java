package fr.sillage.reporting.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.report.ReportPage;
import fr.sillage.reporting.report.french.French;

/**
 * The words of a scheme's first page, made from those of a report.
 *
 * @param heading over all groups
 */
public record SchemePage(ReportPage words, String heading, List<Group> groups) {

    private static final String OBJECTIVES = "Objectifs";
    /** The whole list has a page of its own; this one is to be taken in at a glance. */
    private static final int LACKING_SHOWN = 8;

    /**
     * Objectives under the heading of their axis or workstream, with the actions that belong to no objective.
     *
     * @param title null of a group that stands alone: its title is the heading over it
     */
    public record Group(int level, String kicker, String title, List<ReportPage.Action> actions, List<Row> rows) {
    }

    /** One objective and how its results stand. */
    public record Row(String code, String title, List<ReportPage.Situation> situations) {
    }

    /** The first lines of what is missing. */
    public List<String> lacking() {
        return allLacking().limit(LACKING_SHOWN).toList();
    }

    /** Says how much else is missing; null where nothing is. */
    public String alsoLacking() {
        long others = allLacking().count() - LACKING_SHOWN;
        return others <= 0 ? null : "Et " + French.count(others, "autre élément manquant", "autres éléments manquants") + ".";
    }

    private Stream<String> allLacking() {
        ReportPage.MissingWords missing = words.missing();
        return Stream.of(missing.values(), missing.indicators(), missing.completions()).flatMap(List::stream);
    }

    static SchemePage of(ReportPage words) {
        Map<String, ReportPage.Line> lines = words.overview().stream()
                .collect(Collectors.toMap(ReportPage.Line::id, Function.identity()));
        List<Group> groups = new ArrayList<>();
        for (ReportPage.Section section : words.sections()) {
            if (section.objective() == null) {
                groups.add(new Group(section.level() + 1, section.kicker(), section.title(), section.actions(),
                        new ArrayList<>()));
            } else {
                ReportPage.Line line = lines.get(section.id());
                groups.get(groups.size() - 1).rows().add(new Row(line.code(), line.title(), line.situations()));
            }
        }
        if (groups.size() == 1 && groups.get(0).kicker() == null) {
            Group alone = groups.get(0);
            return new SchemePage(words, alone.title(),
                    List.of(new Group(alone.level(), null, null, alone.actions(), alone.rows())));
        }
        return new SchemePage(words, OBJECTIVES, groups);
    }
}
