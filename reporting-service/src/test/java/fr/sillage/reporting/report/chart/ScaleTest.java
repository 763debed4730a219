package fr.sillage.reporting.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "112.5 48.4|1|0 50 100 150", "0|1|0 0.25 0.50 0.75 1.00", "5 5 5|0|0 2 4 6",
            "1|0|0 1",
            "-12 8|1|-15 -10 -5 0 5 10", "0.0004|4|0 0.0001 0.0002 0.0003 0.0004",
            "98000000000|0|0 25000000000 50000000000 75000000000 100000000000" })
    void Ticks_are_round_and_always_hold_zero(String values, int decimals, String expected) {
        List<BigDecimal> ticks = Scale.holding(Arrays.stream(values.split(" ")).map(BigDecimal::new).toList(), decimals)
                .ticks();
        assertThat(ticks).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(Arrays.stream(expected.split(" ")).map(BigDecimal::new).toList());
    }
}
