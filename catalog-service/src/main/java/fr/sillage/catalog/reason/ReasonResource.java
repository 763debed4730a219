package fr.sillage.catalog.reason;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Rights;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.intention.IntentionList;
import fr.sillage.catalog.intention.IntentionQuery;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import io.quarkus.security.Authenticated;

/**
 * The register of purchases without a social condition, which a buyer keeps and shows on demand (art. L2112-2-1, III, and
 * L2184-1
 * of the Code de la commande publique). Not for the public: it tells withheld amounts.
 */
@Path("/api/v1/purchasing-intentions")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReasonResource {

    static final List<WorkbookTable.Column> COLUMNS = List.of(column("référence", 26), column("acheteurs", 22),
            column("intitulé", 44), column("montant minimum (€ HT)", 16), column("montant maximum (€ HT)", 16),
            column("publication", 14), column("motif", 44), column("article", 20), column("justification", 60),
            column("statut", 16));

    private final PurchasingIntentionRepository intentions;
    private final Rights rights;

    ReasonResource(PurchasingIntentionRepository intentions, Rights rights) {
        this.intentions = intentions;
        this.rights = rights;
    }

    private static WorkbookTable.Column column(String heading, int width) {
        return new WorkbookTable.Column(heading, width);
    }

    @GET
    @Path("reasons")
    @ListETag
    @Operation(summary = "Why purchases do without a social condition: the register that the law asks for")
    public Page<ReasonView> listReasons(@Valid @BeanParam IntentionQuery query, @Valid @BeanParam PageRequest page) {
        return Page.of(find(query).page(page), page, PurchasingIntention::ref, ReasonView::from);
    }

    @GET
    @Path("reasons.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportReasonsCsv", summary = "The register of reasons as a CSV file")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(@Valid @BeanParam IntentionQuery query) {
        List<String> header = COLUMNS.stream().map(WorkbookTable.Column::heading).toList();
        Stream<PurchasingIntention> found = find(query).stream();
        return file(out -> CsvTable.write(out, header, rows(found).map(List::toArray)),
                CsvTable.MEDIA_TYPE + ";charset=UTF-8", "csv");
    }

    @GET
    @Path("reasons.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportReasonsXlsx", summary = "The register of reasons as a workbook")
    @APIResponse(responseCode = "200", description = "One sheet, a line for each", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(@Valid @BeanParam IntentionQuery query) {
        Stream<PurchasingIntention> found = find(query).stream();
        return file(out -> WorkbookTable.write(out, "motifs", COLUMNS, rows(found), List.of()), WorkbookTable.MEDIA_TYPE,
                "xlsx");
    }

    private IntentionList find(IntentionQuery query) {
        return intentions.withoutSocialCondition(query, rights.readable());
    }

    private static Stream<List<Object>> rows(Stream<PurchasingIntention> found) {
        return found.map(ReasonView::from).map(ReasonView::row);
    }

    private static Response file(StreamingOutput content, String type, String extension) {
        return Response.ok(content).type(type).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"registre-des-motifs." + extension + "\"").build();
    }
}
