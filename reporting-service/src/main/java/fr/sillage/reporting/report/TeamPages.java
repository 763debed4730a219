package fr.sillage.reporting.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;

/** Sets the team's words, each where it belongs. */
final class TeamPages {

    private final ReportContent content;

    TeamPages(ReportContent content) {
        this.content = content;
    }

    /** @param level of the heading above the words */
    ReportPage.Words of(Section section, int level) {
        return content.words().stream().filter(w -> w.section().equals(section.code()) && w.objective() == null).findFirst()
                .map(w -> words(w, level)).orElse(null);
    }

    ReportPage.Words of(Section section, ReportContent.Objective objective, int level) {
        return content.sections().contains(section.code())
                ? content.words().stream()
                        .filter(w -> w.section().equals(section.code()) && objective.code().equals(w.objective())).findFirst()
                        .map(w -> words(w, level)).orElse(null)
                : null;
    }

    /** What was written of each objective, for a report that does not tell the objectives one by one. */
    List<ReportPage.Lesson> lessons() {
        return content.sections().contains(Section.OBJECTIVES.code()) ? List.of()
                : content.allObjectives().flatMap(o -> Stream.ofNullable(of(Section.LESSONS, o, 3))
                        .map(words -> new ReportPage.Lesson(
                                PageBuilder.numbered("Objectif", o.code()) + ". " + French.typeset(o.title()), words)))
                        .toList();
    }

    private static ReportPage.Words words(ReportContent.TeamWords words, int level) {
        return new ReportPage.Words(Markdown.html(words.markdown(), level),
                Optional.ofNullable(words.author()).map(French::typeset).orElse(null));
    }
}
