package fr.sillage.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;

class HarvestPausesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Fault SILENT = Fault.at("", "harvest-unreachable");

    private final HarvestState state = new HarvestState();

    private boolean isDue(Instant now) {
        return state.isDue(now, Duration.ofMinutes(1), Duration.ofHours(3));
    }

    @Test
    void Who_never_failed_is_asked_at_once() {
        assertThat(isDue(NOON)).isTrue();
    }

    @Test
    void Who_does_not_answer_is_asked_less_and_less_often_but_at_least_every_three_hours() {
        for (int minutes : new int[] { 1, 2, 4, 8, 16, 32, 64, 128, 180, 180 }) {
            state.fail(NOON, SILENT);
            assertThat(isDue(NOON.plus(Duration.ofMinutes(minutes)).minusSeconds(1))).as("%d minutes", minutes).isFalse();
            assertThat(isDue(NOON.plus(Duration.ofMinutes(minutes)))).as("%d minutes", minutes).isTrue();
        }
    }

    @Test
    void The_first_failure_since_it_answered_is_what_it_is_silent_since() {
        state.fail(NOON, SILENT);
        state.fail(NOON.plusSeconds(60), SILENT);
        assertThat(state.failingSince()).isEqualTo(NOON);
        state.succeed(NOON.plusSeconds(120));
        assertThat(state.failingSince()).isNull();
        assertThat(isDue(NOON.plusSeconds(121))).isTrue();
    }
}
