package fr.sillage.reporting.schedule;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import io.quarkus.security.Authenticated;

/** What was missing before a report was due, for those who have to ask for it. */
@Path("/api/v1/schedules/{code}")
@Tag(name = "Schedules")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReminderResource {

    private final ScheduleRepository schedules;
    private final ReminderRepository reminders;
    private final Rights rights;

    ReminderResource(ScheduleRepository schedules, ReminderRepository reminders, Rights rights) {
        this.schedules = schedules;
        this.reminders = reminders;
        this.rights = rights;
    }

    @GET
    @Path("reminders")
    @ListETag
    @Operation(summary = "The reminders of a schedule, the latest first", description = "Needs a right for one of the scheme’s "
            + "buyers. Each reminder is recorded once, when its time has come, with what was missing then.")
    public Page<ReminderView> listReminders(String code, @Valid @BeanParam PageRequest page) {
        return Page.of(found(code, page), page, reminder -> String.valueOf(reminder.id()), ReminderView::from);
    }

    @GET
    @Path("reminders.atom")
    @ListETag
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @Operation(operationId = "exportReminders", summary = "The same as a feed to subscribe to, in French", description = "Atom, RFC 4287; with the same rights.")
    public String exportReminders(String code, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        List<Reminder> rows = found(code, page);
        return new ReminderFeed(address.getAbsolutePath()).write(code, rows.subList(0, Math.min(rows.size(), page.limit())));
    }

    private List<Reminder> found(String code, PageRequest page) {
        Schedule schedule = schedules.find(code).orElseThrow(() -> ProblemException.notFound("schedule", code));
        rights.requireReading(schedule.buyers());
        return reminders.page(schedule.scheme(), schedule.kind(), page);
    }
}
