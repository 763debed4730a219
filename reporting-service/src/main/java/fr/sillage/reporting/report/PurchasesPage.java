package fr.sillage.reporting.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a report on purchases.
 *
 * @param groups of a register: a ground of the law with the purchases that rest on it; of a digest: a quarter with those that
 *        are
 *        published for it
 * @param nothing a sentence where nothing is told; absent where something is
 */
public record PurchasesPage(List<ReportPage.Tile> tiles, List<Counting> countings, List<Group> groups, String nothing,
        List<ReportPage.Definition> reading) {

    /** A line of the table of contents for each group. */
    Stream<ReportPage.Entry> entries() {
        return groups.stream().map(group -> new ReportPage.Entry(3, group.id(), null, group.title()));
    }

    public record Counting(String title, ReportPage.Counting counting) {
    }

    /**
     * @param article of the law; absent in a digest
     * @param others a sentence on those that are not told; absent where there are none
     */
    public record Group(String id, String title, String article, List<Purchase> purchases, String others) {
    }

    /** @param justification empty in a digest */
    public record Purchase(String title, List<ReportPage.Fact> facts, List<String> justification) {
    }
}
