package fr.sillage.catalog.assessment;

import java.io.IOException;
import java.io.InputStream;
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

import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Siren;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TakingRequest;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.assessment.AnswerRepository.Day;
import fr.sillage.catalog.framework.Framework;
import fr.sillage.catalog.framework.FrameworkActionRepository;
import fr.sillage.catalog.framework.FrameworkRepository;
import fr.sillage.catalog.organisation.OrganisationRepository;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** A self-assessment as a form that goes round the services. */
@Path("/api/v1/frameworks/{code}/assessments/{buyer}/{date}")
@Tag(name = "Frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AnswerFileResource {

    private final AnswerImport imports;
    private final FrameworkRepository frameworks;
    private final FrameworkActionRepository actions;
    private final AnswerRepository answers;
    private final OrganisationRepository organisations;
    private final Ledger ledger;
    private final Rights rights;

    AnswerFileResource(AnswerImport imports, FrameworkRepository frameworks, FrameworkActionRepository actions,
            AnswerRepository answers, OrganisationRepository organisations, Ledger ledger, Rights rights) {
        this.imports = imports;
        this.frameworks = frameworks;
        this.actions = actions;
        this.answers = answers;
        this.organisations = organisations;
        this.ledger = ledger;
        this.rights = rights;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over answers", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave answers as they are. A line left blank answers nothing. CSV or XLSX as for sheets; up to 2,000 lines. \
            Nothing is taken back by a file, and the same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "answers", value = """
                    action;réponse;niveau atteint;preuve
                    3.2.1;fait;;Délibération du 27 mars 2025 (exemple fictif)
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createAnswerImport(String code, @Siren String buyer, LocalDate date, @NotNull InputStream body,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        rights.requireReading(List.of(buyer));
        Framework framework = framework(code);
        organisations.find(buyer).orElseThrow(() -> ProblemException.notFound("organisation", buyer));
        return imports.take(framework, new Day(buyer, date), AnswerColumn.TABLE.read(headers, body), how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportAnswersCsv", summary = "A line for each action, answered or not, as a CSV file to fill in")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String code, @Siren String buyer, LocalDate date) {
        return AnswerColumn.TABLE.csv(lines(code, new Day(buyer, date)), name(code, buyer, date));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportAnswersXlsx", summary = "A line for each action, answered or not, as a workbook to fill in")
    @APIResponse(responseCode = "200", description = "A first sheet with the lines, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String code, @Siren String buyer, LocalDate date) {
        return AnswerColumn.TABLE.workbook(lines(code, new Day(buyer, date)), name(code, buyer, date));
    }

    private List<Map<AnswerColumn, String>> lines(String code, Day day) {
        return ledger.readConsistently(position -> {
            rights.requireReading(List.of(day.buyer()));
            Framework framework = framework(code);
            Map<String, AnswerBody> given = answers.of(framework, List.of(day)).getOrDefault(day, Map.of());
            return actions.of(framework).stream().filter(action -> !action.isRoot())
                    .map(action -> AnswerTable.line(action, given.getOrDefault(action.code(), AnswerTable.BLANK))).toList();
        });
    }

    private Framework framework(String code) {
        return frameworks.find(code).orElseThrow(() -> ProblemException.notFound("framework", code));
    }

    private static String name(String code, String buyer, LocalDate date) {
        return "auto-evaluation-%s-%s-%s".formatted(code, buyer, date);
    }
}
