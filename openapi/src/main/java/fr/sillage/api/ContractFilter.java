package fr.sillage.api;

import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.DELETE;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.GET;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.POST;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.PUT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes into every contract what holds for every operation: the refusals, each with an example, and how to sign in. */
public class ContractFilter implements OASFilter {

    /** Name of the extension by which an operation says that it answers the anonymous too. */
    public static final String ANONYMOUS = "x-anonymous";

    /** Name of the extension by which an operation that only reads says that it may refuse by the state of things. */
    public static final String CONFLICTS = "x-conflicts";

    /** Below it requests are counted. */
    private static final String PUBLIC = "/api/v1/public/";

    private static final Map<ProblemType, String> DESCRIPTIONS = new LinkedHashMap<>();
    static {
        DESCRIPTIONS.put(ProblemType.UNREADABLE, "Unreadable: a parameter, or the body, is not what the contract says");
        DESCRIPTIONS.put(ProblemType.UNAUTHENTICATED, "Not signed in, or the password is wrong");
        DESCRIPTIONS.put(ProblemType.FORBIDDEN, "Signed in, without the right for this buyer");
        DESCRIPTIONS.put(ProblemType.NOT_FOUND, "Not there");
        DESCRIPTIONS.put(ProblemType.NOT_ACCEPTABLE, "None of the media types asked for can be given");
        DESCRIPTIONS.put(ProblemType.CONFLICT, "Against the state of things: a code taken, or still referred to");
        DESCRIPTIONS.put(ProblemType.PRECONDITION_FAILED, "Another version is there, or none");
        DESCRIPTIONS.put(ProblemType.TOO_LARGE, "The body is too large");
        DESCRIPTIONS.put(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not taken here");
        DESCRIPTIONS.put(ProblemType.RULE_BROKEN, "Breaks rules: all are listed, nothing was written");
        DESCRIPTIONS.put(ProblemType.PRECONDITION_REQUIRED, "If-Match or If-None-Match is needed");
        DESCRIPTIONS.put(ProblemType.TOO_MANY_REQUESTS,
                "More than one address may ask in a minute: Retry-After says when to go on");
        DESCRIPTIONS.put(ProblemType.FAILURE, "A fault of ours; the request id finds it in the logs");
        DESCRIPTIONS.put(ProblemType.UNAVAILABLE, "Cannot be answered now: try again after Retry-After");
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSecurityScheme("basic",
                OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        boolean counts = contract.getPaths().getPathItems().keySet().stream().anyMatch(path -> path.startsWith(PUBLIC));
        DESCRIPTIONS.keySet().stream().filter(type -> counts || type != ProblemType.TOO_MANY_REQUESTS)
                .forEach(type -> contract.getComponents().addResponse(type.slug(), refusal(type)));
        // a service may have declared ways of its own; sorted, as the committed contract must not change from one build to the next
        Set<String> waysIn = new TreeSet<>(contract.getComponents().getSecuritySchemes().keySet());
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            declare(path, method, operation);
            if (!says(operation, ANONYMOUS)) {
                waysIn.forEach(way -> operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(way)));
            }
        }));
    }

    private static void declare(String path, HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        if (method == PUT && conditional(operation) && responses.hasAPIResponse("200") && !responses.hasAPIResponse("201")) {
            responses.addAPIResponse("201", OASFactory.createAPIResponse().description("Created")
                    .content(responses.getAPIResponse("200").getContent()));
        }
        if (method == GET && !responses.hasAPIResponse("304")) {
            responses.addAPIResponse("304", OASFactory.createAPIResponse()
                    .description("Not changed since the version sent in If-None-Match"));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                showExample(operation.getOperationId(), response);
            }
        });
        for (ProblemType type : refusals(path, method, operation)) {
            APIResponse declared = responses.getAPIResponse(String.valueOf(type.status()));
            if (declared == null || declared.getContent() == null) {
                responses.addAPIResponse(String.valueOf(type.status()),
                        OASFactory.createAPIResponse().ref("#/components/responses/" + type.slug()));
            }
        }
    }

    /** What a PUT answers is what a GET would: one example serves both. Histories look alike, whatever of. */
    private static void showExample(String operationId, APIResponse response) {
        MediaType json = response.getContent().getMediaType("application/json");
        URL example = example(operationId);
        if (example == null) {
            example = example(operationId.replaceFirst("^replace", "get").replaceFirst("^list\\w+History$", "listHistory"));
        }
        if (json == null || example == null) {
            return;
        }
        try {
            json.example(new ObjectMapper().readValue(example, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The example of " + operationId + " cannot be read", e);
        }
    }

    private static URL example(String operationId) {
        return ContractFilter.class.getResource("/contract-examples/" + operationId + ".json");
    }

    private static boolean conditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static boolean says(Operation operation, String extension) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(extension);
    }

    private static Set<ProblemType> refusals(String path, HttpMethod method, Operation operation) {
        Set<ProblemType> types = EnumSet.of(ProblemType.UNREADABLE, ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN,
                ProblemType.NOT_ACCEPTABLE, ProblemType.FAILURE, ProblemType.UNAVAILABLE);
        if (path.contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (path.startsWith(PUBLIC)) {
            types.add(ProblemType.TOO_MANY_REQUESTS);
        }
        if (says(operation, CONFLICTS)) {
            types.add(ProblemType.CONFLICT);
        }
        if (method == PUT || method == POST || method == DELETE) {
            types.add(ProblemType.CONFLICT);
            types.add(ProblemType.RULE_BROKEN);
        }
        if (method == PUT || method == POST) {
            types.add(ProblemType.TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (conditional(operation)) {
            types.add(ProblemType.PRECONDITION_FAILED);
            types.add(ProblemType.PRECONDITION_REQUIRED);
        }
        return types;
    }

    private static APIResponse refusal(ProblemType type) {
        // an ordered map: the committed contract must not change from one build to the next
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + type.slug());
        example.put("title", type.slug());
        example.put("status", type.status());
        example.put("instance", "/api/v1/schemes/ille-et-vilaine-2024-2028");
        example.put("requestId", "1f0c7a52-5b4e-4f0e-9d55-0f5f1e0a6c11");
        return OASFactory.createAPIResponse().description(DESCRIPTIONS.get(type))
                .content(OASFactory.createContent().addMediaType(ProblemMapper.MEDIA_TYPE, OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")).example(example)));
    }
}
