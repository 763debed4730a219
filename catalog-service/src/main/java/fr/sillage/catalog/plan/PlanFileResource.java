package fr.sillage.catalog.plan;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

import fr.sillage.api.Ledger;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TakingRequest;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** The plans of a scheme as the spreadsheet that a team keeps. */
@Path("/api/v1/schemes/{scheme}/plans")
@Tag(name = "Yearly plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PlanFileResource {

    private final PlanImport imports;
    private final PlanReader reader;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Clock clock;

    PlanFileResource(PlanImport imports, PlanReader reader, SchemeAccess access, Ledger ledger, Clock clock) {
        this.imports = imports;
        this.reader = reader;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over plans with their lines", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave plans as they are, and so does a cell that says what the export says. A line of the file without `ligne` \
            speaks of the plan itself, which is a steward's. CSV or XLSX as for sheets; up to 2,000 lines. Nothing is deleted \
            by a file, and the same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "plans", value = """
                    année;plan;ligne;intitulé;type;action ciblée;réalisée par;comité;échéance;fait le
                    2025;achats;;Plan d’actions achats 2025 (exemple fictif);Plan d’actions achats;plan-achats-annuel;validation;achat-strategique;;
                    2025;achats;1;Recenser les besoins de 2026;;;;;10/2025;15/10/2025
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createPlanImport(String scheme, @NotNull InputStream body, @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key,
            @Context HttpHeaders headers) throws IOException {
        access.toRead(scheme);
        return imports.take(scheme, PlanColumn.TABLE.read(headers, body), how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportPlansCsv", summary = "The plans with their lines as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String scheme, @QueryParam("year") Integer year) {
        return PlanColumn.TABLE.csv(lines(scheme, year), name(scheme));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportPlansXlsx", summary = "The plans with their lines as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with the lines, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String scheme, @QueryParam("year") Integer year) {
        return PlanColumn.TABLE.workbook(lines(scheme, year), name(scheme));
    }

    private List<Map<PlanColumn, String>> lines(String scheme, Integer year) {
        return ledger.readConsistently(position -> reader.all(access.toRead(scheme), year).stream()
                .flatMap(whole -> Stream.concat(Stream.of(PlanTable.line(whole.plan())),
                        whole.lines().stream().map(line -> PlanTable.line(whole.plan(), line))))
                .toList());
    }

    private String name(String scheme) {
        return "plans-%s-%s".formatted(scheme, LocalDate.now(clock));
    }
}
