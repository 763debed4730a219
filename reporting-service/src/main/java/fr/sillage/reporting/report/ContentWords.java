package fr.sillage.reporting.report;

/** A content in words, whole or an objective by itself, for pages that are no reports. */
public final class ContentWords {

    private final ReportContent content;

    public ContentWords(ReportContent content) {
        this.content = content;
    }

    public ReportPage page() {
        return new PageBuilder(content).build();
    }

    /** An objective under a heading of the first level. */
    public ReportPage.Section objective(ReportContent.Objective objective) {
        return new BodyPages(content, new TeamPages(content)).section(1, objective);
    }
}
