package fr.sillage.reporting.report;

import java.util.Optional;

import fr.sillage.reporting.kind.Section;

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

    private static ReportPage.Words words(ReportContent.TeamWords words, int level) {
        return new ReportPage.Words(Markdown.html(words.markdown(), level),
                Optional.ofNullable(words.author()).map(French::typeset).orElse(null));
    }
}
