package fr.sillage.reporting.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.run.RunRepository;
import fr.sillage.reporting.run.ScheduledRun;

/** What of a scheme is late, for those who show the scheme. */
@ApplicationScoped
public class LateReports {

    private final ScheduleRepository schedules;
    private final RunRepository runs;
    private final Rights rights;
    private final Clock clock;

    LateReports(ScheduleRepository schedules, RunRepository runs, Rights rights, Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.rights = rights;
        this.clock = clock;
    }

    /** The schedules of a scheme, with what comes next and what is late. */
    public List<ScheduleView> schedulesOf(String scheme) {
        Instant now = clock.instant();
        List<ScheduledRun> made = runs.scheduled(List.of(scheme));
        return schedules.of(scheme).stream().map(schedule -> ScheduleView.from(schedule, made, now)).toList();
    }

    /** As {@link #schedulesOf}, of all schemes that the caller may read. */
    public List<ScheduleView> readable() {
        Instant now = clock.instant();
        List<Schedule> found = schedules.list("order by scheme, kind").stream()
                .filter(schedule -> rights.has(Role.READER, schedule.buyers())).toList();
        List<ScheduledRun> made = runs.scheduled(found.stream().map(Schedule::scheme).distinct().toList());
        return found.stream().map(schedule -> ScheduleView.from(schedule, made, now)).toList();
    }
}
