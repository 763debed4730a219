package fr.sillage.reporting.edition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestPath;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ReportContent;

/** The reports. What is published is open to anyone, a draft to those with any right for one of the scheme's buyers. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {

    /** A report is one file with its style and drawings inside: it runs nothing and loads nothing. */
    public static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final EditionRepository editions;
    private final RenditionRepository renditions;
    private final VisibleEditions visible;
    private final Rights rights;

    ReportResource(EditionRepository editions, RenditionRepository renditions, VisibleEditions visible, Rights rights) {
        this.editions = editions;
        this.renditions = renditions;
        this.visible = visible;
        this.rights = rights;
    }

    @GET
    @PermitAll
    @ListETag
    @Operation(summary = "The latest edition of each report that the caller may see", extensions = @Extension(name = ContractFilter.ANONYMOUS, value = "true"))
    public Page<EditionView> listReports(@Valid @BeanParam PageRequest page) {
        List<Edition> found = editions.page(rights.readable(), page);
        return Page.of(found, page, Edition::report, views(found));
    }

    @GET
    @Path("{scheme}/{kind}/{year}")
    @PermitAll
    @Produces({ MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Format.PDF_TYPE, Format.XLSX_TYPE, Format.CSV_TYPE })
    @Operation(summary = "The latest published edition; with a right for one of the scheme’s buyers, the latest edition", extensions = {
            @Extension(name = ContractFilter.ANONYMOUS, value = "true"),
            @Extension(name = ContractFilter.CONFLICTS, value = "true") })
    @APIResponse(responseCode = "200", description = "The report, as JSON unless asked otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportContent.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Format.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = Format.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)) })
    public Response getReport(String scheme, String kind,
            @RestPath @Parameter(schema = @Schema(pattern = Address.PATTERN), example = "2025") String year,
            @Context HttpHeaders headers, @Context Request request) {
        Address address = Address.parse(year);
        Edition edition = visible.of(scheme, ReportKind.require(kind), address.number()).get(0);
        return answer(edition, address.format(headers.getAcceptableMediaTypes()), request);
    }

    @GET
    @Path("{scheme}/{kind}/{year}/editions")
    @PermitAll
    @ListETag
    @Operation(summary = "The editions of a report that the caller may see, the latest first", extensions = {
            @Extension(name = ContractFilter.ANONYMOUS, value = "true"),
            @Extension(name = ContractFilter.CONFLICTS, value = "true") })
    public Page<EditionView> listEditions(String scheme, String kind, int year) {
        List<Edition> found = visible.of(scheme, ReportKind.require(kind), year);
        return Page.whole(found.stream().map(views(found)).toList());
    }

    private Function<Edition, EditionView> views(List<Edition> found) {
        Map<Long, List<EditionFile>> files = renditions.files(found);
        return edition -> EditionView.from(edition, files.get(edition.id()));
    }

    @GET
    @Path("{scheme}/{kind}/{year}/editions/{number}")
    @PermitAll
    @Produces({ MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Format.PDF_TYPE, Format.XLSX_TYPE, Format.CSV_TYPE })
    @Operation(summary = "One edition, which never changes", extensions = {
            @Extension(name = ContractFilter.ANONYMOUS, value = "true"),
            @Extension(name = ContractFilter.CONFLICTS, value = "true") })
    @APIResponse(responseCode = "200", description = "The edition, as JSON unless asked otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportContent.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Format.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = Format.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)) })
    public Response getEdition(String scheme, String kind, int year,
            @RestPath @Parameter(schema = @Schema(pattern = Address.PATTERN), example = "1.pdf") String number,
            @Context HttpHeaders headers, @Context Request request) {
        Address address = Address.parse(number);
        Edition edition = find(scheme, ReportKind.require(kind), year, address.number());
        if (!edition.isPublished()) {
            rights.requireReading(edition.buyers());
        }
        return answer(edition, address.format(headers.getAcceptableMediaTypes()), request);
    }

    private Edition find(String scheme, ReportKind kind, int year, int number) {
        String report = EditionRepository.report(scheme, kind.slug(), year);
        return editions.find(report, number)
                .orElseThrow(() -> ProblemException.notFound("edition", report + "/editions/" + number));
    }

    /** Not typed: of a typed answer the server would make JSON, whatever the format. */
    private Response answer(Edition edition, Format format, Request request) {
        var tag = new EntityTag(renditions.sha256(edition, format).orElseThrow(() -> ProblemException
                .of(ProblemType.NOT_FOUND, "edition-without-format", format.extension(), edition.number())));
        boolean unchanged = request.evaluatePreconditions(tag) != null;
        Response.ResponseBuilder reply = unchanged ? Response.notModified()
                : Response.ok(format.body(renditions.bytes(edition, format)), format.mediaType());
        reply.tag(tag)
                .header(HttpHeaders.VARY, "Accept, Authorization")
                // the edition behind the same address changes; each time it is asked whether it has
                .header(HttpHeaders.CACHE_CONTROL, edition.isPublished() ? "no-cache" : "private, no-cache")
                .header(HttpHeaders.CONTENT_LOCATION, edition.href() + "." + format.extension())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName(edition, format) + "\"");
        if (format == Format.JSON) {
            reply.header(HttpHeaders.LINK,
                    "</api/v1/report-schemas/%d>; rel=\"describedby\"".formatted(edition.schemaVersion()));
        }
        if (format == Format.HTML) {
            reply.header("Content-Security-Policy", NOTHING_BUT_STYLE);
        }
        return reply.build();
    }

    private static String fileName(Edition edition, Format format) {
        return "%s-%d-%s-edition-%d.%s".formatted(ReportKind.of(edition.kind()).orElseThrow().fileName(), edition.year(),
                edition.scheme(), edition.number(), format.extension());
    }
}
