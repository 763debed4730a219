package fr.sillage.api;

import java.util.List;
import java.util.function.Function;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list in the order of its key.
 *
 * @param next what to send as {@code after} for the page that follows; absent on the last page
 * @param total how many there are in all, where counting them costs nothing
 */
public record Page<T>(
        @NotNull List<T> items,
        @Schema(description = "Send it as `after` to get the page that follows; absent on the last page") String next,
        Long total) implements Paged {

    /** A page from one row more than was asked for: that row only tells that there is a next page. */
    public static <E, T> Page<T> of(List<E> rows, PageRequest request, Function<E, String> key, Function<E, T> view) {
        boolean more = rows.size() > request.limit();
        List<E> kept = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? PageRequest.cursor(key.apply(kept.get(kept.size() - 1))) : null;
        return new Page<>(kept.stream().map(view).toList(), next, null);
    }

    /** A list that is whole by nature, such as the axes of a scheme. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, (long) items.size());
    }
}
