package fr.sillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictsTest {

    private final Verdicts verdicts = new Verdicts();

    @Test
    void One_bar_that_does_not_hold_decides_for_all() {
        assertThat(verdicts.of(true)).isEqualTo("HOLDS");
        assertThat(verdicts.allHold()).isTrue();
        assertThat(verdicts.of(false)).isEqualTo("DOES NOT HOLD");
        assertThat(verdicts.of(true)).isEqualTo("HOLDS");
        assertThat(verdicts.allHold()).isFalse();
    }

    @Test
    void A_bar_that_was_not_tried_does_not_hold() {
        assertThat(verdicts.notTried("no pgbench")).isEqualTo("NOT TRIED: no pgbench");
        assertThat(verdicts.allHold()).isFalse();
    }

    @Test
    void The_median_of_the_rounds_is_what_is_held_to_the_bar() {
        Sides sides = new Sides();
        sides.add(60, 100);
        sides.add(70, 100);
        sides.add(900, 100);
        assertThat(sides.verdict("loading", "/s", 0.7, verdicts)).endsWith("0.70 (0.60 to 9.00)  >= 0.70  HOLDS");
        assertThat(sides.verdict("loading", "/s", 0.71, verdicts)).endsWith(">= 0.71  DOES NOT HOLD");
        assertThat(verdicts.allHold()).isFalse();
    }

    @Test
    void Growth_is_held_to_the_pages_and_the_times_are_only_told() {
        var small = new GrowthBenchmark.Cost(8, new LoadGenerator.Load(1, 1, 2), 10);
        var large = new GrowthBenchmark.Cost(10, new LoadGenerator.Load(1, 3, 8), 25);
        assertThat(large.against(small, verdicts)).contains("1.25", "3.00", "4.00", "2.50")
                .endsWith("Pages more: 2  <= 2  HOLDS");
        assertThat(verdicts.allHold()).isTrue();
        assertThat(new GrowthBenchmark.Cost(11, large.reads(), 25).against(small, verdicts))
                .endsWith("Pages more: 3  <= 2  DOES NOT HOLD");
        assertThat(verdicts.allHold()).isFalse();
    }
}
