package fr.sillage.reporting.pack;

import java.util.List;

import fr.sillage.reporting.report.ReportPage;

/** All words of a sitting's pack, in the order in which they are read. */
public record PackPage(String title, String kicker, String sitting, String subject, List<String> agenda, List<String> items,
        List<String> proposals, List<File> files, ReportPage.Table lateActions, ReportPage.Table lateTargetedActions,
        List<String> decisions) {

    /**
     * A strategy that awaits the committee's opinion.
     *
     * @param needs what its needs sheet says; empty where there is none
     */
    public record File(String id, String title, List<ReportPage.Fact> facts, List<Passage> strategy, List<Passage> needs) {
    }

    /** A heading of the lowest level with the text below it. */
    public record Passage(String title, List<String> paragraphs) {
    }
}
