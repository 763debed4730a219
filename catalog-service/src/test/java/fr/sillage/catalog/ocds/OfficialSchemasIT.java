package fr.sillage.catalog.ocds;

import static fr.sillage.catalog.feed.Published.PUBLIC;
import static fr.sillage.catalog.feed.Published.RICH;
import static fr.sillage.catalog.feed.Published.intention;
import static fr.sillage.catalog.feed.Published.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.feed.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * What the packaged service gives, held to the official schemas of OCDS 1.1.5, which are not ours to hand on:
 * {@code -Dsillage.ocds.schemas=<folder with release-package-schema-1.1.5.json and release-schema-1.1.5.json>}.
 */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
class OfficialSchemasIT {

    private static final String FOLDER = "sillage.ocds.schemas";
    private static final String RELEASE = "https://standard.open-contracting.org/schema/1__1__5/release-schema.json";

    private static JsonSchema officialSchema() throws IOException {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            Logger.getLogger(OfficialSchemasIT.class).warnf(
                    "OCDS IS NOT HELD TO THE OFFICIAL SCHEMAS: say where they are with -D%s=<folder>", FOLDER);
            abort("No folder of official schemas");
        }
        String release = Files.readString(Path.of(folder, "release-schema-1.1.5.json"));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(uri -> uri.equals(RELEASE) ? release : null)));
        return factory.getSchema(Files.readString(Path.of(folder, "release-package-schema-1.1.5.json")), InputFormat.JSON);
    }

    private static Set<ValidationMessage> faults(JsonSchema schema, JsonNode instance) {
        return schema.validate(instance, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    @Test
    void Packages_are_as_the_official_schemas_say() throws IOException {
        JsonSchema schema = officialSchema();
        Published.families();
        intention("officielle-1", "Tout", RICH);
        intention("officielle-2", "Le moins possible", "");
        intention("officielle-3", "Montant non communiqué", ", \"amount\": {\"value\": 40000, \"withheld\": true}");
        for (String to : new String[] { "LAUNCHED", "NOTIFIED" }) {
            step("officielle-3", to);
        }
        intention("officielle-4", "Abandonnée", RICH);
        step("officielle-4", "ABANDONED");
        var json = new ObjectMapper();
        for (String query : new String[] { "", "?q=tout", "?quarter=2031-Q2&family=flux" }) {
            JsonNode given = json.readTree(given().get(PUBLIC + "/ocds" + query).then().statusCode(200).extract().asString());
            assertThat(given.get("releases")).isNotEmpty();
            assertThat(faults(schema, given)).as(query).isEmpty();
        }
        // the schema is not one that lets everything pass
        JsonNode broken = json.readTree("{\"releases\": [{\"ocid\": \"x\", \"tag\": [\"plan\"]}], \"uri\": \"x\"}");
        assertThat(faults(schema, broken).toString()).contains("publisher", "initiationType", "plan");
    }
}
