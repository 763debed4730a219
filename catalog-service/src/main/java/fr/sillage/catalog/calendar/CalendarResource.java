package fr.sillage.catalog.calendar;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.Page;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** When committees sat, are to sit and ought to. Neither form has an ETag: what is late changes with the day. */
@Path("/api/v1/schemes/{scheme}")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CalendarResource {

    private static final String ICALENDAR = "text/calendar";

    private final SchemeCalendar calendar;
    private final SchemeAccess access;
    private final Ledger ledger;

    CalendarResource(SchemeCalendar calendar, SchemeAccess access, Ledger ledger) {
        this.calendar = calendar;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @Path("calendar")
    @Operation(summary = "The sittings of a scheme's committees, and those that their cadence asks for, in the order of their days")
    public Page<CalendarEntry> listCalendarEntries(String scheme, @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until) {
        return ledger.readConsistently(position -> Page.whole(calendar.of(access.toRead(scheme), from, until)));
    }

    @GET
    @Path("calendar.ics")
    @Produces(ICALENDAR)
    @Operation(summary = "The same as iCalendar, to be subscribed to: each sitting under an identifier that stays its own")
    @APIResponse(responseCode = "200", description = "RFC 5545, UTF-8", content = @Content(mediaType = ICALENDAR, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCalendar(String scheme, @QueryParam("from") LocalDate from, @QueryParam("until") LocalDate until) {
        String text = ledger.readConsistently(position -> {
            Scheme found = access.toRead(scheme);
            List<CalendarEntry> entries = calendar.of(found, from, until);
            return new ICalendar(found.code(), found.buyers().get(0), position.committedAt()).of(found.title(), entries);
        });
        return Response.ok(text).type(ICALENDAR + ";charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"seances-%s.ics\"".formatted(scheme)).build();
    }
}
