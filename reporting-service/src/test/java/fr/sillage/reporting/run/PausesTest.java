package fr.sillage.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses(Duration.ofSeconds(10), Duration.ofHours(6), 15);

    @Test
    void Each_pause_is_three_times_longer_until_the_longest() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(pauses::after).map(Duration::toSeconds))
                .containsExactly(10L, 30L, 90L, 270L, 810L, 2430L, 7290L, 21600L, 21600L, 21600L);
    }

    @Test
    void The_last_attempt_is_the_fifteenth() {
        assertThat(pauses.isLast(14)).isFalse();
        assertThat(pauses.isLast(15)).isTrue();
        assertThat(pauses.after(1_000_000)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void All_pauses_together_outlast_a_day_and_a_half_of_a_service_being_down() {
        Duration all = IntStream.rangeClosed(1, 14).mapToObj(pauses::after)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isGreaterThan(Duration.ofHours(36));
    }
}
