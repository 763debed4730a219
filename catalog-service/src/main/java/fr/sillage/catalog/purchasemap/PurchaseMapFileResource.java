package fr.sillage.catalog.purchasemap;

import java.io.IOException;
import java.io.InputStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** A purchase map as the spreadsheet that a team keeps. */
@Path("/api/v1/organisations/{siren}/purchase-map/{year}")
@Tag(name = "Purchase map")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PurchaseMapFileResource {

    private final MapImport imports;
    private final PurchaseMapFiles files;
    private final BuyerAccess access;

    PurchaseMapFileResource(MapImport imports, PurchaseMapFiles files, BuyerAccess access) {
        this.imports = imports;
        this.files = files;
        this.access = access;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over a purchase map", description = """
            A line for each family, with what is assessed of it, and one for each of its directorates, with what that spends. \
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave the map as it is, and so does a cell that says what the export says. CSV: set apart by comma, semicolon or \
            tab; UTF-8, UTF-16 or Windows-1252. XLSX: up to 10 MB. Up to 5,000 lines. Nothing is taken off a map by a file. The \
            same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "map", value = """
                    famille;direction;dépense (€ HT);fournisseurs;enjeux;risque;marge de manœuvre
                    fournitures-papier;;120 000;3;Matières recyclées // Fort;Faible;Fort
                    fournitures-papier;colleges;80 000;2;;;
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createPurchaseMapImport(String siren, @Min(1900) @Max(2200) int year, @NotNull InputStream body,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        access.toRead(siren);
        return imports.take(new MapKey(siren, year), MapColumn.TABLE.read(headers, body), how.taking(), key);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportPurchaseMapCsv", summary = "The map with its diagnosis as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String siren, int year) {
        return MapColumn.TABLE.csv(files.lines(new MapKey(siren, year)), name(siren, year));
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportPurchaseMapXlsx", summary = "The map with its diagnosis as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with the lines, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String siren, int year) {
        return MapColumn.TABLE.workbook(files.lines(new MapKey(siren, year)), name(siren, year));
    }

    private static String name(String siren, int year) {
        return "cartographie-%s-%d".formatted(siren, year);
    }
}
