package fr.sillage.catalog.training;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
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
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** How many people there are to be trained, as the spreadsheet that a team keeps. */
@Path("/api/v1/schemes/{scheme}/training-populations")
@Tag(name = "Training")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TrainingPopulationFileResource {

    private final TrainingPopulationImport imports;
    private final TrainingPopulationRepository populations;
    private final SchemeAccess access;
    private final Clock clock;

    TrainingPopulationFileResource(TrainingPopulationImport imports, TrainingPopulationRepository populations,
            SchemeAccess access, Clock clock) {
        this.imports = imports;
        this.populations = populations;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over how many people there are to be trained", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave figures as they are, and so does a cell that says what the export says. CSV or XLSX as for sheets; up to \
            1,000 lines. Nothing is deleted by a file, and the same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "populations", value = """
                    acheteur;année;pilotes;contributeurs;agents impliqués
                    223500018;2025;20;50;1 000
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createTrainingPopulationImport(String scheme, @NotNull InputStream body,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        access.toRead(scheme);
        return imports.take(scheme, TrainingPopulationColumn.TABLE.read(headers, body), how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportTrainingPopulationsCsv", summary = "The people to be trained as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String scheme) {
        return TrainingPopulationColumn.TABLE.csv(lines(scheme), name(scheme));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportTrainingPopulationsXlsx", summary = "The people to be trained as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String scheme) {
        return TrainingPopulationColumn.TABLE.workbook(lines(scheme), name(scheme));
    }

    private List<Map<TrainingPopulationColumn, String>> lines(String scheme) {
        return populations.of(access.toRead(scheme)).stream().map(TrainingPopulationTable::line).toList();
    }

    private String name(String scheme) {
        return "effectifs-a-former-%s-%s".formatted(scheme, LocalDate.now(clock));
    }
}
