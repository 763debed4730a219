package fr.sillage.reporting.run;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a run waits before it tries again: three times longer each time.
 *
 * @param attempts after so many a run that was asked for has failed; a scheduled one never gives up
 */
record Pauses(Duration first, Duration longest, int attempts) {

    private static final int GROWTH = 3;

    /** The pause after the given attempt, counted from 1. */
    Duration after(int attempt) {
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }

    /**
     * No pause that begins now ends later, even by the clock of another instance: one that does is from before a clock was set
     * back.
     */
    Instant horizon(Instant now) {
        return now.plus(longest).plus(longest);
    }
}
