package fr.sillage.catalog.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.catalog.intention.DatedKey;
import fr.sillage.catalog.intention.IntentionStatus;
import fr.sillage.catalog.schedule.ScheduleStep.Step;

class LateStepsTest {

    private static LateStepView step(String due, String ref, Step step) {
        return new LateStepView(ref, "Essai", List.of("223500018"), null, null, IntentionStatus.PLANNED, step,
                LocalDate.parse(due));
    }

    private static final List<LateStepView> IN_ORDER = List.of(step("2026-01-02", "b-1", Step.NOTIFICATION),
            step("2026-01-03", "a-1", Step.SOUNDING), step("2026-01-03", "a-1", Step.STRATEGY),
            step("2026-01-03", "a-2", Step.SOUNDING), step("2026-02-01", "a-1", Step.PUBLICATION));

    @Test
    void Pages_joined_are_the_whole_list_in_whatever_order_schedules_were_read() {
        var random = new Random(7);
        for (int size = 1; size <= 6; size++) {
            List<LateStepView> joined = new ArrayList<>();
            Optional<DatedKey<Step>> after = Optional.empty();
            List<LateStepView> page;
            do {
                var late = new LateSteps(after, size);
                List<LateStepView> shuffled = new ArrayList<>(IN_ORDER);
                Collections.shuffle(shuffled, random);
                shuffled.forEach(one -> late.add(Stream.of(one)));
                page = late.rows();
                joined.addAll(page);
                after = page.stream().reduce((earlier, later) -> later).map(LateStepView::key);
            } while (!page.isEmpty());
            assertThat(joined).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void A_place_in_the_list_is_read_as_it_was_written() {
        assertThat(LateSteps.key(IN_ORDER.get(2).key().toString())).isEqualTo(IN_ORDER.get(2).key());
    }

    @ParameterizedTest
    @ValueSource(strings = { "hier", "2026-01-03/a-1", "2026-01-03/a-1/SOMEDAY", "2026-13-03/a-1/SOUNDING",
            "+99999-01-03/a-1/SOUNDING", "2026-01-03/a-1/SOUNDING/" })
    void What_is_no_place_in_the_list_is_refused(String text) {
        assertThatThrownBy(() -> LateSteps.key(text)).isInstanceOfAny(IllegalArgumentException.class,
                DateTimeException.class);
    }
}
