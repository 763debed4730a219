package fr.sillage.reporting.report.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    /** In the expectations, "_" stands for a no-break space and "~" for a narrow one. */
    private static String spaced(String text) {
        return text.replace('_', '\u00A0').replace('~', '\u202F');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "0|0|0", "1234567|0|1~234~567", "999|0|999", "1000|0|1~000", "62.45|1|62,5",
            "-12.345|2|−12,35", "-0.04|1|0,0", "1234.5|1|1~234,5" })
    void Numbers_have_a_decimal_comma_and_groups_of_three(String value, int decimals, String expected) {
        assertThat(French.number(new BigDecimal(value), decimals)).isEqualTo(spaced(expected));
    }

    @Test
    void A_period_of_years_is_never_parted() {
        assertThat(French.typeset("SPASER 2023-2028, hiver 2014-2015"))
                .isEqualTo("SPASER 2023\u20112028, hiver 2014\u20112015");
        assertThat(French.typeset("ille-et-vilaine-2024-2028, 35-2026-001, 2026-11, n° 2021-1104"))
                .isEqualTo("ille-et-vilaine-2024-2028, 35-2026-001, 2026-11, n° 2021-1104");
    }

    @Test
    void A_number_without_a_scale_keeps_the_digits_it_has() {
        assertThat(French.number(new BigDecimal("70.00"))).isEqualTo("70");
        assertThat(French.number(new BigDecimal("1E+3"))).isEqualTo(spaced("1~000"));
    }

    @Test
    void Large_numbers_are_short_on_an_axis() {
        assertThat(French.compact(new BigDecimal("2500000"))).isEqualTo(spaced("2,5_M"));
        assertThat(French.compact(new BigDecimal("1000000000"))).isEqualTo(spaced("1_Md"));
    }

    @Test
    void The_first_of_the_month_is_an_ordinal() {
        assertThat(French.date(LocalDate.of(2024, 1, 1))).isEqualTo(spaced("1er_janvier 2024"));
        assertThat(French.date(LocalDate.of(2024, 8, 12))).isEqualTo(spaced("12_août 2024"));
    }

    @Test
    void Instants_are_told_in_the_time_of_Paris() {
        assertThat(French.dateTime(Instant.parse("2026-07-01T22:05:00Z"))).isEqualTo(spaced("2_juillet 2026 à 0_h_05"));
    }

    @Test
    void The_plural_begins_at_two() {
        assertThat(French.count(0, "action", "actions")).isEqualTo(spaced("0_action"));
        assertThat(French.count(1, "action", "actions")).isEqualTo(spaced("1_action"));
        assertThat(French.count(2, "action", "actions")).isEqualTo(spaced("2_actions"));
    }

    @Test
    void De_is_elided_before_a_vowel() {
        assertThat(French.de("environ 12 h")).isEqualTo("d’environ 12 h");
        assertThat(French.de("12 h")).isEqualTo("de 12 h");
    }

    @Test
    void Lists_end_with_et() {
        assertThat(French.list(List.of("un"))).isEqualTo("un");
        assertThat(French.list(List.of("un", "deux", "trois"))).isEqualTo("un, deux et trois");
    }

    @Test
    void Typed_text_gets_the_spaces_and_apostrophes_of_print() {
        assertThat(French.typeset("L'achat : « oui » ; 15 % de 1 200 € ?"))
                .isEqualTo(spaced("L’achat~: «~oui~»~; 15~% de 1~200_€~?"));
        assertThat(French.typeset("le 12'' reste")).isEqualTo("le 12'' reste");
    }
}
