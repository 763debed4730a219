package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;

/**
 * What published intentions are made of, for programs that check what they read. A reference has a digit, so none is hidden.
 */
@Path("/api/v1/public/purchasing-intentions")
@Tag(name = "Published intentions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PublicSchemaResource {

    static final String SCHEMA_TYPE = "application/schema+json";

    /** Of today's version, written by its test from the record. */
    static final String SCHEMA = "/feed-schemas/v" + PublicIntention.SCHEMA_VERSION + ".json";

    @GET
    @Path("schema")
    @Produces(SCHEMA_TYPE)
    @Operation(summary = "The JSON Schema (2020-12) of one intention, as every JSON and NDJSON answer has it")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    @APIResponse(responseCode = "200", description = "Of this `schemaVersion`; a later one only adds", content = @Content(mediaType = SCHEMA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public String getPublicIntentionSchema() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream(SCHEMA)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GET
    @Path("table-schema")
    @Operation(summary = "The Table Schema of the CSV")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public TableSchemaView getPublicTableSchema() {
        return TableSchemaView.of(TableColumn.ALL);
    }
}
