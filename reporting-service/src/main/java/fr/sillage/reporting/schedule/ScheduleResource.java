package fr.sillage.reporting.schedule;

import java.time.Clock;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Stewardship;
import io.quarkus.security.Authenticated;

/** When reports are made by themselves. Any signed-in caller may know. */
@Path("/api/v1/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
@Authenticated
public class ScheduleResource {

    private final ScheduleRules rules = new ScheduleRules();
    private final ScheduleRepository schedules;
    private final SchedulePoll poll;
    private final Stewardship stewardship;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    ScheduleResource(ScheduleRepository schedules, SchedulePoll poll, Stewardship stewardship, Ledger ledger, Rights rights,
            Clock clock) {
        this.schedules = schedules;
        this.poll = poll;
        this.stewardship = stewardship;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @ListETag
    public Page<ScheduleView> listSchedules(@Valid @BeanParam PageRequest page) {
        return Page.of(schedules.page(page), page, Schedule::code, ScheduleView::from);
    }

    @GET
    @Path("{code}")
    public RestResponse<ScheduleView> getSchedule(String code, @Context Request request) {
        Schedule schedule = schedules.find(code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, schedule, ScheduleView.from(schedule));
    }

    @PUT
    @Path("{code}")
    @Operation(description = "Needs a steward of one of the scheme’s buyers. Reports already due when the schedule is made, "
            + "from its first year on, are made at once.")
    public RestResponse<ScheduleView> replaceSchedule(@Code String code, @NotNull @Valid ScheduleBody body,
            @BeanParam Precondition precondition) {
        List<Fault> faults = rules.faults(body);
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        Optional<CatalogSnapshot.Scheme> scheme = stewardship.require(body.scheme());
        var reply = ledger.write("schedule", change -> {
            Optional<Schedule> existing = schedules.lock(code);
            existing.ifPresent(schedule -> rights.require(Role.STEWARD, schedule.buyers()));
            var put = precondition.put(existing, () -> new Schedule(code), body, change, schedules::persist);
            scheme.ifPresent(found -> put.item().learn(found, clock.instant()));
            return put.reply(ScheduleView.from(put.item()));
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
            schedules.delete(schedule);
            return change.id();
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("schedule", code);
    }
}
