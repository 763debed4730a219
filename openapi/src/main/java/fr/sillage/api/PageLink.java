package fr.sillage.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The {@code Link} from a page to the next (RFC 8288). */
public class PageLink {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("after", page.next()).build();
            response.getHeaders().putSingle(HttpHeaders.LINK,
                    "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
