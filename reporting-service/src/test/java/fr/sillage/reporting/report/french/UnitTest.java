package fr.sillage.reporting.report.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "%|1|112.5|112,5 %", "h|0|71250|71 250 h", "marchés|0|1|1 marché",
            "marché|0|12|12 marchés", "vélos en service|0|1|1 vélo en service", "vélo en service|0|200|200 vélos en service",
            "tonnes|1|1.9|1,9 tonne", "L/100 km|2|6.25|6,25 L/100 km", "t CO₂e|0|2|2 t CO₂e", "€ HT|0|1200|1 200 € HT",
            "tCO2e|0|3|3 tCO2e", "kWh|0|2|2 kWh",
            "repas|0|1|1 repas", "journaux|0|1|1 journal", "dossiers ciblés|0|1|1 dossier ciblé", "''|0|7|7" })
    void Symbols_never_change_and_words_agree(String unit, int decimals, String value, String expected) {
        assertThat(plain(new Unit(unit, decimals).value(new BigDecimal(value)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "%|1|62.5|70|7,5 points", "%|0|79|80|1 point", "%|1|69.96|70|0,04 point",
            "h|0|78400|82000|3 600 h", "marchés|0|5|6|1 marché", "%|1|31|30.5|0,5 point" })
    void Differences_of_percentages_are_points_and_none_is_told_as_nothing(String unit, int decimals, String from, String to,
            String expected) {
        assertThat(plain(new Unit(unit, decimals).difference(new BigDecimal(from), new BigDecimal(to)))).isEqualTo(expected);
    }
}
