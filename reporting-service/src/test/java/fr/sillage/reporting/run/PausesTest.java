package fr.sillage.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses(Duration.ofSeconds(10), Duration.ofHours(6), 15);

    @Test
    void Each_pause_is_three_times_longer_until_the_longest() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(pauses::after).map(Optional::orElseThrow).map(Duration::toSeconds))
                .containsExactly(10L, 30L, 90L, 270L, 810L, 2430L, 7290L, 21600L, 21600L, 21600L);
    }

    @Test
    void There_is_no_pause_after_the_last_attempt() {
        assertThat(pauses.after(14)).contains(Duration.ofHours(6));
        assertThat(pauses.after(15)).isEmpty();
        assertThat(pauses.after(16)).isEmpty();
    }

    @Test
    void All_pauses_together_outlast_a_day_and_a_half_of_a_service_being_down() {
        Duration all = IntStream.rangeClosed(1, 14).mapToObj(pauses::after).map(Optional::orElseThrow)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isGreaterThan(Duration.ofHours(36));
    }
}
