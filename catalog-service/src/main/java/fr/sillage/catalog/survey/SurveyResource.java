package fr.sillage.catalog.survey;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Rights;
import fr.sillage.api.Siren;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TakingRequest;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.intention.IntentionQuery;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import io.quarkus.security.Authenticated;

/** The yearly survey of intentions, as the spreadsheet that a team keeps. */
@Path("/api/v1/purchasing-intentions")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SurveyResource {

    private final SurveyImport survey;
    private final PurchasingIntentionRepository intentions;
    private final Rights rights;
    private final Clock clock;

    SurveyResource(SurveyImport survey, PurchasingIntentionRepository intentions, Rights rights, Clock clock) {
        this.survey = survey;
        this.intentions = intentions;
        this.rights = rights;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over a survey", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave intentions as they are, and so does a cell that says what the export says. A line without a reference is a \
            new intention. CSV: set apart by comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. XLSX: up to 10 MB. Up to \
            5,000 lines. No step is taken by a file: it publishes and withdraws nothing. Where a line changes what is published \
            already, the new text is published with it, for those who may publish for the buyer; no more than 500 such lines \
            in a file. All that is taken of a file is written at once: after an answer of 4xx or 5xx, or none, nothing was or \
            all of it, and the same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "survey", value = """
                    intitulé;acheteurs;famille;nature;montant;publication;considérations
                    Vélos de service (exemple fictif);223500018;mobilite-cycles;Fournitures;38 000;T2 2027;critère : REUSE : 15 %
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public SurveyReport createSurveyImport(@NotNull InputStream body,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN for new intentions whose line names no buyer") String buyer,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = "Sent again with the same file, it gives the first report and writes nothing; a dry run pays it no heed") String key,
            @Context HttpHeaders headers) throws IOException {
        return survey.take(SurveyColumn.FORM.read(headers.getMediaType(), body), buyer, how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportSurveyCsv", summary = "Intentions as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(@Valid @BeanParam IntentionQuery query) {
        return SurveyTable.FILES.csv(name(), lines(query));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportSurveyXlsx", summary = "Intentions as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(@Valid @BeanParam IntentionQuery query) {
        return SurveyTable.FILES.workbook(name(), lines(query));
    }

    private Stream<Map<SurveyColumn, String>> lines(IntentionQuery query) {
        return intentions.all(query, rights.readable()).stream().map(SurveyTable::line);
    }

    private String name() {
        return "recensement-" + LocalDate.now(clock);
    }
}
