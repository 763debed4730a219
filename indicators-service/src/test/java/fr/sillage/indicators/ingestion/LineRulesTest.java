package fr.sillage.indicators.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.measure.MeasureRepository.Counted;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.unit.Units;

class LineRulesTest {

    private static final Map<String, Counted> MEASURES = Map.of("papier", new Counted("kg", 1), "part", new Counted("%", 1));

    private static LineRules rules(Strategy strategy, Scope scope) {
        return new LineRules(strategy, scope, buyer -> buyer.equals("223500018"), MEASURES, new Units());
    }

    private static RawLine line(String measure, String buyer, String period, String value, String unit, String status) {
        return new RawLine(2, measure, buyer, null, period, value, unit, status, null, null, null, null, List.of());
    }

    private static LineRules.Checked check(RawLine line) {
        return rules(Strategy.UPSERT, null).check(line);
    }

    @Test
    void A_line_that_says_little_says_it_of_the_total_exactly_and_freely() {
        LineRules.Checked line = check(line("papier", "223500018", "2024", "12,5", null, null));

        assertThat(line.faults()).isEmpty();
        assertThat(line.item()).isEqualTo("_T");
        assertThat(line.value()).isEqualByComparingTo("12.5");
        assertThat(line.status()).isEqualTo(ObservationStatus.NORMAL);
    }

    @Test
    void All_faults_of_a_line_come_together() {
        assertThat(check(line(null, "223500019", "24", "douze", null, "bof")).faults()).extracting(LineFault::code)
                .containsExactly("field-missing", "period-unreadable", "siren-invalid", "word-unknown", "number-unreadable");
    }

    @ParameterizedTest
    @CsvSource({ "papier,1.5,t,1500,kg", "papier,1500,g,1.5,kg", "papier,3,kg,3,kg", "papier,3,kWh,3,kWh", "part,3 %,,3,%",
            "papier,3 %,,3,%", "inconnue,3,t,3,t" })
    void A_value_is_put_into_the_unit_of_its_measure_where_that_can_be_done(String measure, String value, String unit,
            BigDecimal put, String in) {
        LineRules.Checked line = check(line(measure, "223500018", "2024", value, unit, null));

        assertThat(line.value()).isEqualByComparingTo(put);
        assertThat(line.unit()).isEqualTo(in);
    }

    @Test
    void A_line_to_delete_is_a_retraction_whatever_its_value() {
        LineRules.Checked line = rules(Strategy.DELETE, null).check(line("papier", "223500018", "2024", "douze", null, "bof"));

        assertThat(line.faults()).isEmpty();
        assertThat(line.status()).isEqualTo(ObservationStatus.RETRACTED);
        assertThat(line.value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "2023,false", "2023-12,false", "2024,true", "2024-S1,true", "2025-07,true", "2025/2026,false",
            "2024/2025,true", "2026,false" })
    void A_period_belongs_to_a_scope_that_it_lies_in_wholly(String period, boolean inside) {
        Scope scope = new Scope(Set.of("papier"), Set.of("223500018"), Period.year(2024), Period.year(2025), null);
        List<LineFault> faults = rules(Strategy.REPLACE_SCOPE, scope)
                .check(line("papier", "223500018", period, "1", null, null)).faults();

        assertThat(faults).extracting(LineFault::code).isEqualTo(inside ? List.of() : List.of("outside-scope"));
    }

    @ParameterizedTest
    @CsvSource({ "a\u0000b", "a\uD800b", "\uDC00" })
    void A_text_that_cannot_be_kept_is_a_fault_of_its_column(String text) {
        RawLine line = new RawLine(2, "papier", "223500018", null, "2024", "1", null, null, null, null, text, null, List.of());

        assertThat(check(line).faults()).extracting(LineFault::column).containsExactly("comment");
    }
}
