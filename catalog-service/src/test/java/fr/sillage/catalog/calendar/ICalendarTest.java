package fr.sillage.catalog.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.calendar.CalendarEntry.State;

class ICalendarTest {

    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private static String calendar(CalendarEntry... entries) {
        return new ICalendar("essai", "223500018", Instant.parse("2026-11-21T09:00:00.5Z")).of("Schéma d’essai",
                List.of(entries));
    }

    private static CalendarEntry sitting(String title, String... purposes) {
        return new CalendarEntry("revue-achats", "Revue des achats", State.PLANNED, FROM, UNTIL, List.of(purposes),
                LocalDate.of(2026, 12, 31), title, false, FROM + "/" + UNTIL, 3);
    }

    private static CalendarEntry late(State state) {
        return new CalendarEntry("revue-achats", "Revue des achats", state, FROM, UNTIL, List.of("Avis"), null, null, false,
                FROM + "/" + UNTIL, 2);
    }

    @Test
    void A_sitting_takes_a_whole_day_and_keeps_its_identifier() {
        assertThat(calendar(sitting("Quatrième trimestre")).split("\r\n")).containsSequence("BEGIN:VEVENT",
                "UID:essai/revue-achats/2026-10-01/2026-12-31@223500018.sillage", "SEQUENCE:3", "DTSTAMP:20261121T090000Z",
                "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Revue des achats : Quatrième trimestre",
                "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT");
    }

    @Test
    void Its_identifier_stays_when_its_day_is_set_or_moved() {
        assertThat(List.of(late(State.DUE), sitting(LocalDate.of(2026, 12, 31)), sitting(LocalDate.of(2026, 11, 3)),
                // one that makes up for what was missed
                sitting(LocalDate.of(2027, 1, 15)))).extracting(entry -> calendar(entry).split("\r\n")[5]).containsOnly(
                        "UID:essai/revue-achats/2026-10-01/2026-12-31@223500018.sillage");
    }

    private static CalendarEntry sitting(LocalDate on) {
        return new CalendarEntry("revue-achats", "Revue des achats", State.PLANNED, FROM, UNTIL, List.of(), on, null, false,
                FROM + "/" + UNTIL, 3);
    }

    @Test
    void One_that_has_no_day_yet_takes_its_months_and_hinders_nobody() {
        assertThat(calendar(late(State.DUE)).split("\r\n")).containsSequence(
                "UID:essai/revue-achats/2026-10-01/2026-12-31@223500018.sillage", "SEQUENCE:2", "DTSTAMP:20261121T090000Z",
                "DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20270101", "SUMMARY:Revue des achats (date à fixer)",
                "DESCRIPTION:Avis", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT");
        assertThat(calendar(late(State.LATE))).contains("SUMMARY:Revue des achats (en retard)\r\n");
    }

    @Test
    void Lines_end_and_fold_as_the_format_asks_and_no_letter_is_cut() {
        String title = "é".repeat(200);
        String text = calendar(sitting(title));

        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:Revue des achats : " + title);
    }

    @Test
    void Marks_that_mean_something_are_escaped() {
        assertThat(calendar(sitting("a, b; c\\d\r\ne", "Un", "Deux")).replace("\r\n ", "")).contains(
                "SUMMARY:Revue des achats : a\\, b\\; c\\\\d\\ne\r\n", "DESCRIPTION:Un\\nDeux\r\n");
    }
}
