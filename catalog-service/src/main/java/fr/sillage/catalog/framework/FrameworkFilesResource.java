package fr.sillage.catalog.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.validation.Valid;
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
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.framework.FrameworkImportReport.Strategy;
import io.quarkus.security.Authenticated;

/** The files of a framework: taken in, and given back as they came. */
@Path("/api/v1/frameworks/{code}")
@Tag(name = "Frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class FrameworkFilesResource {

    private final FrameworkRepository frameworks;
    private final FrameworkFileRepository files;
    private final FrameworkActionRepository actions;
    private final FrameworkImportRepository imports;
    private final FrameworkImporter importer;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Rights rights;

    FrameworkFilesResource(FrameworkRepository frameworks, FrameworkFileRepository files, FrameworkActionRepository actions,
            FrameworkImportRepository imports, FrameworkImporter importer, Ledger ledger, Idempotency idempotency,
            Rights rights) {
        this.frameworks = frameworks;
        this.files = files;
        this.actions = actions;
        this.imports = imports;
        this.importer = importer;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.rights = rights;
    }

    @POST
    @Path("imports")
    @Consumes({ FrameworkUpload.MARKDOWN, FrameworkUpload.ZIP, FrameworkUpload.ZIP_OF_WINDOWS })
    @Operation(summary = "Take over the Markdown of a framework", description = """
            One file up to 1 MB, or an archive of them. Both generations are told by the key that names an action, `id` or \
            `identifiant`; codes are taken as they are written, so that `3.10` is not `3.1`. All files are taken or none: a \
            refusal names every fault of every file, its pointer being the path and the line (`eci/3.2.md#line=12`) and its \
            code the rule. The same files again change nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = FrameworkUpload.MARKDOWN, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "measure", value = """
                    # Acheter autrement (exemple fictif)
                    ```yaml
                    id: 7.10
                    ```
                    ## Description
                    Ce que la mesure attend.

                    ## Actions
                    ### Premiers pas
                    ```yaml
                    id: 7.10.1
                    ```
                    #### Description
                    Niveau 1 : Premiers pas
                    """)),
            @Content(mediaType = FrameworkUpload.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = FrameworkUpload.ZIP_OF_WINDOWS, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public FrameworkImportReport createFrameworkImport(String code, @NotNull InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}") @Parameter(description = "Tell what would be added, changed and removed, and do not do it", schema = @Schema(implementation = Boolean.class, defaultValue = "false")) String dryRun,
            @QueryParam("strategy") @Parameter(description = "`UPSERT` leaves the files that do not come, `REPLACE` removes them. Without it a file by itself is a part of the framework, and an archive is all of it") Strategy strategy,
            @HeaderParam("Idempotency-Key") String key, @Context HttpHeaders headers) throws IOException {
        rights.requireForInstance(Role.STEWARD);
        FrameworkUpload upload = FrameworkUpload.read(headers.getMediaType(), body);
        Strategy wanted = strategy != null ? strategy : upload.whole() ? Strategy.REPLACE : Strategy.UPSERT;
        return ledger.write("framework import", change -> {
            Framework framework = frameworks.lock(code).orElseThrow(() -> FrameworkResource.notFound(code));
            if (dryRun.equals("true")) {
                return importer.plan(framework, upload, wanted).report();
            }
            byte[] request = (code + " " + wanted + " " + upload.files()).getBytes(StandardCharsets.UTF_8);
            return idempotency.once(key, request, FrameworkImportReport.class,
                    () -> importer.apply(framework, importer.plan(framework, upload, wanted), change));
        });
    }

    @GET
    @Path("imports")
    @ListETag
    @Operation(summary = "What was imported, by whom and with which differences: newest first")
    public Page<FrameworkImportView> listFrameworkImports(String code, @Valid @BeanParam PageRequest page) {
        return Page.of(imports.page(framework(code), page), page, view -> String.valueOf(view.id()), view -> view);
    }

    @GET
    @Path("imports/{id}")
    @ListETag
    public FrameworkImportView getFrameworkImport(String code, long id) {
        return imports.find(framework(code), id).orElseThrow(() -> ProblemException.notFound("framework-import", id));
    }

    @GET
    @Path("export.zip")
    @Produces(FrameworkUpload.ZIP)
    @Operation(operationId = "exportFramework", summary = "All files of a framework, as they came")
    @APIResponse(responseCode = "200", description = "An archive to be imported again", content = @Content(mediaType = FrameworkUpload.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportZip(String code) {
        return download(FrameworkArchive.of(files.of(framework(code))), FrameworkUpload.ZIP, code + ".zip");
    }

    @GET
    @Path("export.md")
    @Produces(FrameworkUpload.MARKDOWN)
    @Operation(operationId = "exportFrameworkFile", summary = "One file of a framework, as it came")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    @APIResponse(responseCode = "200", description = "UTF-8 without a byte order mark", content = @Content(mediaType = FrameworkUpload.MARKDOWN, schema = @Schema(type = SchemaType.STRING)))
    public Response exportMarkdown(String code,
            @QueryParam("action") @Parameter(description = "Code of an action that stands in the file; may be left out where the framework is one file") String action) {
        MarkdownFile file = action == null ? onlyFile(code) : fileOf(code, action);
        return download(file.text().getBytes(StandardCharsets.UTF_8), FrameworkUpload.MARKDOWN + ";charset=UTF-8",
                file.path().substring(file.path().lastIndexOf('/') + 1));
    }

    private MarkdownFile onlyFile(String code) {
        List<MarkdownFile> all = files.of(framework(code));
        if (all.size() != 1) {
            throw ProblemException.of(ProblemType.CONFLICT, "framework-not-one-file", all.size());
        }
        return all.get(0);
    }

    private MarkdownFile fileOf(String code, String action) {
        Framework framework = framework(code);
        return actions.find(framework, action).filter(found -> !found.isWithdrawn())
                .flatMap(found -> files.find(framework, found.file()))
                .orElseThrow(() -> ProblemException.notFound("framework-action", action));
    }

    private Framework framework(String code) {
        return frameworks.find(code).orElseThrow(() -> FrameworkResource.notFound(code));
    }

    private static Response download(byte[] content, String type, String name) {
        return Response.ok(content).type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name.replace('"', '_')))
                .build();
    }
}
