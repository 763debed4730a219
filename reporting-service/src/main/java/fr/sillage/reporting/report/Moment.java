package fr.sillage.reporting.report;

import java.time.LocalDate;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ReportContent;

/**
 * As at when things are told: a report at the end of its last day, a page in the course of today.
 *
 * @param lastDay the last day of which things are told
 * @param today what was due before it is late
 */
public record Moment(LocalDate lastDay, LocalDate today) {

    public static Moment ofReport(ReportContent content) {
        LocalDate lastDay = ReportKind.of(content.kind())
                .orElseThrow(() -> new IllegalStateException("There is no kind of report " + content.kind()))
                .lastDay(content.year());
        return new Moment(lastDay, lastDay.plusDays(1));
    }

    static Moment inTheCourseOf(LocalDate day) {
        return new Moment(day, day);
    }
}
