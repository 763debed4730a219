package fr.sillage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    private static PageRequest after(String cursor) {
        var request = new PageRequest();
        request.after = cursor;
        return request;
    }

    private static long number(PageRequest request) {
        return request.afterNumber(Long::valueOf, Long.MAX_VALUE);
    }

    private static int smallNumber(PageRequest request) {
        return request.afterNumber(Integer::valueOf, Integer.MIN_VALUE);
    }

    private static void assertUnreadable(Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(ProblemType.UNREADABLE);
            assertThat(e.code()).isEqualTo("cursor-unreadable");
        });
    }

    @Test
    void A_cursor_leads_back_to_the_key_it_was_made_of() {
        assertThat(after(PageRequest.cursor("été/2024|a")).afterKey()).isEqualTo("été/2024|a");
        assertThat(number(after(PageRequest.cursor("-42")))).isEqualTo(-42);
    }

    @Test
    void The_first_page_starts_before_every_key() {
        assertThat(after(null).afterKey()).isEmpty();
        assertThat(after("").afterKey()).isEmpty();
        assertThat(number(after(null))).isEqualTo(Long.MAX_VALUE);
        assertThat(smallNumber(after(null))).isEqualTo(Integer.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "a", "é", "MQ==MQ", " " })
    void What_is_no_cursor_is_refused(String text) {
        assertUnreadable(() -> after(text).afterKey());
        assertUnreadable(() -> number(after(text)));
    }

    /** PostgreSQL keeps no such character, and would answer with an error of its own. */
    @Test
    void A_key_with_a_zero_character_is_refused() {
        assertUnreadable(() -> after(PageRequest.cursor("a\0b")).afterKey());
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "1.5", "1e3", " 1", "9223372036854775808", "1;drop" })
    void A_cursor_of_another_list_is_refused_where_keys_are_numbers(String key) {
        assertUnreadable(() -> number(after(PageRequest.cursor(key))));
    }

    @Test
    void A_number_that_no_key_can_be_is_refused() {
        PageRequest beyond = after(PageRequest.cursor("2147483648"));

        assertThat(number(beyond)).isEqualTo(2147483648L);
        assertUnreadable(() -> smallNumber(beyond));
    }

    @Test
    void A_cursor_of_another_list_is_refused_where_keys_are_read() {
        assertThat(after(null).after(LocalDate::parse)).isEmpty();
        assertThat(after(PageRequest.cursor("2026-11-21")).after(LocalDate::parse)).contains(LocalDate.of(2026, 11, 21));
        assertUnreadable(() -> after(PageRequest.cursor("hier")).after(LocalDate::parse));
        assertUnreadable(() -> after(PageRequest.cursor("MONDAY ")).after(DayOfWeek::valueOf));
    }
}
