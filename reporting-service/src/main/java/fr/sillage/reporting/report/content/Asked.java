package fr.sillage.reporting.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;

/**
 * Which report is to be made, or what of a scheme is to be told on a page.
 *
 * @param statusOn the day as at which actions and deeds are told: the report's last one, or today where things are told as they
 *        stand
 * @param hidden sections that the team leaves out
 * @param words what the team wrote for this report
 */
public record Asked(ReportKind kind, int year, LocalDate statusOn, Instant gatheredAt, Set<Section> hidden,
        List<ReportContent.TeamWords> words) {

    public Asked(ReportKind kind, int year, Instant gatheredAt, Set<Section> hidden, List<ReportContent.TeamWords> words) {
        this(kind, year, kind.lastDay(year), gatheredAt, hidden, words);
    }

    /** The figures of a year, beside actions and deeds as they stand today. */
    public static Asked standing(int year, LocalDate today, Instant now) {
        return new Asked(ReportKind.ANNUAL, year, today, now, Set.of(), List.of());
    }

    List<Section> sections() {
        return kind.sections().stream().filter(section -> !(section.isOptional() && hidden.contains(section))).toList();
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return kind.lastDay(year);
    }

    boolean tells(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }
}
