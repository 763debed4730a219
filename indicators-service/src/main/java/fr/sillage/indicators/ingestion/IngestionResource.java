package fr.sillage.indicators.ingestion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemMapper;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.indicators.line.LineBody;
import fr.sillage.indicators.line.LineFormat;
import fr.sillage.indicators.line.Lines;
import fr.sillage.indicators.line.RawLine;
import io.quarkus.security.Authenticated;

/** Takes figures, in JSON or CSV. */
@Path("/api/v1/ingestions")
@Tag(name = "Ingestions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IngestionResource {

    private static final String CSV = "text/csv";

    private final Ingestion ingestion;
    private final IngestionRepository reports;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final Rights rights;

    IngestionResource(Ingestion ingestion, IngestionRepository reports, Idempotency idempotency, Ledger ledger, Rights rights) {
        this.ingestion = ingestion;
        this.reports = reports;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.rights = rights;
    }

    @POST
    @Consumes({ MediaType.APPLICATION_JSON, CSV })
    @Operation(operationId = "createIngestion", summary = "Send figures", description = """
            Every line is taken, left as it was, or rejected with all its faults; the report says which. A line for a buyer \
            whose SIREN is wrong, or for whom the caller may not give figures, is a rejected line. A figure is taken back by \
            a line with the status RETRACTED and no value.

            CSV: columns in any order, set apart by comma, semicolon or tab; UTF-8 or Windows-1252; decimal comma or point; \
            thousands set apart by spaces.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY, implementation = LineBody.class)),
            @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "figures", value = """
                    measure;buyer;item;period;value;status;comment;reason
                    papier-consommation;226200012;recycle;2015;46 748;;;
                    """)) })
    @APIResponse(responseCode = "200", description = "At least one line was taken, or was known already", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IngestionReport.class)))
    @APIResponse(responseCode = "422", description = "No line was taken, or not all in `atomic` mode: nothing was written", content = @Content(mediaType = ProblemMapper.MEDIA_TYPE, schema = @Schema(implementation = IngestionProblem.class)))
    public IngestionReport createIngestion(@NotNull byte[] body, @BeanParam IngestionRequest request,
            @Context HttpHeaders headers) {
        rights.requireForSomeBuyer(Role.CONTRIBUTOR);
        request.mode();
        List<RawLine> lines = lines(headers.getMediaType(), body);
        try {
            return ledger.write("ingestion", change -> idempotency.once(request.idempotencyKey(), request.signature(body),
                    IngestionReport.class, () -> ingestion.take(lines, request, change::id)));
        } catch (IngestionRehearsed dryRun) {
            return dryRun.report();
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The report of an ingestion")
    public IngestionReport getIngestion(long id) {
        IngestionRepository.Kept kept = reports.find(id)
                .orElseThrow(() -> ProblemException.notFound("ingestion", id));
        kept.buyers().forEach(buyer -> rights.requireReading(List.of(buyer)));
        return kept.report();
    }

    private static List<RawLine> lines(MediaType type, byte[] body) {
        try (Lines lines = LineFormat.open(type, new ByteArrayInputStream(body))) {
            List<RawLine> all = new ArrayList<>();
            for (RawLine line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
