package fr.sillage.catalog.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;

class DeadlineTest {

    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31));

    private static Stream<String> codes(String from, String until, String review) {
        return new Deadline(from, until, review).faults(PERIOD).stream().map(Fault::code);
    }

    @Test
    void A_deadline_within_the_scheme_is_fine_as_year_month_or_date() {
        assertThat(codes(null, "2024", null)).isEmpty();
        assertThat(codes("2024", "2026", "2025-06")).isEmpty();
        assertThat(codes(null, "2028-12-31", null)).isEmpty();
    }

    @Test
    void A_deadline_outside_the_scheme_is_a_fault_at_each_of_its_ends() {
        assertThat(codes(null, "2029", null)).containsExactly("deadline-outside-scheme");
        assertThat(codes("2023-12", "2030", "2031")).hasSize(3);
    }

    @Test
    void A_range_does_not_run_backwards() {
        assertThat(codes("2026", "2024", null)).containsExactly("deadline-reversed");
        assertThat(codes("2024-06-01", "2024", null)).isEmpty();
    }
}
