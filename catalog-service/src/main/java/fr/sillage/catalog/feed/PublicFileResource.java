package fr.sillage.catalog.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;

/** All published intentions as a file, by an address that a browser or a spreadsheet can be given. */
@Path("/api/v1/public/purchasing-intentions.{extension:ndjson|csv}")
@Tag(name = "Published intentions")
@Produces({ PublicFiles.NDJSON, PublicFiles.CSV })
@PermitAll
public class PublicFileResource {

    static final String EXCEL = "Of the CSV: for a French spreadsheet; needs no value";

    private final PublicFiles files;

    PublicFileResource(PublicFiles files) {
        this.files = files;
    }

    @GET
    @FeedETag
    @Operation(summary = "All of them, or all that are looked for, by extension", description = """
            The same as `/public/purchasing-intentions` answers to `Accept: application/x-ndjson` or `text/csv`: all at once, in the \
            order of their last change. Who keeps a copy goes on with the changes since `X-Feed-Position`.

            The CSV has commas, decimal points, ISO dates and codes, as its Table Schema says. With `excel` it is written as French \
            spreadsheets open it at a double click: a byte order mark, semicolons, decimal commas, words instead of codes, and an \
            apostrophe before what would be taken for a formula.""")
    @Parameter(name = "excel", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING), description = EXCEL)
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    @APIResponse(responseCode = "200", description = "A line for each; the CSV has a line of headings", content = {
            @Content(mediaType = PublicFiles.NDJSON, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PublicFiles.CSV, schema = @Schema(type = SchemaType.STRING)) })
    public Response getPublicIntentionFile(String extension, @Valid @BeanParam PublicQuery query,
            @Context UriInfo uri, @Context HttpHeaders headers) {
        return extension.equals("csv")
                ? files.table(query, PublicTable.Dialect.of(uri)).answer(headers, PublicFormat.TABLE.type())
                : files.lines(query).answer(headers, PublicFormat.LINES.type());
    }
}
