package fr.sillage.reporting.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.sillage.reporting.report.ReportPage;

/** The words of a scheme's first page, made from those of a report. */
public record SchemePage(ReportPage words, List<Group> groups) {

    /** Objectives under the heading of their axis or workstream, with the actions that belong to no objective. */
    public record Group(int level, String kicker, String title, List<ReportPage.Action> actions, List<Row> rows) {
    }

    /** One objective and how its results stand. */
    public record Row(String code, String title, List<ReportPage.Situation> situations) {
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
        return new SchemePage(words, groups);
    }
}
