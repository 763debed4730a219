package fr.sillage.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.committee.Cadence;
import fr.sillage.catalog.scheme.Period;

class CommitteeCalendarTest {

    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 20);

    /** Once in each quarter. */
    private static final List<Cadence> QUARTERLY = Stream.of(1, 4, 7, 10)
            .map(month -> new Cadence(month, month + 2, null, null, null)).toList();

    private static List<String> calendar(List<Cadence> cadence, String... sittings) {
        return new CommitteeCalendar("revue", "Revue des achats", 4, TODAY).of(Window.of(cadence, PERIOD),
                Stream.of(sittings).map(day -> new CommitteeCalendar.Sat(12L, LocalDate.parse(day), null, true)).toList())
                .stream()
                .map(entry -> (entry.until() == null ? "-" : entry.until()) + " " + entry.state()
                        + (entry.sitting() == null ? "" : " " + entry.sitting()))
                .toList();
    }

    @Test
    void A_committee_of_each_quarter_is_late_where_none_sat_and_due_where_none_is_planned() {
        assertThat(calendar(QUARTERLY, "2024-02-01", "2024-05-15", "2024-09-25", "2025-02-10", "2025-09-18"))
                .containsExactly("2024-03-31 HELD 2024-02-01", "2024-06-30 HELD 2024-05-15", "2024-09-30 HELD 2024-09-25",
                        "2024-12-31 LATE", "2025-03-31 HELD 2025-02-10", "2025-06-30 DUE", "2025-09-30 PLANNED 2025-09-18",
                        "2025-12-31 TO_COME");
    }

    @Test
    void A_second_sitting_in_the_quarter_makes_up_for_none() {
        assertThat(calendar(List.of(new Cadence(1, 3, 2025, 2025, null), new Cadence(10, 12, 2024, 2024, null)),
                "2025-01-09", "2025-03-20")).containsExactlyInAnyOrder("2024-12-31 LATE", "2025-03-31 HELD 2025-01-09",
                        "- HELD 2025-03-20");
    }

    @Test
    void One_outside_of_all_months_makes_up_for_the_last_that_was_missed() {
        List<Cadence> july = List.of(new Cadence(7, 7, null, null, null));
        assertThat(calendar(july, "2024-09-12")).containsExactly("2024-07-31 HELD 2024-09-12", "2025-07-31 TO_COME");
        assertThat(calendar(july, "2024-07-04", "2024-09-12")).containsExactlyInAnyOrder("2024-07-31 HELD 2024-07-04",
                "2025-07-31 TO_COME", "- HELD 2024-09-12");
        assertThat(calendar(july, "2024-03-12")).containsExactlyInAnyOrder("- HELD 2024-03-12", "2024-07-31 LATE",
                "2025-07-31 TO_COME");
    }

    @Test
    void What_is_asked_for_is_known_by_its_months_and_what_is_not_by_itself_whatever_its_day() {
        List<Window> july = Window.of(List.of(new Cadence(7, 7, 2024, 2024, null)), PERIOD);
        assertThat(occasions(july, "2024-07-04", "2024-09-12")).containsExactlyInAnyOrder("2024-07-01/2024-07-31", "seance-1");
        assertThat(occasions(july, "2024-07-18", "2025-03-02")).containsExactlyInAnyOrder("2024-07-01/2024-07-31", "seance-1");
        assertThat(occasions(july)).containsExactly("2024-07-01/2024-07-31");
    }

    private static List<String> occasions(List<Window> windows, String... sittings) {
        List<CommitteeCalendar.Sat> sat = IntStream.range(0, sittings.length)
                .mapToObj(i -> new CommitteeCalendar.Sat((long) i, LocalDate.parse(sittings[i]), null, true)).toList();
        return new CommitteeCalendar("revue", "Revue des achats", 4, TODAY).of(windows, sat).stream()
                .peek(entry -> assertThat(entry.sequence()).isEqualTo(4)).map(CalendarEntry::occasion).toList();
    }

    @Test
    void What_is_to_be_done_between_the_same_months_is_done_at_one_sitting() {
        List<Window> windows = Window.of(List.of(new Cadence(7, 12, 2025, 2025, "Bilan global"),
                new Cadence(7, 12, 2025, 2025, "Stratégie à reconduire")), PERIOD);
        assertThat(windows).singleElement()
                .satisfies(window -> assertThat(window.purposes()).containsExactly("Bilan global", "Stratégie à reconduire"));
    }

    @Test
    void A_cadence_of_its_own_years_may_lie_before_the_scheme_and_one_of_none_goes_by_its_period() {
        var started = new Period(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 3, 31));
        assertThat(Window.of(List.of(new Cadence(7, 12, 2023, 2023, null)), started)).extracting(Window::until)
                .containsExactly(LocalDate.of(2023, 12, 31));
        assertThat(Window.of(List.of(new Cadence(2, 2, null, null, null), new Cadence(6, 6, null, null, null)), started))
                .extracting(Window::until).containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 6, 30),
                        LocalDate.of(2026, 2, 28));
    }

    @Test
    void Minutes_are_missing_of_what_was_held_alone() {
        var calendar = new CommitteeCalendar("revue", "Revue des achats", 4, TODAY);
        List<CalendarEntry> entries = calendar.of(List.of(), List.of(
                new CommitteeCalendar.Sat(12L, LocalDate.of(2025, 2, 3), null, false),
                new CommitteeCalendar.Sat(12L, LocalDate.of(2025, 6, 3), null, false)));
        assertThat(entries).extracting(CalendarEntry::minutesMissing).containsExactly(true, false);
    }
}
