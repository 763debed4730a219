package fr.sillage.reporting.view;

import java.time.Instant;
import java.util.Optional;

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
}
