package fr.sillage.catalog.feed;

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

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An answer that changes only when the feed does, for anybody alike: its weak ETag is the feed's head and the release of the
 * software, so that 304 is answered without reading a text. What drafts do to the ledger neither spoils it nor shows in it.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface FeedETag {

    @FeedETag
    @Provider
    class Filter implements ContainerRequestFilter, ContainerResponseFilter {

        /** What was read can be followed from here, also where the body does not say it. */
        static final String POSITION = "X-Feed-Position";

        /** Which database says so: another one than before means to begin again. */
        static final String EPOCH = "X-Feed-Epoch";

        /** A 304 says these two as the whole answer would have done (RFC 9110, 15.4.5). */
        private static final String VARY = "Accept, Accept-Encoding";
        private static final String CACHE_CONTROL = "public, no-cache";

        private static final String TAG = "sillage.feed-etag";
        private static final String HEAD = "sillage.feed-head";

        private final FeedReader feed;
        private final String release;

        Filter(FeedReader feed, @ConfigProperty(name = "quarkus.application.version") String release) {
            this.feed = feed;
            this.release = release;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            FeedReader.Head head = feed.head();
            // taken before the texts are read: a write in between makes the tag too old, never too new
            var tag = new EntityTag(head.position() + "-" + head.epoch().substring(0, 8) + "-" + release, true);
            Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
            if (unchanged != null) {
                request.abortWith(unchanged.tag(tag).header(HttpHeaders.VARY, VARY)
                        .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL).build());
            }
            request.setProperty(TAG, tag);
            request.setProperty(HEAD, head);
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == 200 && request.getProperty(TAG) instanceof EntityTag tag) {
                FeedReader.Head head = (FeedReader.Head) request.getProperty(HEAD);
                response.getHeaders().putSingle(POSITION, head.position());
                response.getHeaders().putSingle(EPOCH, head.epoch());
                response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
                response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
            }
        }
    }
}
