package fr.sillage.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the caller of a PUT or DELETE believes to be there. Saying nothing is refused, so that nobody overwrites unseen. */
public class Precondition {

    @HeaderParam("If-Match")
    @Parameter(description = "`\"v17\"` replaces that version only, `*` whatever is there")
    String ifMatch;

    @HeaderParam("If-None-Match")
    @Parameter(description = "`*` creates and refuses to replace")
    String ifNoneMatch;

    /** That of work which no PUT asked for, such as a line of a file: creates what is not there, and replaces whatever is. */
    public static Precondition onWhat(boolean isThere) {
        var precondition = new Precondition();
        precondition.ifMatch = isThere ? "*" : null;
        precondition.ifNoneMatch = isThere ? null : "*";
        return precondition;
    }

    /** An item after a PUT. */
    public record Put<E extends Item<?>>(E item, boolean created) {

        public <V> RestResponse<V> reply(V view) {
            return ResponseBuilder.create(created ? RestResponse.Status.CREATED : RestResponse.Status.OK, view)
                    .tag(tag(item)).build();
        }
    }

    /**
     * Creates or replaces an item as the precondition allows. A body equal to what is there writes nothing and keeps the
     * version.
     *
     * @param existing the row, locked by the caller
     * @throws ProblemException 412 where the precondition does not hold, 428 where there is none
     */
    public <B, E extends Item<B>> Put<E> put(Optional<E> existing, Supplier<E> fresh, B body, ChangeSet change,
            Consumer<E> persist) {
        if (ifNoneMatch == null && ifMatch == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, "precondition-required.put");
        }
        if (existing.isEmpty()) {
            if (ifMatch != null) {
                throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "precondition-failed.absent");
            }
            E created = fresh.get();
            created.write(body, change);
            persist.accept(created);
            return new Put<>(created, true);
        }
        E item = existing.get();
        requireMatch(item);
        if (!item.body().equals(body)) {
            item.write(body, change);
        }
        return new Put<>(item, false);
    }

    /** @throws ProblemException 412 where another version is there, 428 without If-Match */
    public void requireMatch(Item<?> item) {
        if (ifNoneMatch != null) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "precondition-failed.exists");
        }
        if (ifMatch == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, "precondition-required.delete");
        }
        String current = "\"v" + item.version() + "\"";
        if (!matches(current)) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "precondition-failed.stale", current);
        }
    }

    /**
     * Deletes an item as the precondition allows; what it told is kept.
     *
     * @throws ProblemException as {@link #requireMatch}
     */
    public <E extends Item<?>> long delete(E item, ChangeSet change, Consumer<E> delete) {
        requireMatch(item);
        change.delete(item);
        delete.accept(item);
        return change.id();
    }

    /**
     * Holds to what the caller believes of something that is more than one item.
     *
     * @param current names the state it is in; null where it is not there
     * @param stated the state that what was sent names itself, for a caller who says nothing else; null where it names none
     * @throws ProblemException 412 where the precondition does not hold, 428 where there is none
     */
    public void requireState(String current, String stated) {
        if (ifNoneMatch != null) {
            if (current != null) {
                throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "precondition-failed.exists");
            }
            return;
        }
        if (ifMatch == null && stated == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, "precondition-required.put");
        }
        if (current == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "precondition-failed.absent");
        }
        boolean holds = ifMatch == null ? stated.equals(current) : matches("\"" + current + "\"");
        if (!holds) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, "precondition-failed.state", "\"" + current + "\"");
        }
    }

    private boolean matches(String current) {
        return Arrays.stream(ifMatch.split(",")).map(String::trim).anyMatch(tag -> tag.equals("*") || tag.equals(current));
    }

    /** An item as read: 304 without a body where the caller already has this version. */
    public static <V> RestResponse<V> get(Request request, Item<?> item, V view) {
        var unchanged = request.evaluatePreconditions(tag(item));
        if (unchanged != null) {
            return ResponseBuilder.<V> create(RestResponse.Status.NOT_MODIFIED).tag(tag(item)).build();
        }
        return ResponseBuilder.ok(view).tag(tag(item)).build();
    }

    /** An item as read, whose answer holds more than its version tells of: never 304. */
    public static <V> RestResponse<V> getFresh(Item<?> item, V view) {
        return ResponseBuilder.ok(view).tag(tag(item)).build();
    }

    private static EntityTag tag(Item<?> item) {
        return new EntityTag("v" + item.version());
    }
}
