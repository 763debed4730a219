package fr.sillage.reporting.home;

import java.time.LocalDate;
import java.time.ZoneId;
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
@PermitAll
public class HomeResource {

    private static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Template home;
    private final EditionRepository editions;

    HomeResource(@Location("home.html") Template home, EditionRepository editions) {
        this.home = home;
        this.editions = editions;
    }

    /** One line of the page. */
    public record Line(int year, String title, int number, String day, String href) {

        static Line from(Edition edition) {
            LocalDate day = LocalDate.ofInstant(edition.publishedAt(), ZoneId.of("Europe/Paris"));
            return new Line(edition.year(), edition.title(), edition.number(), DAY.format(day), edition.href());
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> home() {
        List<Line> lines = editions.published().stream().map(Line::from).toList();
        return ResponseBuilder.ok(home.data("lines", lines).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", NOTHING_BUT_STYLE).build();
    }
}
