package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Puts axes, workstreams and objectives under their headings, in the order of the scheme. */
final class BodyPages {

    private final ReportContent content;
    private final ObjectiveWords objectives;
    private final FactWords facts;
    private final TeamPages team;
    private final List<ReportPage.Section> sections = new ArrayList<>();

    BodyPages(ReportContent content, TeamPages team, Moment moment) {
        this.content = content;
        this.objectives = new ObjectiveWords(content, moment);
        this.facts = new FactWords(content);
        this.team = team;
    }

    List<ReportPage.Section> sections() {
        content.axes().forEach(this::addAxis);
        if (!content.workstreams().isEmpty()) {
            add(2, "chantiers", null, "Chantiers", null, List.of(), List.of());
            content.workstreams().forEach(w -> addWorkstream(w, w.code()));
        }
        List<String> others = facts.of(null);
        if (!content.objectives().isEmpty() || !content.actions().isEmpty() || !others.isEmpty()) {
            boolean alone = content.axes().isEmpty() && content.workstreams().isEmpty();
            String title = content.objectives().isEmpty() ? "Actions" : "Objectifs";
            add(2, "objectifs", null, alone ? title : "Autres " + title.toLowerCase(Locale.FRENCH), null, others,
                    content.actions());
            content.objectives().forEach(o -> addObjective(3, o));
        }
        return sections;
    }

    private void addAxis(ReportContent.Axis axis) {
        add(2, "axe-" + axis.code(), PageBuilder.numbered("Axe", axis.code()), axis.title(), axis.introduction(),
                facts.of(axis.code()), axis.actions());
        // Workstreams are numbered anew in each axis: the axis is not said twice.
        axis.workstreams().forEach(w -> addWorkstream(w,
                w.code().startsWith(axis.code() + "-") ? w.code().substring(axis.code().length() + 1) : w.code()));
        axis.objectives().forEach(o -> addObjective(3, o));
    }

    private void addWorkstream(ReportContent.Workstream workstream, String number) {
        add(3, "chantier-" + workstream.code(), PageBuilder.numbered("Chantier", number), workstream.title(),
                workstream.introduction(), List.of(), List.of());
        workstream.objectives().forEach(o -> addObjective(4, o));
    }

    private void add(int level, String id, String kicker, String title, String text, List<String> facts,
            List<ReportContent.Action> actions) {
        sections.add(new ReportPage.Section(level, id, kicker, French.typeset(title), Paragraphs.of(text), facts, null,
                actions.stream().flatMap(objectives::action).toList()));
    }

    private void addObjective(int level, ReportContent.Objective objective) {
        sections.add(section(level, objective));
    }

    ReportPage.Section section(int level, ReportContent.Objective objective) {
        return new ReportPage.Section(level, "objectif-" + objective.code(),
                PageBuilder.numbered("Objectif", objective.code()), French.typeset(objective.title()),
                Paragraphs.of(objective.context()), List.of(),
                objectives.of(objective, level, team.of(Section.OBJECTIVES, objective, level),
                        team.of(Section.LESSONS, objective, level)),
                List.of());
    }

    /** All actions, under the titles of their axes; without a title where they belong to none. */
    List<ReportPage.Group> actionsByAxis() {
        Stream<ReportPage.Group> ofAxes = content.axes().stream()
                .map(axis -> group(PageBuilder.numbered("Axe", axis.code()) + ". " + French.typeset(axis.title()),
                        Stream.concat(axis.actions().stream(), axis.allObjectives().flatMap(o -> o.actions().stream()))));
        boolean alone = content.axes().isEmpty();
        Stream<ReportContent.Objective> without = Stream
                .concat(content.workstreams().stream().flatMap(w -> w.objectives().stream()), content.objectives().stream());
        ReportPage.Group others = group(alone ? null : "Autres actions",
                Stream.concat(without.flatMap(o -> o.actions().stream()), content.actions().stream()));
        return Stream.concat(ofAxes, Stream.of(others)).filter(group -> !group.actions().isEmpty()).toList();
    }

    private ReportPage.Group group(String title, Stream<ReportContent.Action> actions) {
        return new ReportPage.Group(title, actions.flatMap(objectives::action).toList());
    }
}
