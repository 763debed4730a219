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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * As {@link ListETag}, for a view whose rows are read together with the ledger's head: the resource gives its answer the tag,
 * with {@link Rights#tag}, so that the head is asked for by itself only where the caller has a tag to compare it with.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface ViewETag {

    @ViewETag
    @Provider
    class Filter implements ContainerRequestFilter, ContainerResponseFilter {

        private final ListETag.Filter lists;

        public Filter(ListETag.Filter lists) {
            this.lists = lists;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null
                    || request.getHeaderString(HttpHeaders.IF_MATCH) != null) {
                lists.filter(request);
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == 200) {
                response.getHeaders().putSingle(HttpHeaders.VARY, ListETag.Filter.VARY);
            }
        }
    }
}
