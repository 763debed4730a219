package fr.sillage.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Says deadlines, whose bounds are years, months or dates. */
final class DeadlineWords {

    private DeadlineWords() {
    }

    static Optional<String> of(ReportContent.Deadline deadline) {
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
        return de(from) + (isDate(until) ? " au " : " à ") + moment(until);
    }

    private static String de(String moment) {
        return isDate(moment) ? "du " + moment(moment) : French.de(moment(moment));
    }

    static String moment(String moment) {
        return isDate(moment) ? French.date(LocalDate.parse(moment))
                : isMonth(moment) ? French.month(YearMonth.parse(moment)) : moment;
    }

    /** As an apposition: "le 30 juin 2024", "juin 2024", "2024". */
    static String named(String moment) {
        return (isDate(moment) ? "le " : "") + moment(moment);
    }

    /** "le 30 juin 2024", "en juin 2024", "en 2024". */
    static String when(String moment) {
        return (isDate(moment) ? "le " : "en ") + moment(moment);
    }

    private static boolean isDate(String moment) {
        return moment.length() == 10;
    }

    private static boolean isMonth(String moment) {
        return moment.length() == 7;
    }

    static int year(String moment) {
        return Integer.parseInt(moment.substring(0, 4));
    }

    static boolean isPast(ReportContent.Deadline deadline, int year) {
        return deadline != null && deadline.until() != null && year(deadline.until()) <= year;
    }

    /** A yearly deed with only an end in its deadline is due from that year on; without deadline, every year. */
    static boolean isDueIn(ReportContent.Deadline deadline, int year) {
        if (deadline == null) {
            return true;
        }
        String first = deadline.from() != null ? deadline.from() : deadline.until();
        boolean over = deadline.from() != null && deadline.until() != null && year(deadline.until()) < year;
        return !over && (first == null || year(first) <= year);
    }
}
