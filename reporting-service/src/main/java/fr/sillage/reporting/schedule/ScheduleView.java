package fr.sillage.reporting.schedule;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.run.DueReport;
import fr.sillage.reporting.run.ScheduledRun;

public record ScheduleView(
        @NotNull @Schema(examples = "ille-et-vilaine") String code,
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year", "evaluation", "overall", "reasons", "digest" }) String kind,
        @NotNull When when,
        @NotNull @Schema(examples = "Europe/Paris") String zone,
        @NotNull @Schema(examples = "PT2H") String lateAfter,
        @NotNull List<String> reminders,
        Integer firstYear,
        @NotNull boolean active,
        @NotNull ScheduleState state,
        @NotNull @Schema(description = "The state for people, in French", examples = "En retard") String label,
        @NotNull List<LateReport> late,
        @Schema(description = "Absent where the scheme’s years are over, or not known yet") Next next,
        @NotNull long version){

    @Schema(name = "ScheduleNext", description = "The next report that will be due")
    public record Next(@NotNull @Schema(examples = "2026") int year, @NotNull Instant dueAt) {

        static Next from(DueReport due) {
            return new Next(due.year(), due.dueAt());
        }
    }

    /** @param runs the scheduled runs of the scheme, be it of other kinds too */
    static ScheduleView from(Schedule schedule, List<ScheduledRun> runs, Instant now) {
        ScheduleBody body = schedule.body();
        List<LateReport> late = schedule.late(runs, now);
        ScheduleState state = schedule.state(late);
        return new ScheduleView(schedule.code(), body.scheme(), body.kind(), body.when(), body.zone(), body.lateAfter(),
                body.reminders(), body.firstYear(), body.active(), state, state.label(), late,
                schedule.next(now).map(Next::from).orElse(null), schedule.version());
    }
}
