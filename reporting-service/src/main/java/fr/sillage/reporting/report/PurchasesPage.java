package fr.sillage.reporting.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a report on purchases.
 *
 * @param groups of a register: a ground of the law with the purchases that rest on it; none in a digest
 * @param quarters of a digest: what is to be published in each; none in a register
 * @param nothing a sentence where nothing is told; absent where something is
 */
public record PurchasesPage(List<ReportPage.Tile> tiles, List<Counting> countings, List<Group> groups, List<Quarter> quarters,
        String nothing, List<ReportPage.Definition> reading) {

    /** A line of the table of contents for each group or quarter. */
    Stream<ReportPage.Entry> entries() {
        return Stream.concat(groups.stream().map(group -> new ReportPage.Entry(3, group.id(), null, group.title())),
                quarters.stream().map(quarter -> new ReportPage.Entry(3, quarter.id(), null, quarter.title())));
    }

    public record Counting(String title, ReportPage.Counting counting) {
    }

    /** @param others a sentence on those that are not told; absent where there are none */
    public record Group(String id, String title, String article, List<Purchase> purchases, String others) {
    }

    public record Purchase(String title, List<ReportPage.Fact> facts, List<String> justification) {
    }

    public record Quarter(String id, String title, ReportPage.Table table) {
    }
}
