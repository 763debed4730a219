package fr.sillage.catalog.intention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpvCodesTest {

    @ParameterizedTest
    @ValueSource(strings = { "45000000-7", "03000000-1", "30190000-7", "33600000-6", "34100000-8", "48000000-8", "55500000-5",
            "71000000-8", "79000000-4", "85000000-9", "90000000-7", "98000000-3", "45210000-2", "15000000-8", "39130000-2" })
    void The_check_digits_of_published_codes_are_as_the_formula_says(String cpv) {
        assertThat(CpvCodes.isOff(cpv)).isFalse();
        assertThat(CpvCodes.isOfDivision(cpv)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "09310000-5", "51000000-9", "72400000-4", "34422000-7", "79342410-4" })
    void Some_divisions_and_single_places_bear_official_codes_that_no_formula_gives(String cpv) {
        assertThat(CpvCodes.isOff(cpv)).isTrue();
        assertThat(CpvCodes.isIrregular(cpv)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "45000000-8", "45210000-7", "30190000-1" })
    void A_wrong_check_digit_is_seen(String cpv) {
        assertThat(CpvCodes.isOff(cpv)).isTrue();
        assertThat(CpvCodes.isIrregular(cpv)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "45210000", "99000000" })
    void Without_a_check_digit_none_is_wrong(String cpv) {
        assertThat(CpvCodes.isOff(cpv)).isFalse();
    }
}
