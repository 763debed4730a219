package fr.sillage.catalog.library;

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

import fr.sillage.api.Siren;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TakingRequest;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** The library as the spreadsheet that a team keeps. */
@Path("/api/v1/library")
@Tag(name = "Library")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class LibraryFileResource {

    private final LibraryImport imports;
    private final LibraryCatalogue catalogue;
    private final Clock clock;

    LibraryFileResource(LibraryImport imports, LibraryCatalogue catalogue, Clock clock) {
        this.imports = imports;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over a library", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave items as they are, and so does a cell that says what the export says. A code that is unknown is a new item. \
            CSV: set apart by comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. XLSX: up to 10 MB. Up to 5,000 lines. A \
            line brings an item forward, never back; only stewards publish. The same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "library", value = """
                    code;type;intitulé;acheteur;éditeurs;parution;thèmes
                    guide-climat;Guide;L’achat public : une réponse aux enjeux climatiques;226200012;Ministère de l’économie et des finances;10/2016;CARBON
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createLibraryImport(@NotNull InputStream body,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN for new items whose line names no buyer") String buyer,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key,
            @Context HttpHeaders headers) throws IOException {
        return imports.take(LibraryColumn.FORM.read(headers.getMediaType(), body), buyer, how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportLibraryCsv", summary = "What is found, as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(@Valid @BeanParam LibraryQuery query) {
        return LibraryTable.FILES.csv(name(), lines(query));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportLibraryXlsx", summary = "What is found, as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(@Valid @BeanParam LibraryQuery query) {
        return LibraryTable.FILES.workbook(name(), lines(query));
    }

    private Stream<Map<LibraryColumn, String>> lines(LibraryQuery query) {
        return catalogue.all(query).stream().map(LibraryTable::line);
    }

    private String name() {
        return "bibliotheque-" + LocalDate.now(clock);
    }
}
