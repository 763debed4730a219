package fr.sillage.reporting.edition;

import java.util.List;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.french.French;

/**
 * A report by its latest edition, as the pages that lead to it show it.
 *
 * @param page of the edition itself
 * @param editions page of all its editions
 */
public record ReportCard(String heading, String scheme, String schemePage, String state, boolean draft, String page,
        String editions) {

    public static ReportCard of(Edition edition) {
        return of(EditionView.from(edition, List.of()), "");
    }

    /** @param anchor the place in the report to lead to, with its #; empty for its beginning */
    public static ReportCard of(EditionView edition, String anchor) {
        return new ReportCard(
                ReportKind.of(edition.kind()).map(ReportKind::title).orElse(edition.kind()) + " " + edition.year(),
                French.typeset(edition.title()), "/schemas/" + edition.scheme(), state(edition),
                edition.state() != Edition.State.PUBLISHED, edition.href() + ".html" + anchor,
                "/bilans/%s/%s/%d".formatted(edition.scheme(), edition.kind(), edition.year()));
    }

    private static String state(EditionView edition) {
        String number = "Édition " + edition.number();
        return switch (edition.state()) {
            case DRAFT -> number + ", établie le " + French.date(edition.madeAt());
            case PUBLISHING -> number + ", en cours de publication";
            case PUBLISHED -> number + ", publiée le " + French.date(edition.publishedAt());
        };
    }
}
