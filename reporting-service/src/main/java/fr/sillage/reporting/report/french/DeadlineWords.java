package fr.sillage.reporting.report.french;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import fr.sillage.reporting.report.content.PrintedDate;
import fr.sillage.reporting.report.content.ReportContent;

/** Says deadlines, whose bounds are years, months or dates. */
public final class DeadlineWords {

    private DeadlineWords() {
    }

    public static Optional<String> of(ReportContent.Deadline deadline) {
        return span(deadline).map(s -> s + review(deadline).map(r -> ", avec un bilan d’étape " + r).orElse(""));
    }

    static Optional<String> span(ReportContent.Deadline deadline) {
        if (deadline == null || deadline.until() == null && deadline.from() == null) {
            return Optional.empty();
        }
        return Optional.of(deadline.until() == null ? "à partir " + de(deadline.from())
                : deadline.from() == null || deadline.from().equals(deadline.until()) ? moment(deadline.until())
                        : spell(deadline.from(), deadline.until()));
    }

    /** "en 2026", "le 30 juin 2026". */
    static Optional<String> review(ReportContent.Deadline deadline) {
        return Optional.ofNullable(deadline).map(ReportContent.Deadline::review).map(DeadlineWords::when);
    }

    /** "de 2024 à 2026", "du 1er mars 2024 au 30 juin 2024". */
    private static String spell(String from, String until) {
        return de(from) + (PrintedDate.isDay(until) ? " au " : " à ") + moment(until);
    }

    private static String de(String moment) {
        return PrintedDate.isDay(moment) ? "du " + moment(moment) : French.de(moment(moment));
    }

    public static String moment(String moment) {
        return PrintedDate.isDay(moment) ? French.date(LocalDate.parse(moment))
                : PrintedDate.isMonth(moment) ? French.month(YearMonth.parse(moment)) : moment;
    }

    /** As an apposition: "le 30 juin 2024", "juin 2024", "2024". */
    static String named(String moment) {
        return (PrintedDate.isDay(moment) ? "le " : "") + moment(moment);
    }

    /** "le 30 juin 2024", "en juin 2024", "en 2024". */
    public static String when(String moment) {
        return (PrintedDate.isDay(moment) ? "le " : "en ") + moment(moment);
    }
}
