package fr.sillage.reporting.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import fr.sillage.reporting.edition.Edition;
import fr.sillage.reporting.edition.EditionRepository;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** The first page: which reports are published, and where. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class HomeResource {

    private static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Template home;
    private final EditionRepository editions;
    private final Clock clock;

    HomeResource(@Location("home.html") Template home, EditionRepository editions, Clock clock) {
        this.home = home;
        this.editions = editions;
        this.clock = clock;
    }

    /** One line of the page. */
    public record Line(int year, String title, int number, String day, String href) {

        static Line from(Edition edition, Clock clock) {
            LocalDate day = LocalDate.ofInstant(edition.publishedAt(), clock.getZone());
            return new Line(edition.year(), edition.title(), edition.number(), DAY.format(day), edition.href());
        }
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> home() {
        List<Line> lines = editions.published().stream().map(edition -> Line.from(edition, clock)).toList();
        return ResponseBuilder.ok(home.data("lines", lines).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", NOTHING_BUT_STYLE).build();
    }
}
