package fr.sillage.reporting.preview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;
import fr.sillage.reporting.edition.ReportResource;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.HtmlRenderer;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.pdf.PdfRenderer;
import io.quarkus.security.Authenticated;

/** A report as it would be made now. It is made anew each time and kept nowhere. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews")
@Authenticated
public class PreviewResource {

    private static final String PREVIEW = "{scheme}/{kind}/{year}/preview";
    private static final String PDF = "application/pdf";

    private final Previews previews;
    private final HtmlRenderer pages;
    private final PdfRenderer documents;

    PreviewResource(Previews previews, HtmlRenderer pages, PdfRenderer documents) {
        this.previews = previews;
        this.pages = pages;
        this.documents = documents;
    }

    @GET
    @Path(PREVIEW)
    @Operation(summary = "The content of a report as it would be frozen now; nothing is stored", extensions = @Extension(name = ContractFilter.CONFLICTS, value = "true"))
    @APIResponse(responseCode = "200", description = "The content", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportContent.class)))
    public Response getPreview(String scheme, String kind, int year) {
        return answer(ContentJson.write(content(scheme, kind, year)), MediaType.APPLICATION_JSON, kind, year, "json");
    }

    @GET
    @Path(PREVIEW + ".html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "exportPreviewHtml", summary = "Its page", extensions = @Extension(name = ContractFilter.CONFLICTS, value = "true"))
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response exportPreviewHtml(String scheme, String kind, int year) {
        return answer(page(scheme, kind, year), MediaType.TEXT_HTML + ";charset=UTF-8", kind, year, "html");
    }

    @GET
    @Path(PREVIEW + ".pdf")
    @Produces(PDF)
    @Operation(operationId = "exportPreviewPdf", summary = "Its document", extensions = @Extension(name = ContractFilter.CONFLICTS, value = "true"))
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportPreviewPdf(String scheme, String kind, int year) {
        return answer(documents.render(page(scheme, kind, year)), PDF, kind, year, "pdf");
    }

    private ReportContent content(String scheme, String kind, int year) {
        return previews.preview(scheme, kind, year).content();
    }

    private String page(String scheme, String kind, int year) {
        return pages.render(content(scheme, kind, year));
    }

    private static Response answer(Object body, String mediaType, String kind, int year, String extension) {
        return Response.ok(body, mediaType).header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", ReportResource.NOTHING_BUT_STYLE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"apercu-%s-%d.%s\""
                        .formatted(ReportKind.require(kind).fileName(), year, extension))
                .build();
    }
}
