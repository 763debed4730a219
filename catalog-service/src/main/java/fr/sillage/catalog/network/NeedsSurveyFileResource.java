package fr.sillage.catalog.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TakingRequest;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.organisation.BuyerAccess;
import fr.sillage.catalog.table.LineKey;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** Surveys of needs as the spreadsheet that a team keeps. */
@Path("/api/v1/organisations/{siren}/needs-surveys")
@Tag(name = "Buyers’ network")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class NeedsSurveyFileResource {

    private final NeedsSurveyRepository surveys;
    private final NeedsSurveys desk;
    private final TableIntake intake;
    private final BuyerAccess access;

    NeedsSurveyFileResource(NeedsSurveyRepository surveys, NeedsSurveys desk, TableIntake intake, BuyerAccess access) {
        this.surveys = surveys;
        this.desk = desk;
        this.intake = intake;
        this.access = access;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over surveys of needs", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave things as they are, and so does a cell that says what the export says. CSV: set apart by comma, semicolon or \
            tab; UTF-8, UTF-16 or Windows-1252. XLSX: up to 10 MB. Up to 1,000 lines. Nothing is deleted by a file. The same \
            file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "surveys", value = """
                    code;intitulé;date;sollicités;répondants;freins
                    besoins-2027;Attentes des acheteurs (exemple fictif);2027;40;31;"Manque de temps // 18"
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createNeedsSurveyImport(String siren, @NotNull InputStream body, @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        access.toRead(siren);
        return intake.take(NeedsColumn.CODE, "needs surveys of " + siren, NeedsColumn.TABLE.read(headers, body), how.taking(),
                key, change -> {
                    access.toWrite(siren);
                    return row -> desk.subject(siren, LineKey.code(row, NeedsColumn.CODE, "sheet-code"), change);
                });
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportNeedsSurveysCsv", summary = "Surveys of needs as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String siren) {
        return NeedsColumn.TABLE.csv(lines(siren), "enquetes-" + siren);
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportNeedsSurveysXlsx", summary = "Surveys of needs as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String siren) {
        return NeedsColumn.TABLE.workbook(lines(siren), "enquetes-" + siren);
    }

    private List<Map<NeedsColumn, String>> lines(String siren) {
        access.toRead(siren);
        return surveys.of(siren).stream().map(NeedsTable::line).toList();
    }
}
