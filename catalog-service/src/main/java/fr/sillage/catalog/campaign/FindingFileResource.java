package fr.sillage.catalog.campaign;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TakingRequest;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** What is found of the actions chosen, as the spreadsheet that a working group fills in. */
@Path("/api/v1/schemes/{scheme}/evaluations")
@Tag(name = "Evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class FindingFileResource {

    private final FindingImport findings;
    private final CourseReader courses;
    private final EvaluableActions actions;
    private final SchemeAccess access;
    private final Clock clock;

    FindingFileResource(FindingImport findings, CourseReader courses, EvaluableActions actions, SchemeAccess access,
            Clock clock) {
        this.findings = findings;
        this.courses = courses;
        this.actions = actions;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over findings", description = """
            Columns are those of the export, in any order; those that are left out leave findings as they are. A line left \
            blank changes nothing. The evaluation of the year is written first, with its summary. CSV or XLSX as for sheets; up \
            to 1,000 lines. The same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "findings", value = """
                    année;code;résultats;pratiques;suite
                    2017;1-1.3;La part du recyclé dépasse 30 % (exemple fictif);;conserver
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createFindingImport(String scheme, @NotNull InputStream body,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        access.toRead(scheme);
        return findings.take(scheme, FindingColumn.TABLE.read(headers, body), how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportFindingsCsv", summary = "A line for each action chosen, as a CSV file to fill in")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public Response exportCsv(String scheme) {
        return FindingColumn.TABLE.csv(lines(scheme), name(scheme));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportFindingsXlsx", summary = "A line for each action chosen, as a workbook to fill in")
    @APIResponse(responseCode = "200", description = "A first sheet with the lines, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public Response exportXlsx(String scheme) {
        return FindingColumn.TABLE.workbook(lines(scheme), name(scheme));
    }

    private List<Map<FindingColumn, String>> lines(String scheme) {
        Scheme found = access.toRead(scheme);
        return FindingTable.lines(courses.of(found), actions.all(found));
    }

    private String name(String scheme) {
        return "evaluation-%s-%s".formatted(scheme, LocalDate.now(clock));
    }
}
