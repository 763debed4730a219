package fr.sillage.indicators.ingestion;

import java.util.List;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import fr.sillage.api.Messages;
import fr.sillage.api.ProblemMapper;
import fr.sillage.api.ProblemType;
import fr.sillage.api.RequestId;

public class IngestionRefusalMapper {

    private final Messages messages;
    private final RequestId requestId;
    private final UriInfo uri;

    public IngestionRefusalMapper(Messages messages, RequestId requestId, UriInfo uri) {
        this.messages = messages;
        this.requestId = requestId;
        this.uri = uri;
    }

    @ServerExceptionMapper
    public Response refused(IngestionRefused e) {
        ProblemType type = ProblemType.RULE_BROKEN;
        var problem = new IngestionProblem("/problems/" + type.slug(), messages.text("problem." + type.slug(), List.of()),
                type.status(), detail(e.report().received()),
                uri.getRequestUri().getPath(), requestId.value(), null, e.report());
        return Response.status(type.status()).type(ProblemMapper.MEDIA_TYPE).entity(problem).build();
    }

    /** @param received how many lines; a form that nobody filled in has none */
    private String detail(int received) {
        return switch (received) {
            case 0 -> messages.text("ingestion-refused.empty", List.of());
            case 1 -> messages.text("ingestion-refused.one", List.of());
            default -> messages.text("ingestion-refused.many", List.of(received));
        };
    }
}
