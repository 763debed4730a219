package fr.sillage.indicators.ingestion;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemMapper;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.Wanted;
import fr.sillage.indicators.ingestion.Ingestion.Settled;
import fr.sillage.indicators.ingestion.IngestionLineRepository.KeptLine;
import fr.sillage.indicators.ingestion.IngestionRepository.Kept;
import fr.sillage.indicators.line.LineBody;
import fr.sillage.indicators.line.LineFormat;
import fr.sillage.indicators.line.MendableFile;
import io.quarkus.security.Authenticated;

/** Takes figures, and tells what became of them. */
@Path("/api/v1/ingestions")
@Tag(name = "Ingestions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IngestionResource {

    private final Ingestion ingestion;
    private final Loads loads;
    private final IngestionRepository reports;
    private final IngestionLineRepository lines;
    private final ReportWriter words;
    private final Rights rights;

    IngestionResource(Ingestion ingestion, Loads loads, IngestionRepository reports,
            IngestionLineRepository lines, ReportWriter words, Rights rights) {
        this.ingestion = ingestion;
        this.loads = loads;
        this.reports = reports;
        this.lines = lines;
        this.words = words;
        this.rights = rights;
    }

    @POST
    @Consumes({ MediaType.APPLICATION_JSON, LineFormat.NDJSON, LineFormat.CSV, LineFormat.XLSX })
    @Operation(operationId = "createIngestion", summary = "Send figures", description = """
            Every line is taken, left as it was, or rejected with all its faults; the report says which. A file is taken in one \
            transaction: what has been answered is there, and whatever was not answered can be sent again. A line for a buyer \
            whose SIREN is wrong, or for whom the caller may not give figures, is a rejected line. A figure is taken back by \
            a line with the status RETRACTED and no value. Of several lines on one figure the first counts.

            A file of more than 100,000 lines is answered by 202 and the place of its report.

            CSV and XLSX: columns in any order, named in English or French. CSV: set apart by comma, semicolon or tab; UTF-8, \
            UTF-16 or Windows-1252; decimal comma or point; thousands set apart by spaces. XLSX: up to 10 MB.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY, implementation = LineBody.class)),
            @Content(mediaType = LineFormat.NDJSON, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "figures", value = """
                    {"measure": "papier-consommation", "buyer": "226200012", "item": "recycle", "period": "2015", "value": 46748}
                    """)),
            @Content(mediaType = LineFormat.CSV, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "figures", value = """
                    measure;buyer;item;period;value;status;comment;reason
                    papier-consommation;226200012;recycle;2015;46 748;;;
                    """)),
            @Content(mediaType = LineFormat.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    @APIResponse(responseCode = "200", description = "At least one line was taken, or was known already", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IngestionReport.class)))
    @APIResponse(responseCode = "202", description = "The file is here and is being worked on", headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)), content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IngestionReport.class)))
    @APIResponse(responseCode = "422", description = "No line was taken, or not all in `atomic` mode: nothing was written", content = @Content(mediaType = ProblemMapper.MEDIA_TYPE, schema = @Schema(implementation = IngestionProblem.class)))
    public RestResponse<IngestionReport> createIngestion(@NotNull InputStream body, @BeanParam IngestionRequest request,
            @Context HttpHeaders headers) throws IOException {
        rights.requireForSomeBuyer(Role.CONTRIBUTOR);
        request.check();
        Delivery delivery = new Delivery(request, headers.getMediaType(), body, () -> ingestion.announce(request));
        Settled settled = delivery.isShort() ? loads.runShort(delivery, request) : loads.run(delivery, request);
        IngestionReport report = words.report(reports.find(settled.id()).orElseThrow());
        if (settled.status() == IngestionStatus.REFUSED) {
            throw new IngestionRefused(report);
        }
        if (settled.status() == IngestionStatus.RUNNING) {
            return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, report)
                    .location(URI.create("/api/v1/ingestions/" + settled.id())).header(HttpHeaders.RETRY_AFTER, 1).build();
        }
        return RestResponse.ok(report);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The report of an ingestion", description = "For its sender, and for those who may give figures for every buyer that its lines name.")
    public IngestionReport getIngestion(long id) {
        return words.report(readable(id));
    }

    @GET
    @Path("{id}/lines")
    @Produces({ MediaType.APPLICATION_JSON, LineFormat.CSV })
    @Operation(operationId = "listIngestionLines", summary = "What became of the lines of an ingestion, as a list or as a table to look through", description = """
            Those that there is something to say of, in their order: see the report. As CSV all of them, with old and new value \
            beside each other, how far apart they are, and what is wrong or looks like a slip: what a dry run found, for \
            whoever has to agree to it.""")
    @APIResponse(responseCode = "200", description = "A page in JSON, unless asked otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinePage.class)),
            @Content(mediaType = LineFormat.CSV, schema = @Schema(type = SchemaType.STRING)) })
    public Response listIngestionLines(long id, @RestQuery Outcome outcome, @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        readable(id);
        return Wanted.of(headers, MediaType.APPLICATION_JSON, LineFormat.CSV).equals(LineFormat.CSV)
                ? file("lignes-" + id, output -> LineTable.write(lines.stream(id, outcome).map(words::line), output))
                : page(id, outcome, page);
    }

    @GET
    @Path("{id}/errors")
    @Produces({ MediaType.APPLICATION_JSON, LineFormat.CSV })
    @Operation(operationId = "listIngestionErrors", summary = "The rejected lines of an ingestion, as a list or as a file to mend and send again", description = """
            As CSV all of them, in the columns in which figures are sent, with `erreur`, which says what is wrong and is passed \
            over when the file comes back.""")
    @APIResponse(responseCode = "200", description = "A page in JSON, unless asked otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinePage.class)),
            @Content(mediaType = LineFormat.CSV, schema = @Schema(type = SchemaType.STRING)) })
    public Response listIngestionErrors(long id, @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        readable(id);
        return Wanted.of(headers, MediaType.APPLICATION_JSON, LineFormat.CSV).equals(LineFormat.CSV)
                ? file("lignes-a-corriger-" + id, output -> writeMendable(id, output))
                : page(id, Outcome.REJECTED, page);
    }

    /** For the contract: the page that is answered. */
    @Schema(name = "IngestionLinePage")
    public record LinePage(@NotNull List<LineReport> items,
            @Schema(description = "Send it as `after` to get the page that follows; absent on the last page") String next) {
    }

    private void writeMendable(long id, OutputStream output) throws IOException {
        var mendable = new MendableFile(output);
        for (var rejected = lines.stream(id, Outcome.REJECTED).iterator(); rejected.hasNext();) {
            KeptLine line = rejected.next();
            mendable.write(line.raw(), words.messages(line));
        }
        mendable.flush();
    }

    private static Response file(String name, StreamingOutput content) {
        return Response.ok(content, LineFormat.CSV)
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name)).build();
    }

    private Response page(long id, Outcome outcome, PageRequest page) {
        return Response.ok(Page.of(lines.list(id, outcome, page.afterNumber(Integer::valueOf, Integer.MIN_VALUE), page.rows()),
                page, line -> String.valueOf(line.line()), words::line), MediaType.APPLICATION_JSON).build();
    }

    private Kept readable(long id) {
        Kept kept = reports.find(id).orElseThrow(() -> ProblemException.notFound("ingestion", id));
        // it may hold what others may not see: confidential figures, comments on rejected lines
        boolean giver = !kept.buyers().isEmpty()
                && kept.buyers().stream().allMatch(buyer -> rights.has(Role.CONTRIBUTOR, buyer));
        if (!giver && !rights.isCaller(kept.author())) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "forbidden.report");
        }
        return kept;
    }
}
