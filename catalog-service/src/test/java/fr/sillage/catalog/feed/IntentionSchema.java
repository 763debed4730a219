package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** Writes the JSON Schema of a published intention from its records, and holds texts to the one that is published. */
final class IntentionSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, JsonNode> definitions = new TreeMap<>();

    private IntentionSchema() {
    }

    /** @return the text of the schema of what texts are today */
    static String written() throws JsonProcessingException {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/api/v1/public/purchasing-intentions/schema");
        schema.put("title", "A published purchasing intention, version " + PublicIntention.SCHEMA_VERSION);
        var made = new IntentionSchema();
        schema.setAll(made.object(PublicIntention.class));
        ((ObjectNode) schema.get("properties").get("schemaVersion")).put("const", PublicIntention.SCHEMA_VERSION);
        ObjectNode definitions = schema.putObject("$defs");
        made.definitions.forEach(definitions::set);
        return MAPPER.writeValueAsString(schema) + "\n";
    }

    /** Readers may let what they do not know pass; what we write must have been told: here objects are closed. */
    static Set<?> faults(String text) {
        try (InputStream in = IntentionSchema.class.getResourceAsStream(PublicSchemaResource.SCHEMA)) {
            JsonNode schema = MAPPER.readTree(in);
            close(schema);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema)
                    .validate(MAPPER.readTree(text), context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(IntentionSchema::close);
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            ObjectNode property = of(component.getGenericType());
            Schema said = accessor.getAnnotation(Schema.class);
            if (said != null && !said.description().isEmpty()) {
                property.put("description", said.description());
            }
            properties.set(component.getName(), property);
            if (accessor.isAnnotationPresent(NotNull.class)) {
                required.add(component.getName());
            }
        }
        return object;
    }

    private ObjectNode of(Type type) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (type instanceof ParameterizedType list) {
            node.put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
            return node;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            if (!definitions.containsKey(raw.getSimpleName())) {
                definitions.put(raw.getSimpleName(), JsonNodeFactory.instance.nullNode());
                definitions.put(raw.getSimpleName(), object(raw));
            }
            return node.put("$ref", "#/$defs/" + raw.getSimpleName());
        }
        if (raw.isEnum()) {
            ArrayNode names = node.put("type", "string").putArray("enum");
            Arrays.stream(raw.getEnumConstants()).map(Object::toString).forEach(names::add);
            return node;
        }
        if (raw == LocalDate.class) {
            return node.put("type", "string").put("format", "date");
        }
        return node.put("type", raw == String.class ? "string"
                : raw == boolean.class ? "boolean" : raw == BigDecimal.class ? "number" : "integer");
    }

    /** Writes the schema of today's version where it is published from; look at the difference before you commit it. */
    public static void main(String[] args) throws IOException {
        Files.writeString(
                Path.of(args.length == 0 ? "src/main/resources" : args[0]).resolve(PublicSchemaResource.SCHEMA.substring(1)),
                written());
    }
}
