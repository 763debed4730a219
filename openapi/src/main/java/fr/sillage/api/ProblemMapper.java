package fr.sillage.api;

import java.sql.SQLException;
import java.util.List;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;

/** Turns whatever goes wrong into a {@link Problem}. Neither SQL nor class names nor stacks ever leave the service. */
public class ProblemMapper {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Messages messages;
    private final RequestId requestId;
    private final UriInfo uri;
    private final ResourceInfo resource;
    private final Routes routes;
    private final HttpServerResponse connection;

    public ProblemMapper(Messages messages, RequestId requestId, UriInfo uri, ResourceInfo resource, Routes routes,
            HttpServerResponse connection) {
        this.messages = messages;
        this.requestId = requestId;
        this.uri = uri;
        this.resource = resource;
        this.routes = routes;
        this.connection = connection;
    }

    @ServerExceptionMapper
    public Response refusal(ProblemException e) {
        Response.ResponseBuilder reply = Response.status(e.type().status());
        if (e.type() == ProblemType.UNAVAILABLE) {
            reply.header(HttpHeaders.RETRY_AFTER, 5);
        } else if (e.type() == ProblemType.TOO_MANY_REQUESTS) {
            // what is counted is counted by the minute; who knows better says it
            reply.header(HttpHeaders.RETRY_AFTER, 60);
        }
        return reply(reply, e.type(), messages.text(e.code(), e.arguments()), e.faults());
    }

    @ServerExceptionMapper
    public Response malformedBody(MismatchedInputException e) {
        String pointer = pointer(e.getPath());
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = String.join(", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
            return unreadable(Fault.at(pointer, "property-unknown", unknown.getPropertyName(), known));
        }
        if (e instanceof InvalidFormatException invalid) {
            return unreadable(Fault.at(pointer, "value-unreadable", invalid.getValue()));
        }
        return unreadable(Fault.at(pointer, "type-wrong"));
    }

    @ServerExceptionMapper({ ConstraintViolationException.class, ResteasyReactiveViolationException.class })
    public Response invalid(ConstraintViolationException e) {
        List<Problem.Detail> details = e.getConstraintViolations().stream().map(Violations::fault).map(messages::detail)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer())).toList();
        ProblemType type = details.stream().allMatch(d -> d.pointer().isEmpty() || d.pointer().startsWith("?"))
                ? ProblemType.UNREADABLE
                : ProblemType.RULE_BROKEN;
        return write(Response.status(type.status()), type, messages.text("rule-broken.detail", List.of(details.size())),
                details);
    }

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    public Response unauthenticated(SecurityException e) {
        return reply(Response.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sillage\""),
                ProblemType.UNAUTHENTICATED, messages.text("unauthenticated.detail", List.of()), List.of());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return reply(Response.status(403), ProblemType.FORBIDDEN, messages.text("forbidden.detail", List.of()), List.of());
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal(refusal);
            }
            if (cause instanceof MismatchedInputException mismatch) {
                return malformedBody(mismatch);
            }
            if (cause instanceof JsonProcessingException json) {
                var at = json.getLocation();
                return unreadable(Fault.at("", "json-malformed", at == null ? "?" : at.getLineNr(),
                        at == null ? "?" : at.getColumnNr()));
            }
        }
        int status = e.getResponse().getStatus();
        List<Fault> faults = List.of();
        // a query parameter that cannot be read is a 404 by the rules of JAX-RS, which would mislead the caller
        if (e instanceof NotFoundException && e.getCause() != null) {
            status = 400;
            faults = QueryParameters.of(resource.getResourceMethod()).faults(uri.getQueryParameters());
        }
        ProblemType type = ProblemType.ofStatus(status);
        if (status >= 500) {
            logFailure(e);
        }
        Response.ResponseBuilder reply = Response.status(status);
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            reply.header(HttpHeaders.ALLOW, String.join(", ", routes.methods(uri.getPath())));
        }
        return reply(reply, type, messages.text(type.slug() + ".detail", List.of(uri.getPath())), faults);
    }

    @ServerExceptionMapper
    public Response failure(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal(refusal);
            }
            if (cause instanceof SQLException sql && ofDatabase(sql) != null) {
                LOG.debugf(sql, "Refused by the database");
                return refusal(ofDatabase(sql));
            }
        }
        logFailure(e);
        return reply(Response.status(500), ProblemType.FAILURE, messages.text("failure.detail", List.of(requestId.value())),
                List.of());
    }

    /** A caller who goes away while still sending is no fault of ours. */
    private void logFailure(Throwable e) {
        if (connection.closed()) {
            LOG.debugf(e, "%s: the caller has gone", uri.getPath());
        } else {
            LOG.errorf(e, "%s failed", uri.getPath());
        }
    }

    /** What PostgreSQL's error means for the caller; null where it can only be a fault of ours. */
    private static ProblemException ofDatabase(SQLException e) {
        if (e.getSQLState() == null && String.valueOf(e.getMessage()).contains("acquisition timeout")) {
            // the pool's own refusal bears no state
            return ProblemException.of(ProblemType.UNAVAILABLE, "unavailable.detail");
        }
        return switch (String.valueOf(e.getSQLState())) {
            case "23503", "23505" -> ProblemException.of(ProblemType.CONFLICT, "conflict.detail");
            // character_not_in_repertoire, untranslatable_character: the NUL that JSON can write and no text column can hold
            case "22021", "22P05" -> ProblemException.of(ProblemType.UNREADABLE, "text-unstorable");
            // serialization_failure, deadlock_detected, lock_not_available, a full disk or memory, and all that concerns connections
            case "40001", "40P01", "55P03", "08000", "08001", "08003", "08006", "53100", "53200", "53300", "57P01", "57P03" ->
                ProblemException.of(ProblemType.UNAVAILABLE, "unavailable.detail");
            default -> null;
        };
    }

    private Response unreadable(Fault fault) {
        return reply(Response.status(400), ProblemType.UNREADABLE, messages.text(fault), List.of(fault));
    }

    private Response reply(Response.ResponseBuilder reply, ProblemType type, String detail, List<Fault> faults) {
        return write(reply, type, detail, faults.stream().map(messages::detail).toList());
    }

    private Response write(Response.ResponseBuilder reply, ProblemType type, String detail, List<Problem.Detail> errors) {
        var problem = new Problem("/problems/" + type.slug(), messages.text("problem." + type.slug(), List.of()),
                type.status(), detail, uri.getRequestUri().getPath(), requestId.value(), errors.isEmpty() ? null : errors);
        return reply.type(MEDIA_TYPE).entity(problem).build();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : path) {
            pointer.append('/').append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        return pointer.toString();
    }
}
