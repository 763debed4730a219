package fr.sillage.indicators.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrayWordsTest {

    @ParameterizedTest
    @CsvSource({ "sans objet,value-says-not-applicable", "Sans Objet,value-says-not-applicable",
            "S.O.,value-says-not-applicable",
            "n/a,value-says-not-applicable", "n.c.,value-says-missing", "NC,value-says-missing", "-,value-says-missing",
            "–,value-says-missing", "?,value-says-missing", "non communiqué,value-says-missing", "...,value-says-missing",
            "> 5,value-says-at-least", "≥5,value-says-at-least", "au moins 1 200,value-says-at-least",
            "plus de 12 kg,value-says-at-least", "environ 5,value-says-about", "~5,value-says-about", "env. 5,value-says-about",
            "5 kg,value-says-unit", "5kg,value-says-unit", "46 748 € HT,value-says-unit" })
    void What_another_column_is_for_is_told(String typed, String code) {
        assertThat(StrayWords.fault(typed).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({ "dix", "< 5", "12 3", "'1.234,5 kg'", "5 (estimé)", "environ", "environ dix", "1e5e", "1\t234", "'1,234,567'",
            "12-13",
            ">" })
    void What_is_no_number_is_told_to_be_none(String typed) {
        assertThat(StrayWords.fault(typed).code()).isEqualTo("number-unreadable");
    }

    @ParameterizedTest
    @CsvSource({ "1234567890123456", "1 234 567 890 123 456", "-0.1234567890123456", "'1,1234567890123456 %'", "1e31", "1E15",
            "1e3100" })
    void A_number_with_more_digits_than_are_kept_is_told_to_be_too_long(String typed) {
        assertThat(StrayWords.fault(typed).code()).isEqualTo("number-too-long");
        assertThat(StrayWords.fault(typed).arguments()).containsExactly(typed, 15);
    }

    @ParameterizedTest
    @CsvSource({ "5 kg,kg", "'12,5 L/100 km',L/100 km", "46 748 € HT,€ HT", "3 tCO₂e,tCO₂e" })
    void The_unit_is_told_from_its_number(String typed, String unit) {
        assertThat(StrayWords.fault(typed).arguments()).containsExactly(typed, unit);
    }
}
