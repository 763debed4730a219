package fr.sillage.reporting.run;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a worker holds a run without a sign of life.
 *
 * @param longest an attempt that lasts longer is believed to hang, whatever signs of life its instance gives
 */
record Lease(Duration length, Duration longest) {

    Instant until(Instant startedAt, Instant now) {
        Instant wanted = now.plus(length);
        Instant latest = startedAt.plus(longest);
        return wanted.isBefore(latest) ? wanted : latest;
    }

    /**
     * No lease given out now ends later, even by the clock of another instance: one that does is from before a clock was set
     * back.
     */
    Instant horizon(Instant now) {
        return now.plus(length).plus(length);
    }
}
