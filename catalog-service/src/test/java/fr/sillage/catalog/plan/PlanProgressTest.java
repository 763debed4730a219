package fr.sillage.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class PlanProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    private static PlanLineBody line(String due, String doneOn, String givenUp) {
        return new PlanLineBody("Ligne", null, null, due, doneOn == null ? null : LocalDate.parse(doneOn), null, givenUp, null,
                null);
    }

    private static PlanProgress of(PlanLineBody... lines) {
        return PlanProgress.of(List.of(lines), TODAY);
    }

    @Test
    void A_plan_without_lines_has_no_share_and_is_not_finished() {
        assertThat(of().share()).isNull();
        assertThat(of().finished()).isEmpty();
    }

    @Test
    void A_line_given_up_no_longer_counts() {
        PlanProgress progress = of(line(null, "2025-02-01", null), line(null, null, null), line(null, null, "Sans budget"));
        assertThat(progress.share()).isEqualByComparingTo("50.0");
        assertThat(progress.lines()).isEqualTo(3);
        assertThat(progress.givenUp()).isEqualTo(1);
        assertThat(progress.finished()).isEmpty();
    }

    @Test
    void It_is_finished_on_the_day_of_its_last_line() {
        assertThat(of(line(null, "2025-06-30", null), line(null, "2025-02-01", null), line(null, null, "Sans budget"))
                .finished()).contains(LocalDate.of(2025, 6, 30));
    }

    @Test
    void A_plan_of_which_all_is_given_up_was_not_carried_out() {
        assertThat(of(line(null, null, "Reporté")).finished()).isEmpty();
        assertThat(of(line(null, null, "Reporté")).share()).isNull();
    }

    @Test
    void Late_is_what_is_still_open_once_all_that_its_date_can_mean_is_past() {
        assertThat(of(line("2025-06", null, null)).late()).isEqualTo(1);
        assertThat(of(line("2025-07", null, null), line("2025", null, null), line("2025-06", "2025-06-30", null),
                line("2025-06", null, "Reporté"), line(null, null, null)).late()).isZero();
    }
}
