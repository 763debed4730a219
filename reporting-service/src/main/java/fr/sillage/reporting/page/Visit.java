package fr.sillage.reporting.page;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** One look at a page: whose it is, where, and the answer with what every page has in common. */
@RequestScoped
public class Visit {

    /** A page runs nothing, and loads nothing but our own style sheet and the drawings inside it. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final SecurityIdentity identity;
    private final UriInfo uri;

    Visit(SecurityIdentity identity, UriInfo uri) {
        this.identity = identity;
        this.uri = uri;
    }

    public Frame frame(String title, Frame.Crumb... crumbs) {
        return new Frame(title, uri.getRequestUri().getPath(), uri.getRequestUri().getRawQuery(), List.of(crumbs),
                identity.isAnonymous() ? null : identity.getPrincipal().getName(), identity.isAnonymous());
    }

    /** What is seen depends on who looks, so nobody keeps it for another, and each time it is asked for anew. */
    public Response show(TemplateInstance page) {
        return showing(Response.ok(), page).build();
    }

    static Response.ResponseBuilder showing(Response.ResponseBuilder reply, TemplateInstance page) {
        return reply.entity(page.render()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
