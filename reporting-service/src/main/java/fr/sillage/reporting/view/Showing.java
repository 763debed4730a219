package fr.sillage.reporting.view;

import java.util.List;

import fr.sillage.reporting.edition.EditionView;
import fr.sillage.reporting.report.ContentWords;
import fr.sillage.reporting.report.content.ReportContent;

/**
 * What of a scheme somebody is told.
 *
 * @param situation how it stands; null where only the past is told
 * @param edition the report that told it; null where things are told as they stand, or no report is published yet
 * @param stale null where nothing stands in for what a service would say now
 * @param years the years that can be asked for
 * @param editions the latest edition of each report that the visitor may see, the latest year first
 */
record Showing(ReportContent content, Situation situation, EditionView edition, StaleView stale, List<Integer> years,
        List<EditionView> editions) {

    boolean isLive() {
        return situation != null;
    }

    /** Whether it is told how things stand: without a published report the promises alone are told. */
    boolean hasFigures() {
        return isLive() || edition != null;
    }

    ContentWords words() {
        return isLive() ? new ContentWords(content, situation.today()) : new ContentWords(content);
    }
}
