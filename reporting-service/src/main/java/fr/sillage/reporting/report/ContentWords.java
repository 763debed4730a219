package fr.sillage.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.DeadlineWords;
import fr.sillage.reporting.report.french.French;

/** A content in words, whole or an objective by itself, for pages that are no reports. */
public final class ContentWords {

    private final ReportContent content;
    private final Moment moment;

    /** What an edition froze. */
    public ContentWords(ReportContent content) {
        this(content, Moment.ofReport(content));
    }

    /** As things stand today. */
    public ContentWords(ReportContent content, LocalDate today) {
        this(content, Moment.inTheCourseOf(today));
    }

    private ContentWords(ReportContent content, Moment moment) {
        this.content = content;
        this.moment = moment;
    }

    /** Something that is to be done, whether or not it is. Deadline and lead may be absent. */
    public record Promise(String title, String deadline, String lead) {
    }

    public ReportPage page() {
        return new PageBuilder(content, Imprint.PREVIEW, moment).build();
    }

    /** An objective under a heading of the first level. */
    public ReportPage.Section objective(ReportContent.Objective objective) {
        return new BodyPages(content, new TeamPages(content), moment).section(1, objective);
    }

    /** As {@link #objective}, without deeds and actions: words for them tell how they stand, {@link #promises} do not. */
    public ReportPage.Section purpose(ReportContent.Objective objective) {
        return objective(new ReportContent.Objective(objective.code(), objective.title(), objective.context(),
                objective.stakes(), objective.means(), objective.deadline(), objective.lead(), objective.leadDirectorates(),
                objective.goals(), objective.note(), objective.indicators(), objective.unknownIndicators(), List.of(),
                List.of()));
    }

    /** The deeds and actions that an objective is to be reached by. */
    public List<Promise> promises(ReportContent.Objective objective) {
        return Stream.concat(
                objective.targetedActions().stream().map(deed -> new Promise(French.typeset(deed.title()),
                        DeadlineWords.of(deed.deadline()).orElse(null), null)),
                objective.actions().stream().flatMap(ReportContent.Action::withParts)
                        .map(action -> new Promise(French.typeset(action.title()), null,
                                action.lead() == null ? null : French.typeset(action.lead()))))
                .toList();
    }
}
