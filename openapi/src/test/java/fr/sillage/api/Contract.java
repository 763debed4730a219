package fr.sillage.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** A committed contract, read to hold answers to it. */
public final class Contract {

    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final List<Route> routes = new ArrayList<>();

    private record Route(Pattern path, int variables, String template) {
    }

    Contract(JsonNode document) {
        this.document = document;
        close(document.path("components").path("schemas"));
        document.path("paths").fieldNames().forEachRemaining(template -> routes.add(route(template)));
        // fewer variables first: /schemes/public is not /schemes/{scheme}
        routes.sort((a, b) -> Integer.compare(a.variables(), b.variables()));
    }

    /** The committed contract of a service, found from the folder of any module. */
    public static Contract committed(String service) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("openapi").resolve(service + ".yaml");
            if (Files.exists(file)) {
                try {
                    return new Contract(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("No openapi/" + service + ".yaml: run ./mvnw -Pcontracts package");
    }

    /**
     * What in an answer is not as the contract says; empty when all is well.
     *
     * @param mediaType without parameters; null where there is no body
     */
    public List<String> faults(String method, String path, int status, String mediaType, String body) {
        Route route = routes.stream().filter(r -> r.path().matcher(path).matches()).findFirst().orElse(null);
        if (route == null) {
            return status == 404 || status == 401 ? List.of() : List.of("no path of the contract matches " + path);
        }
        // what can be got has a head, which OpenAPI does not want told
        String told = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        JsonNode operation = document.path("paths").path(route.template()).path(told);
        if (operation.isMissingNode()) {
            return status == 405 ? List.of() : List.of(method + " " + route.template() + " is not in the contract");
        }
        JsonNode response = resolved(operation.path("responses").path(String.valueOf(status)));
        if (response.isMissingNode()) {
            return List.of(method + " " + route.template() + " does not declare the status " + status);
        }
        if (body == null || body.isEmpty()) {
            // no lines are a body too
            return response.path("content").isEmpty() || method.equals("HEAD") || NDJSON.equals(mediaType) ? List.of()
                    : List.of(method + " " + route.template() + " " + status + " declares a body, none came");
        }
        JsonNode media = response.path("content").path(mediaType);
        if (media.isMissingNode()) {
            return List.of(method + " " + route.template() + " " + status + " does not declare " + mediaType);
        }
        if (!mediaType.equals("application/json") && !mediaType.endsWith("+json")) {
            return List.of();
        }
        try {
            return validate(media.path("schema"), JSON.readTree(body));
        } catch (IOException e) {
            return List.of("not JSON: " + e.getMessage());
        }
    }

    /** The answer that the contract shows for an operation: what a stub of the service gives. */
    public String example(String operationId) {
        for (JsonNode operation : operations()) {
            if (operation.path("operationId").asText().equals(operationId)) {
                for (JsonNode response : operation.path("responses")) {
                    JsonNode example = response.at("/content/application~1json/example");
                    if (!example.isMissingNode()) {
                        return example.toString();
                    }
                }
            }
        }
        throw new IllegalArgumentException("The contract shows no answer of " + operationId);
    }

    /** What is wrong with the examples: one missing for a successful answer in JSON, or not as its own schema says. */
    List<String> exampleFaults() {
        List<String> faults = new ArrayList<>();
        for (JsonNode operation : operations()) {
            operation.path("responses").fields().forEachRemaining(response -> {
                JsonNode media = response.getValue().at("/content/application~1json");
                String name = operation.path("operationId").asText() + " " + response.getKey();
                if (media.isMissingNode() || !response.getKey().startsWith("2")) {
                    return;
                }
                if (!media.has("example")) {
                    faults.add(name + " has no example");
                } else {
                    validate(media.path("schema"), media.path("example")).forEach(fault -> faults.add(name + ": " + fault));
                }
            });
        }
        return faults;
    }

    private List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        document.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private List<String> validate(JsonNode schema, JsonNode instance) {
        // the references of the schema point into the whole document
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(instance).stream().map(ValidationMessage::getMessage).toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Route route(String template) {
        String regex = Pattern.compile("\\{[^}]+}").splitAsStream(template).map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+" + b).orElse("");
        if (template.endsWith("}")) {
            regex += "[^/]+";
        }
        return new Route(Pattern.compile(regex), template.length() - template.replace("{", "").length(), template);
    }

    /** A client may ignore what it does not know, but we must not answer what we have not declared. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }
}
