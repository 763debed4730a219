package fr.sillage.reporting.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a run waits before it tries again: three times longer each time.
 *
 * @param attempts after so many the run has failed
 */
record Pauses(Duration first, Duration longest, int attempts) {

    private static final int GROWTH = 3;

    /** The pause after the given attempt, counted from 1; empty where it was the last. */
    Optional<Duration> after(int attempt) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }
}
