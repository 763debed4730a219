package fr.sillage.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that says it is too large before any of it is read. Without this the server would answer below the mappers,
 * with an empty 413, and close on a client that is still sending.
 * <p>
 * The server's own limit is off: routes that stream what they are sent, and hold none of it, have none.
 */
@ApplicationScoped
public class BodyLimit {

    /** Before anything that looks at the body. */
    private static final int FIRST = 1000;

    /** What the server looks up, as it reads a body that did not tell its length. */
    private static final String LENGTH_READ = "io.quarkus.max-request-size";

    private final long limit;
    private final String shownLimit;
    private final Set<String> streamed;
    private final ObjectMapper json;

    public BodyLimit(@ConfigProperty(name = "sillage.body-limit") MemorySize limit,
            @ConfigProperty(name = "sillage.body-limit") String shownLimit,
            @ConfigProperty(name = "sillage.streamed-paths") Optional<Set<String>> streamed, ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.shownLimit = shownLimit;
        this.streamed = streamed.orElse(Set.of());
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (streamed.contains(context.normalizedPath())) {
            context.next();
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length == null || Long.parseLong(length) <= limit) {
            context.put(LENGTH_READ, limit);
            context.next();
            return;
        }
        String requestId = UUID.randomUUID().toString();
        // read and thrown away, so that the client hears the answer instead of a broken connection
        request.handler(buffer -> {
        });
        request.resume();
        context.response().setStatusCode(ProblemType.TOO_LARGE.status())
                .putHeader("Content-Type", ProblemMapper.MEDIA_TYPE)
                .putHeader(RequestId.HEADER, requestId)
                .end(problem(request, requestId));
    }

    private String problem(HttpServerRequest request, String requestId) {
        String languages = request.getHeader("Accept-Language");
        var messages = new Messages(languages == null ? List.of()
                : Locale.LanguageRange.parse(languages).stream().map(r -> Locale.forLanguageTag(r.getRange())).toList());
        ProblemType type = ProblemType.TOO_LARGE;
        try {
            return json.writeValueAsString(new Problem("/problems/" + type.slug(),
                    messages.text("problem." + type.slug(), List.of()), type.status(),
                    messages.text(type.slug() + ".detail", List.of(shownLimit)), request.path(), requestId, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
