package fr.sillage.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** As {@link ListETag}, for what changes with the day too: the day is in its tag. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface DayETag {

    @DayETag
    @Provider
    class Filter implements ContainerRequestFilter, ContainerResponseFilter {

        private final ListETag.Filter lists;
        private final Clock clock;

        public Filter(ListETag.Filter lists, Clock clock) {
            this.lists = lists;
            this.clock = clock;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            lists.filter(request, "-" + LocalDate.now(clock));
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            lists.filter(request, response);
        }
    }
}
