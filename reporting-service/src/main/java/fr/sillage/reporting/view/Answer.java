package fr.sillage.reporting.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a service answered.
 *
 * @param readAt when it was last known to be so
 * @param down the service that could not be asked again since; empty where the answer is of now
 */
record Answer<T>(T value, Instant readAt, Optional<Neighbour> down) {

    static <T> Answer<T> of(T value, Instant now) {
        return new Answer<>(value, now, Optional.empty());
    }

    /** Several as one, as old as the oldest. */
    static <T> Answer<T> together(List<Answer<T>> parts, Function<List<T>, T> whole) {
        return new Answer<>(whole.apply(parts.stream().map(Answer::value).toList()),
                parts.stream().map(Answer::readAt).min(Comparator.naturalOrder()).orElseThrow(),
                parts.stream().flatMap(part -> part.down().stream()).findFirst());
    }
}
