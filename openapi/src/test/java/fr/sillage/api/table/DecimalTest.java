package fr.sillage.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class DecimalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "46748      | 46748",
            "46 748     | 46748",
            "46\u00A0748,5 | 46748.5",
            "46\u202F748,50 | 46748.50",
            "46\u2009748   | 46748",
            "0,5        | 0.5",
            "0.5        | 0.5",
            "-8,6       | -8.6",
            "\u22128,6     | -8.6",
            "+3         | 3",
            "1,234      | 1.234",
            "' 12 '     | 12",
            "1E+3       | 1000",
            "1.5e3      | 1500",
            "2,5E-3     | 0.0025",
            "0e0        | 0",
            "999999999999999,999999999999999 | 999999999999999.999999999999999" })
    void A_number_reads_the_same_however_it_was_typed(String text, BigDecimal value) {
        assertThat(Decimal.parse(text)).contains(new Decimal(value, false));
        assertThat(Decimal.isNumber(text)).isTrue();
    }

    @Test
    void A_percent_sign_is_no_part_of_the_number() {
        assertThat(Decimal.parse("38,5\u00A0%")).contains(new Decimal(new BigDecimal("38.5"), true));
        assertThat(Decimal.parse("38,5%")).contains(new Decimal(new BigDecimal("38.5"), true));
        assertThat(Decimal.isNumber("38,5\u00A0%")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-", "%", "1.234,5", "1,234.5", "4 67 48", "12 3", "1234 567", "1e", "1e31", "1e15", "10e14",
            "1e999999999",
            "1e99999999999999", "0x10", "NaN", "12 €", "1,", ",5",
            "9999999999999999", "plus de 1 000", "'5", "1e5%%", "12,", "1,2,3", "--1", "\u0661\u0662", "1\t000",
            "1234567890123456", "1 234 567 890 123 456", "0,1234567890123456", "Infinity", "1_000", "2025-07" })
    void What_does_not_read_one_way_only_is_no_number(String text) {
        assertThat(Decimal.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "9999999999999999", "1 234 567 890 123 456", "0,1234567890123456 %", "1e15", "1e31",
            "-1e99999999999" })
    void A_number_of_more_digits_than_are_taken_is_one_still(String text) {
        assertThat(Decimal.parse(text)).isEmpty();
        assertThat(Decimal.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "%", "1.234,5", "12 3", "1234 567", "1e", "NaN", "12 €", "1,", ",5", "--1", "1\t000",
            "2025-07" })
    void What_is_written_otherwise_is_none_however_short(String text) {
        assertThat(Decimal.isNumber(text)).isFalse();
    }

    @Property(tries = 300)
    void Whatever_a_machine_writes_is_read_back(
            @ForAll @Scale(9) @BigRange(min = "-999999999999", max = "999999999999") BigDecimal number) {
        assertThat(Decimal.parse(number.toString()).orElseThrow().value()).isEqualByComparingTo(number);
        assertThat(Decimal.parse(number.toEngineeringString()).orElseThrow().value()).isEqualByComparingTo(number);
        assertThat(Decimal.parse(number.toPlainString()).orElseThrow().value()).isEqualTo(number);
        assertThat(Decimal.isNumber(number.toString())).isTrue();
    }

    @Property(tries = 300)
    void Whatever_French_formatting_writes_is_read_back(
            @ForAll @Scale(3) @BigRange(min = "-999999999999", max = "999999999999") BigDecimal number) {
        NumberFormat french = NumberFormat.getNumberInstance(Locale.FRANCE);
        french.setMaximumFractionDigits(3);

        assertThat(Decimal.parse(french.format(number)).orElseThrow().value()).isEqualByComparingTo(number);
        assertThat(Decimal.isNumber(french.format(number))).isTrue();
    }
}
