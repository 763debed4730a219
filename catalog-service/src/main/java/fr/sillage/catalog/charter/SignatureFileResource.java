package fr.sillage.catalog.charter;

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

/** Who signed a charter, as the spreadsheet that whoever runs it keeps. */
@Path("/api/v1/schemes/{scheme}/charters/{charter}/signatures")
@Tag(name = "Charters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SignatureFileResource {

    private final SignatureImport imports;
    private final CharterRepository charters;
    private final SignatureRepository signatures;
    private final SchemeAccess access;
    private final Clock clock;

    SignatureFileResource(SignatureImport imports, CharterRepository charters, SignatureRepository signatures,
            SchemeAccess access, Clock clock) {
        this.imports = imports;
        this.charters = charters;
        this.signatures = signatures;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over signatories", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave signatures as they are, and so does a cell that says what the export says. CSV or XLSX as for sheets; up to \
            5,000 lines. Nothing is deleted by a file, and the same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "signatories", value = """
                    code;signataire;type;signé le;qualité du signataire
                    commune-exemple;Commune d’Exemple (fictive);acheteur public;15/06/2017;Maire
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createSignatureImport(String scheme, String charter, @NotNull InputStream body,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        access.toRead(scheme);
        return imports.take(scheme, charter, SignatureColumn.TABLE.read(headers, body), how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportSignaturesCsv", summary = "The signatories as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String scheme, String charter) {
        return SignatureColumn.TABLE.csv(lines(scheme, charter), name(charter));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportSignaturesXlsx", summary = "The signatories as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String scheme, String charter) {
        return SignatureColumn.TABLE.workbook(lines(scheme, charter), name(charter));
    }

    private List<Map<SignatureColumn, String>> lines(String scheme, String charter) {
        return signatures
                .of(charters.find(access.toRead(scheme), charter).orElseThrow(() -> CharterResource.notFound(charter)))
                .stream().map(SignatureTable::line).toList();
    }

    private String name(String charter) {
        return "signataires-%s-%s".formatted(charter, LocalDate.now(clock));
    }
}
