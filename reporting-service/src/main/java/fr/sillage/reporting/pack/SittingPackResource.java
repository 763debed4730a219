package fr.sillage.reporting.pack;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.reporting.edition.ReportResource;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.gathering.SittingPack;
import fr.sillage.reporting.report.HtmlRenderer;
import fr.sillage.reporting.report.pdf.PdfRenderer;
import io.quarkus.security.Authenticated;

/** What a committee has before it when it sits, to be read and printed. It is made anew each time and kept nowhere. */
@Path("/api/v1/sitting-packs/{scheme}/{committee}")
@Tag(name = "Sitting packs")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class SittingPackResource {

    private static final String PDF = "application/pdf";

    private final Gathering gathering;
    private final Rights rights;
    private final HtmlRenderer pages;
    private final PdfRenderer documents;

    SittingPackResource(Gathering gathering, Rights rights, HtmlRenderer pages, PdfRenderer documents) {
        this.gathering = gathering;
        this.rights = rights;
        this.pages = pages;
        this.documents = documents;
    }

    @GET
    @Path("{date}.html")
    @Operation(operationId = "exportSittingPackHtml", summary = "As a page")
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response exportSittingPackHtml(String scheme, String committee, LocalDate date) {
        return answer(page(scheme, committee, date), MediaType.TEXT_HTML + ";charset=UTF-8", committee, date, "html");
    }

    @GET
    @Path("{date}.pdf")
    @Produces(PDF)
    @Operation(operationId = "exportSittingPackPdf", summary = "As a document, PDF/UA-1 and PDF/A-3a")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportSittingPackPdf(String scheme, String committee, LocalDate date) {
        return answer(documents.render(page(scheme, committee, date)), PDF, committee, date, "pdf");
    }

    private String page(String scheme, String committee, LocalDate date) {
        try {
            // first of all whose scheme it is: the pack is read with this service's own rights
            rights.requireReading(gathering.scheme(scheme)
                    .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "scheme-unknown", scheme)).buyers());
            SittingPack pack = gathering.sittingPack(scheme, committee, date)
                    .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "not-found.sitting", committee, date));
            return pages.render("pack/pack.html", new PackWords(readable(pack)).page());
        } catch (ServiceDownException e) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "report-waits", e.getMessage());
        }
    }

    /** Strategies and needs sheets are for the people of their own buyers, also in a joint scheme. */
    private SittingPack readable(SittingPack pack) {
        Optional<Set<String>> buyers = rights.readable();
        return buyers.isEmpty() ? pack
                : pack.with(pack.strategies().stream()
                        .filter(strategy -> strategy.buyers().stream().anyMatch(buyers.get()::contains)).toList());
    }

    private static Response answer(Object body, String mediaType, String committee, LocalDate date, String extension) {
        return Response.ok(body, mediaType).header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", ReportResource.NOTHING_BUT_STYLE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"seance-%s-%s.%s\""
                        .formatted(committee.replaceAll("[^a-z0-9.-]", ""), date, extension))
                .build();
    }
}
