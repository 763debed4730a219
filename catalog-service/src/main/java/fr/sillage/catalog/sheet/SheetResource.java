package fr.sillage.catalog.sheet;

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
import fr.sillage.catalog.action.ActionReader;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** The sheets of a scheme's actions, as the spreadsheet that a team keeps. */
@Path("/api/v1/schemes/{scheme}/actions")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SheetResource {

    private final SheetImport sheets;
    private final ActionReader actions;
    private final SchemeAccess access;
    private final Clock clock;

    SheetResource(SheetImport sheets, ActionReader actions, SchemeAccess access, Clock clock) {
        this.sheets = sheets;
        this.actions = actions;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over actions with their sheets", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave actions as they are, and so does a cell that says what the export says. The code says which action is meant. \
            CSV: set apart by comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. XLSX: up to 10 MB. Up to 2,000 lines. \
            Nothing is deleted by a file. “Sans objet”, alone in a cell, says that the part does not apply. The same file again \
            changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "sheets", value = """
                    code;intitulé;objectif;directions pilotes;étapes;indicateurs d’évaluation
                    3.1;Former les agents (exemple fictif);3;ressources-humaines;"Dénombrer les agents // 06/2024";Sans objet
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createSheetImport(String scheme, @NotNull InputStream body,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        access.toRead(scheme);
        return sheets.take(scheme, SheetColumn.FORM.read(headers.getMediaType(), body), how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportSheetsCsv", summary = "The actions with their sheets as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String scheme) {
        return SheetTable.FILES.csv(name(scheme), lines(scheme));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportSheetsXlsx", summary = "The actions with their sheets as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String scheme) {
        return SheetTable.FILES.workbook(name(scheme), lines(scheme));
    }

    private Stream<Map<SheetColumn, String>> lines(String scheme) {
        return actions.of(access.toRead(scheme)).stream().map(SheetTable::line);
    }

    private String name(String scheme) {
        return "fiches-%s-%s".formatted(scheme, LocalDate.now(clock));
    }
}
