package fr.sillage.reporting.view;

import java.time.ZoneId;
import java.util.List;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.schedule.FrenchMoment;
import fr.sillage.reporting.schedule.LateReport;
import fr.sillage.reporting.schedule.ScheduleView;

/**
 * The reports of a scheme that are not there yet, in sentences.
 *
 * @param late those that should be, with what stands against them
 * @param next the one that each schedule makes next
 */
public record Awaited(List<String> late, List<String> next) {

    static Awaited of(List<ScheduleView> schedules) {
        return new Awaited(
                schedules.stream().flatMap(schedule -> schedule.late().stream()).map(LateReport::words).map(French::typeset)
                        .toList(),
                schedules.stream().filter(schedule -> schedule.next() != null).map(Awaited::next).toList());
    }

    private static String next(ScheduleView schedule) {
        return ReportKind.of(schedule.kind()).orElseThrow().title() + " " + schedule.next().year()
                + French.NARROW_NO_BREAK_SPACE
                + ": attendu le " + FrenchMoment.of(schedule.next().dueAt(), ZoneId.of(schedule.zone())) + ".";
    }

    public boolean isEmpty() {
        return late.isEmpty() && next.isEmpty();
    }
}
