package fr.sillage.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class PublicLimitsTest {

    /** A clock that stands until it is set. */
    private static final class Hand extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:15Z"));

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hand clock = new Hand();
    private final PublicLimits limits = new PublicLimits(clock, 12);

    @Test
    void What_is_left_is_told_until_nothing_is() {
        assertThat(limits.spend("a", 10)).contains(new PublicLimits.Grant(12, 2, 45, true));
        assertThat(limits.spend("a", 1)).contains(new PublicLimits.Grant(12, 1, 45, true));
        assertThat(limits.spend("a", 10)).contains(new PublicLimits.Grant(12, 0, 45, false));
        assertThat(limits.spend("b", 1)).contains(new PublicLimits.Grant(12, 11, 45, true));
    }

    @Test
    void With_the_next_minute_all_is_given_anew() {
        for (int i = 0; i < 50; i++) {
            limits.spend("a", 10);
        }
        clock.now.updateAndGet(now -> now.plus(Duration.ofSeconds(45)));
        assertThat(limits.spend("a", 1)).contains(new PublicLimits.Grant(12, 11, 60, true));
    }

    @Test
    void Where_there_is_no_limit_nothing_is_counted() {
        assertThat(new PublicLimits(clock, 0).spend("a", 10)).isEmpty();
    }

    @Test
    void Nobody_is_turned_away_because_counting_fails() {
        clock.now.set(null);
        assertThat(limits.spend("a", 10)).isEmpty();
    }
}
