package fr.sillage.reporting.page;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import fr.sillage.api.Problem;
import fr.sillage.api.ProblemType;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** A refusal as a page, for people whose browser asked for one: beside the API nobody reads JSON. */
public class ProblemPage {

    private final Template problem;

    public ProblemPage(@Location("page/problem.html") Template problem) {
        this.problem = problem;
    }

    @ServerResponseFilter
    public void showToPeople(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem refusal && !request.getUriInfo().getPath().startsWith("/api/")
                && wantsPage(request.getAcceptableMediaTypes())) {
            response.setEntity(problem.data("frame", frame(request, refusal)).data("problem", refusal).render(), null,
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            response.getHeaders().putSingle("Content-Security-Policy", Visit.POLICY);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Who is there may not be asked here: some requests are refused before anybody has looked at what they bear. */
    private static Frame frame(ContainerRequestContext request, Problem refusal) {
        Principal visitor = request.getSecurityContext().getUserPrincipal();
        boolean bearsName = request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION);
        URI asked = request.getUriInfo().getRequestUri();
        return new Frame(refusal.title(), asked.getPath(), asked.getRawQuery(), List.of(),
                visitor == null ? null : visitor.getName(),
                !bearsName || refusal.status() == ProblemType.UNAUTHENTICATED.status());
    }

    private static boolean wantsPage(List<MediaType> accepted) {
        return accepted.stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }
}
