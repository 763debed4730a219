package fr.sillage.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.stand.Stand;

/** A tag that stays the same while what it stands for changes would have people look at old figures for ever. */
class ViewStandTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Everything that a view hangs on, small enough to come up twice. */
    private record State(long catalog, long indicators, int year, int days, List<Neighbour> down, int downSince,
            List<String> editions) {

        static State random(Random random) {
            return new State(random.nextInt(4), random.nextInt(4), 2024 + random.nextInt(3), random.nextInt(3),
                    List.of(Neighbour.values()).subList(0, random.nextInt(3)), random.nextInt(2),
                    random.nextBoolean() ? List.of() : List.of("edition " + random.nextInt(2)));
        }

        /** The time since when a service is down says nothing while all are up. */
        State asTold() {
            return down.isEmpty() ? new State(catalog, indicators, year, days, down, 0, editions) : this;
        }

        String stand() {
            var situation = new Situation(Told.catalogAt(catalog, "'actions': []"), Told.figuresAt(indicators), year,
                    Told.TODAY.plusDays(days),
                    down.isEmpty() ? null : new StaleView(START.plus(Duration.ofHours(downSince)), down));
            return situation.stand(new ArrayList<>(editions));
        }
    }

    @Test
    void Two_states_have_the_same_stand_if_and_only_if_they_are_the_same() {
        var random = new Random(20261120);
        Map<State, String> stands = new HashMap<>();
        Map<String, State> states = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            State state = State.random(random).asTold();
            String stand = state.stand();
            assertThat(stands.computeIfAbsent(state, absent -> stand)).isEqualTo(stand);
            assertThat(states.computeIfAbsent(stand, absent -> state)).isEqualTo(state);
        }
        assertThat(stands.size()).isGreaterThan(500);
    }

    @Test
    void It_is_short_and_fit_for_a_header() {
        assertThat(Stand.of(List.of("é\n\"", 1))).matches("[0-9a-f]{24}");
    }
}
