package fr.sillage.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;

/**
 * Which report is to be made.
 *
 * @param hidden sections that the team leaves out
 * @param words what the team wrote for this report
 */
public record Asked(ReportKind kind, int year, Instant gatheredAt, Set<Section> hidden, List<ReportContent.TeamWords> words) {

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
