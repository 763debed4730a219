package fr.sillage.indicators.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.sillage.api.Fault;

class UnitFitTest {

    private final Units units = new Units();

    @ParameterizedTest
    @CsvSource({ "kg, kg, 1", "kg, t, 0.001", "h, min, 60", "%, %, 1", "L/100 km, L/100 km, 1", "agents, nombre, 1",
            "€ HT, k€ HT, 0.001" })
    void An_amount_is_told_in_the_dimension_of_its_measure(String measure, String unit, BigDecimal scale) {
        assertThat(amount(measure).faults(unit(unit), scale)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "kg, kg, %, 100", "kg, kg, rapport, 1", "kg, t, %, 0.1", "intentions, marchés, %, 100", "L, km, L/100 km, 100",
            "kWh, m², kWh/m², 1", "€ HT, habitants, € HT/habitant, 1", "kgCO₂e, € HT, kgCO₂e/k€ HT, 1000",
            "h, marchés, h/marché, 1",
            "offres, marchés, offres/marché, 1", "kg, habitants, t/1 000 habitants, 1", "km, min, km/h, 60", "%, %, %, 100" })
    void A_quotient_is_told_as_a_part_or_in_a_quotient_of_units(String numerator, String denominator, String unit,
            BigDecimal scale) {
        assertThat(ratio(numerator, denominator).faults(unit(unit), scale)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "kg, , h, kg", "agents, , marchés, agents", "kg, , %, kg", "€ HT, , € TTC, € HT", "kg, kg, kg, %",
            "L, km, %, L/km",
            "L, km, kWh/100 km, L/km", "offres, marchés, agents/marché, %", "€ HT, € TTC, %, € HT/€ TTC",
            "intentions, marchés, marchés, %", "consultations, , %, consultations", "kg, kg, points, %" })
    void A_unit_of_something_else_is_refused_and_the_right_one_named(String numerator, String denominator, String unit,
            String right) {
        List<Fault> faults = new UnitFit(unit(numerator), denominator == null ? null : unit(denominator), false)
                .faults(unit(unit), BigDecimal.ONE);

        assertThat(faults).containsExactly(Fault.at("/unit", "unit-unfit-formula", unit, right));
    }

    @ParameterizedTest
    @CsvSource({ "kg, , t, 1, 0.001", "kg, , kg, 2, 1", "kg, kg, %, 1, 100", "L, km, L/100 km, 1, 100",
            "kg, kg, rapport, 100, 1",
            "kWh, , MWh, 1000, 0.001" })
    void A_wrong_scale_is_refused_and_the_right_one_named(String numerator, String denominator, String unit, BigDecimal scale,
            String right) {
        List<Fault> faults = new UnitFit(unit(numerator), denominator == null ? null : unit(denominator), false)
                .faults(unit(unit), scale);

        assertThat(faults).containsExactly(Fault.at("/formula/scale", "scale-unfit", scale.toPlainString(), unit, right));
    }

    @Test
    void A_scale_that_no_decimal_is_equal_to_leaves_the_unit_as_it_is() {
        assertThat(amount("min").faults(unit("h"), new BigDecimal("0.016667")))
                .containsExactly(Fault.at("/unit", "scale-endless", "h", "min"));
    }

    @Test
    void A_rate_of_change_is_a_part_of_two_values_in_one_unit() {
        assertThat(rateOfChange("kg", "kg").faults(unit("%"), new BigDecimal("100"))).isEmpty();
        assertThat(rateOfChange("kg", "kg").faults(unit("kg"), BigDecimal.ONE)).extracting(Fault::code)
                .containsExactly("unit-unfit-formula");
        assertThat(rateOfChange("kg", "t").faults(unit("%"), new BigDecimal("100"))).extracting(Fault::code)
                .containsExactly("minus-one-units");
        assertThat(rateOfChange("L", "km").faults(unit("L/km"), BigDecimal.ONE)).extracting(Fault::code)
                .containsExactly("minus-one-units");
    }

    private UnitFit amount(String unit) {
        return new UnitFit(unit(unit), null, false);
    }

    private UnitFit ratio(String numerator, String denominator) {
        return new UnitFit(unit(numerator), unit(denominator), false);
    }

    private UnitFit rateOfChange(String numerator, String denominator) {
        return new UnitFit(unit(numerator), unit(denominator), true);
    }

    private Unit unit(String code) {
        return units.find(code).orElseThrow();
    }
}
