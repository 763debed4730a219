package fr.sillage.reporting.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.ProblemException;

/** What the JSON of an edition is made of, for each version there ever was. */
@Path("/api/v1/report-schemas")
@Produces(ReportSchemaResource.SCHEMA_TYPE)
@Tag(name = "Reports")
public class ReportSchemaResource {

    static final String SCHEMA_TYPE = "application/schema+json";

    @GET
    @Path("{version}")
    @PermitAll
    @Operation(summary = "The JSON Schema (2020-12) of the content of editions with this schemaVersion", extensions = @Extension(name = ContractFilter.ANONYMOUS, value = "true"))
    @APIResponse(responseCode = "200", description = "The schema, which never changes once there is a later one", content = @Content(mediaType = SCHEMA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public String getReportSchema(int version) throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/report-schemas/v" + version + ".json")) {
            if (schema == null) {
                throw ProblemException.notFound("report-schema", String.valueOf(version));
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
