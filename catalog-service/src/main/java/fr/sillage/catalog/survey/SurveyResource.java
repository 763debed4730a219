package fr.sillage.catalog.survey;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.StreamingOutput;

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
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.intention.IntentionQuery;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.survey.SurveyImport.Taking;
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
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}") @Parameter(description = "Tell what would be done, and do not do it", schema = @Schema(implementation = Boolean.class, defaultValue = "false")) String dryRun,
            @QueryParam("mode") @DefaultValue("partial") @Pattern(regexp = "partial|atomic") @Parameter(description = "`partial` takes the good lines, `atomic` all lines or none", schema = @Schema(enumeration = {
                    "partial", "atomic" }, defaultValue = "partial")) String mode,
            @HeaderParam("Idempotency-Key") @Parameter(description = "Sent again with the same file, it gives the first report and writes nothing; a dry run pays it no heed") String key,
            @Context HttpHeaders headers) throws IOException {
        Taking wanted = mode.equals("atomic") ? Taking.ALL_OR_NONE : Taking.GOOD_LINES;
        return survey.take(SurveyFile.read(headers.getMediaType(), body), buyer,
                dryRun.equals("true") ? Taking.NOTHING : wanted, dryRun.equals("true") ? null : key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportSurveyCsv", summary = "Intentions as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(@Valid @BeanParam IntentionQuery query) {
        List<String> header = SurveyColumn.ALL.stream().map(SurveyColumn::heading).toList();
        var lines = lines(query);
        return file(out -> CsvTable.write(out, header, lines.map(line -> line.values().toArray())),
                CsvTable.MEDIA_TYPE + ";charset=UTF-8", "csv");
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportSurveyXlsx", summary = "Intentions as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(@Valid @BeanParam IntentionQuery query) {
        var lines = lines(query);
        return file(out -> SurveyWorkbook.write(out, lines), WorkbookTable.MEDIA_TYPE, "xlsx");
    }

    private Stream<Map<SurveyColumn, String>> lines(IntentionQuery query) {
        return intentions.all(query, rights.readable()).stream().map(SurveyTable::line);
    }

    private Response file(StreamingOutput content, String type, String extension) {
        return Response.ok(content).type(type).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"recensement-%s.%s\"".formatted(LocalDate.now(clock), extension)).build();
    }
}
