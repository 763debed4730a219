package fr.sillage.catalog.schemefile;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Code;
import fr.sillage.api.Ledger;
import fr.sillage.api.Precondition;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** A whole scheme in one file: given out, and taken over. */
@Path("/api/v1/schemes/{scheme}")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SchemeFileResource {

    private final SchemeImport imports;
    private final SchemeStore store;
    private final DocumentWriter documents;
    private final WorkbookWriter workbooks;
    private final TreeTables trees;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Clock clock;

    SchemeFileResource(SchemeImport imports, SchemeStore store, DocumentWriter documents, SchemeTables tables, TreeTables trees,
            SchemeAccess access, Ledger ledger, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.documents = documents;
        this.workbooks = new WorkbookWriter(tables);
        this.trees = trees;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    @POST
    @Path("imports")
    @Consumes({ MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over a whole scheme, or parts of it", description = """
            A document as `export.json` gives it, a workbook as `export.xlsx` does, or the table of the tree of `export.csv`; up \
            to 10 MB, 2,000 lines a sheet. A part, a sheet or a kind of lines that is left out stays as it is. What an item of the document leaves out is empty, as in a PUT; a column \
            that a sheet leaves out stays as it is, and so does a cell that says what the export says. All is taken or nothing: \
            a refusal tells every fault at once, with the place in the document (`/objectives/9/deadline/until`), in the \
            workbook (`objectifs#row=7&column=échéance`) or in the table (`#row=7&column=échéance`). A scheme that is not there is created, with `If-None-Match: *`. \
            Otherwise `If-Match` says which state the file was made of; without it that is the state that the file itself bears \
            from its export. Where somebody has written since, the answer is 412; `dryRun=true` with `If-Match: *` tells all \
            differences and the state they are told of. The same file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SchemeDocument.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "tree", value = """
                    sorte;code;intitulé;axe;chantier;objectif;échéance
                    axe;1;Ouvrir les marchés à tous (exemple fictif);;;;
                    chantier;1-1;Insertion (exemple fictif);1;;;
                    objectif;9;Une considération sociale par marché (exemple fictif);;1-1;;2026
                    action;9.1;Former les agents (exemple fictif);;;9;
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public SchemeImportReport createSchemeImport(@Code String scheme, @NotNull InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}") @Parameter(description = "Tell what would be done, and do not do it", schema = @Schema(implementation = Boolean.class, defaultValue = "false")) String dryRun,
            @QueryParam("strategy") @DefaultValue("UPSERT") @Parameter(description = "`UPSERT` leaves what the file does not hold; `REPLACE` removes what is missing in the parts or sheets that it holds, where that may be deleted: nothing of what was adopted or is referred to") Strategy strategy,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Parameter(description = "Sent again with the same file, it gives the first report and writes nothing; a dry run pays it no heed") String key,
            @Context HttpHeaders headers) throws IOException {
        var upload = new SchemeUpload(scheme, headers.getMediaType(), body.readAllBytes(), strategy, precondition, key);
        return dryRun.equals("true") ? imports.tryOut(upload) : imports.take(upload);
    }

    @GET
    @Path("export.json")
    @Operation(operationId = "exportScheme", summary = "All that a scheme says, as one document to go on with")
    @APIResponse(responseCode = "200", description = "The ETag names the state that the scheme is in; the same state gives the same bytes", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SchemeDocument.class)))
    public Response exportJson(String scheme, @Context Request request) {
        var content = read(scheme);
        return file(scheme, content, request, out -> documents.write(out, scheme, content),
                MediaType.APPLICATION_JSON + ";charset=UTF-8", "json");
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportSchemeXlsx", summary = "All that a scheme says, as the workbook that a team keeps")
    @APIResponse(responseCode = "200", description = "A sheet for what the scheme is, one for each kind of thing it holds, and one that says how to fill them in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String scheme, @Context Request request) {
        var content = read(scheme);
        return file(scheme, content, request, out -> workbooks.write(out, scheme, documents.state(content), content),
                WorkbookTable.MEDIA_TYPE, "xlsx");
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportSchemeCsv", summary = "The tree of a scheme as one table: a line for each axis, workstream, objective, targeted action and action")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons. It says less than the workbook: what it does not say stays as it is when it comes back", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String scheme, @Context Request request) {
        var content = read(scheme);
        return file(scheme, content, request, out -> TreeWriter.write(out, scheme, documents.state(content), content, trees),
                CsvTable.MEDIA_TYPE + ";charset=UTF-8", "csv");
    }

    private SchemeContent read(String scheme) {
        return ledger.readConsistently(position -> store.of(access.toRead(scheme)));
    }

    private Response file(String scheme, SchemeContent content, Request request, StreamingOutput file,
            String type, String extension) {
        var tag = new EntityTag(documents.state(content));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(file).type(type).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"schema-%s-%s.%s\"".formatted(scheme, LocalDate.now(clock), extension)) : unchanged)
                .tag(tag).build();
    }
}
