package fr.sillage.reporting.report.difference;

import java.util.List;

import fr.sillage.reporting.report.ReportPage;

/**
 * All words of the page that lays two editions side by side.
 *
 * @param nothing said where they do not differ; absent otherwise
 */
public record DifferencePage(String title, String subtitle, Side before, Side after, String nothing,
        List<ReportPage.Table> tables,
        List<Lines> lines, List<Passage> passages) {

    /** One of the two editions. */
    public record Side(String name, String state, String href) {
    }

    /** A heading with sentences. */
    public record Lines(String heading, List<String> lines) {
    }

    /** A text of which something changed. */
    public record Passage(String where, Part before, Part after) {
    }

    /**
     * A text around what changed in it.
     *
     * @param changed empty where something was only added to the other, or taken from it
     */
    public record Part(String head, String changed, String tail) {
    }
}
