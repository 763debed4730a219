package fr.sillage.reporting.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Stewardship;
import fr.sillage.reporting.run.RunRepository;
import fr.sillage.reporting.run.ScheduledRun;
import io.quarkus.security.Authenticated;

/** When reports are made by themselves. Any signed-in caller may know, but not why one is late. */
@Path("/api/v1/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
@Authenticated
public class ScheduleResource {

    private final ScheduleRules rules;
    private final ScheduleRepository schedules;
    private final RunRepository runs;
    private final SchedulePoll poll;
    private final Stewardship stewardship;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    ScheduleResource(ScheduleRepository schedules, RunRepository runs, SchedulePoll poll, Stewardship stewardship,
            Ledger ledger, Rights rights, Clock clock) {
        this.rules = new ScheduleRules(clock);
        this.schedules = schedules;
        this.runs = runs;
        this.poll = poll;
        this.stewardship = stewardship;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The schedules, and what of them is late", description = "Why a report is late, and the run that tries to make it, is told to those with any right for one of the scheme’s buyers.")
    public Page<ScheduleView> listSchedules(@Valid @BeanParam PageRequest page) {
        List<Schedule> found = schedules.page(page);
        List<ScheduledRun> made = runs.scheduled(found.stream().map(Schedule::scheme).distinct().toList());
        Instant now = clock.instant();
        return Page.of(found, page, Schedule::code, schedule -> seen(schedule, made, now));
    }

    @GET
    @Path("{code}")
    public RestResponse<ScheduleView> getSchedule(String code) {
        Schedule schedule = schedules.find(code).orElseThrow(() -> notFound(code));
        return Precondition.getFresh(schedule, view(schedule));
    }

    private ScheduleView view(Schedule schedule) {
        return seen(schedule, runs.scheduled(List.of(schedule.scheme())), clock.instant());
    }

    /** That a report is late is for anyone to know; what went wrong with it may tell of things that are the scheme’s own. */
    private ScheduleView seen(Schedule schedule, List<ScheduledRun> made, Instant now) {
        return ScheduleView.from(schedule, rights.has(Role.READER, schedule.buyers()) ? made
                : made.stream().map(ScheduledRun::withoutReason).toList(), now);
    }

    @PUT
    @Path("{code}")
    @Operation(description = "Needs a steward of one of the scheme’s buyers. Reports already due when the schedule is made, "
            + "from its first year on, are made at once. A change takes up again what still waits; what is made stays made.")
    public RestResponse<ScheduleView> replaceSchedule(@Code String code, @NotNull @Valid ScheduleBody body,
            @BeanParam Precondition precondition) {
        List<Fault> faults = rules.faults(body);
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        Optional<CatalogSnapshot.Scheme> scheme = stewardship.requireForLater(body.scheme());
        var reply = ledger.write("schedule", change -> {
            Optional<Schedule> existing = schedules.lock(code);
            existing.ifPresent(schedule -> rights.require(Role.STEWARD, schedule.buyers()));
            existing.filter(schedule -> !schedule.body().equals(body)).ifPresent(this::withdrawRuns);
            var put = precondition.put(existing, () -> new Schedule(code), body, change, schedules::persist);
            scheme.ifPresent(found -> put.item().learn(found, clock.instant()));
            return put.reply(view(put.item()));
        });
        poll.addDueRuns(code);
        return reply;
    }

    @DELETE
    @Path("{code}")
    public void deleteSchedule(String code, @BeanParam Precondition precondition) {
        rights.requireForSomeBuyer(Role.STEWARD);
        ledger.write("schedule deleted", change -> {
            Schedule schedule = schedules.lock(code).orElseThrow(() -> notFound(code));
            rights.require(Role.STEWARD, schedule.buyers());
            precondition.requireMatch(schedule);
            withdrawRuns(schedule);
            schedules.delete(schedule);
            return change.id();
        });
    }

    private void withdrawRuns(Schedule schedule) {
        runs.withdraw(schedule.scheme(), schedule.kind(), clock.instant());
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("schedule", code);
    }
}
