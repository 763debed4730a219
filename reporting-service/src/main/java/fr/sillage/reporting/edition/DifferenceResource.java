package fr.sillage.reporting.edition;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.difference.Difference;
import fr.sillage.reporting.report.difference.DifferenceFinder;
import fr.sillage.reporting.report.difference.DifferencePage;
import fr.sillage.reporting.report.difference.DifferenceWords;
import fr.sillage.reporting.stand.Stand;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Two editions of a report side by side, for those who may see both. */
@Path("/api/v1/reports/{scheme}/{kind}/{year}/editions/{number}/difference")
@Produces({ MediaType.APPLICATION_JSON, MediaType.TEXT_HTML })
@Tag(name = "Reports")
public class DifferenceResource {

    private final EditionRepository editions;
    private final RenditionRepository renditions;
    private final Rights rights;
    private final Template page;

    DifferenceResource(EditionRepository editions, RenditionRepository renditions, Rights rights,
            @Location("difference.html") Template page) {
        this.editions = editions;
        this.renditions = renditions;
        this.rights = rights;
        this.page = page;
    }

    @GET
    @PermitAll
    @Operation(summary = "What an edition tells otherwise than another of the same report", extensions = {
            @Extension(name = ContractFilter.ANONYMOUS, value = "true"),
            @Extension(name = ContractFilter.CONFLICTS, value = "true") })
    @APIResponse(responseCode = "200", description = "The difference, as JSON unless asked otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DifferenceView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)) })
    public Response getDifference(String scheme, String kind, int year, int number,
            @RestQuery @Parameter(description = "Number of the other edition; absent: the last one before that the caller may see") Integer from,
            @Context HttpHeaders headers, @Context Request request) {
        String report = EditionRepository.report(scheme, ReportKind.require(kind).slug(), year);
        List<Edition> all = editions.editions(report);
        Edition after = readable(all, report, number);
        Edition before = from == null ? earlier(all, after) : readable(all, report, from);
        Format format = Format.accepted(headers.getAcceptableMediaTypes())
                .filter(wanted -> wanted == Format.JSON || wanted == Format.HTML).orElseThrow(NotAcceptableException::new);
        var tag = new EntityTag(Stand.of(
                List.of(before.contentSha256(), before.state(), after.contentSha256(), after.state(), format)), true);
        Response.ResponseBuilder reply = request.evaluatePreconditions(tag) != null ? Response.notModified()
                : Response.ok(body(before, after, format), format.mediaType());
        boolean open = before.isPublished() && after.isPublished();
        reply.tag(tag).header(HttpHeaders.VARY, "Accept, Authorization")
                .header(HttpHeaders.CACHE_CONTROL, open ? "no-cache" : "private, no-cache");
        if (format == Format.HTML) {
            reply.header("Content-Security-Policy", ReportResource.NOTHING_BUT_STYLE);
        }
        return reply.build();
    }

    private Edition readable(List<Edition> all, String report, int number) {
        Edition edition = all.stream().filter(e -> e.number() == number).findFirst()
                .orElseThrow(() -> ProblemException.notFound("edition", report + "/editions/" + number));
        if (!edition.isPublished()) {
            rights.requireReading(edition.buyers());
        }
        return edition;
    }

    private Edition earlier(List<Edition> latestFirst, Edition after) {
        return latestFirst.stream().filter(e -> e.number() < after.number())
                .filter(e -> e.isPublished() || rights.has(Role.READER, e.buyers())).findFirst()
                .orElseThrow(() -> ProblemException.notFound("earlier-edition", after.href()));
    }

    private Object body(Edition before, Edition after, Format format) {
        ReportContent later = renditions.content(after);
        Difference difference = new DifferenceFinder(renditions.content(before), later).find();
        if (format == Format.JSON) {
            return DifferenceView.from(before, after, difference);
        }
        DifferencePage words = new DifferenceWords(later, difference).page(side(before), side(after));
        return page.data("page", words).data("editions", "/bilans/" + after.report()).render();
    }

    private static DifferencePage.Side side(Edition edition) {
        return DifferenceWords.side(edition.number(), edition.madeAt(), edition.publishedAt(), edition.href() + ".html");
    }
}
