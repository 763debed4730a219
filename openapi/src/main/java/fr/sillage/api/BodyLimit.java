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

    /** Behind where the server notes its own limit (of order -2, where this is of order -1), which would stand otherwise. */
    private static final int LAST = 1;

    /** What the server looks up, as it reads a body that did not tell its length. */
    private static final String LENGTH_READ = "io.quarkus.max-request-size";

    /** Nobody signs in there: what is sent is to be read by whoever answers, so it is to be short. */
    private static final String ANONYMOUS = "/api/v1/public/";

    private final Limit ordinary;
    private final Limit anonymous;
    private final Set<String> streamed;
    private final ObjectMapper json;

    public BodyLimit(@ConfigProperty(name = "sillage.body-limit") MemorySize limit,
            @ConfigProperty(name = "sillage.body-limit") String shownLimit,
            @ConfigProperty(name = "sillage.anonymous-body-limit") MemorySize anonymousLimit,
            @ConfigProperty(name = "sillage.anonymous-body-limit") String shownAnonymousLimit,
            @ConfigProperty(name = "sillage.streamed-paths") Optional<Set<String>> streamed, ObjectMapper json) {
        ordinary = new Limit(limit.asLongValue(), shownLimit);
        anonymous = new Limit(anonymousLimit.asLongValue(), shownAnonymousLimit);
        this.streamed = streamed.orElse(Set.of());
        this.json = json;
    }

    /** @param shown as it is told to people */
    private record Limit(long bytes, String shown) {
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        filters.register(this::note, LAST);
    }

    private void note(RoutingContext context) {
        if (!streamed.contains(context.normalizedPath())) {
            context.put(LENGTH_READ, limit(context).bytes());
        }
        context.next();
    }

    private Limit limit(RoutingContext context) {
        return context.normalizedPath().startsWith(ANONYMOUS) ? anonymous : ordinary;
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (streamed.contains(context.normalizedPath())) {
            context.next();
            return;
        }
        Limit limit = limit(context);
        String length = request.getHeader("Content-Length");
        if (length == null || Long.parseLong(length) <= limit.bytes()) {
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
                .end(problem(request, requestId, limit));
    }

    private String problem(HttpServerRequest request, String requestId, Limit limit) {
        String languages = request.getHeader("Accept-Language");
        var messages = new Messages(languages == null ? List.of()
                : Locale.LanguageRange.parse(languages).stream().map(r -> Locale.forLanguageTag(r.getRange())).toList());
        ProblemType type = ProblemType.TOO_LARGE;
        try {
            return json.writeValueAsString(new Problem("/problems/" + type.slug(),
                    messages.text("problem." + type.slug(), List.of()), type.status(),
                    messages.text(type.slug() + ".detail", List.of(limit.shown())), request.path(), requestId, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
