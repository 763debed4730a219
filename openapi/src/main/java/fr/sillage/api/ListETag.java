package fr.sillage.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * A list or view that changes only when the service's ledger moves: its weak ETag is the ledger's head with the
 * caller's rights, so that 304 is answered without reading a row.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface ListETag {

    @ListETag
    @Provider
    class Filter implements ContainerRequestFilter, ContainerResponseFilter {

        static final String VARY = "Accept, Accept-Language, Authorization";

        private static final String TAG = "sillage.list-etag";

        private final Ledger ledger;
        private final Rights rights;

        public Filter(Ledger ledger, Rights rights) {
            this.ledger = ledger;
            this.rights = rights;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            filter(request, "");
        }

        /** @param more what the answer hangs on beside the ledger, in letters, digits, dots and dashes */
        void filter(ContainerRequestContext request, String more) {
            if (rights.isAnonymous()) {
                return;
            }
            // taken before the rows are read: a write in between makes the tag too old, never too new
            EntityTag tag = rights.tag(ledger.head().position() + more);
            Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
            if (unchanged != null) {
                request.abortWith(unchanged.tag(tag).build());
            }
            request.setProperty(TAG, tag);
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == 200 && request.getProperty(TAG) instanceof EntityTag tag) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
                response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
            }
        }
    }
}
