package fr.sillage.reporting.report.content;

import java.util.List;

/** Made-up observations are allowed for demonstrations only, and must show wherever they appear. */
final class FictitiousMarks {

    private FictitiousMarks() {
    }

    static boolean anyIn(List<ReportContent.Objective> objectives) {
        return objectives.stream().flatMap(o -> o.indicators().stream()).flatMap(i -> i.items().stream())
                .anyMatch(FictitiousMarks::in);
    }

    static boolean in(ReportContent.Item item) {
        return item.series().stream().anyMatch(ReportContent.Point::isFictitious);
    }
}
