package fr.sillage.indicators.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private final Units units = new Units();

    @ParameterizedTest
    @CsvSource({ "250, kg, t, 0.25", "1.5, h, min, 90", "30, min, h, 0.5", "3, MWh, kWh, 3000", "12.5, k€ HT, € HT, 12500",
            "2, ha, m², 20000", "100, %, rapport, 1", "7, L/100 km, L/km, 0.07", "12, nombre, marchés, 12",
            "1, tCO₂e, kgCO₂e, 1000" })
    void A_value_is_told_in_another_unit_of_its_dimension(BigDecimal value, String from, String to, BigDecimal told) {
        assertThat(unit(from).convert(value, unit(to))).hasValueSatisfying(converted -> assertThat(converted)
                .isEqualByComparingTo(told));
    }

    @ParameterizedTest
    @CsvSource({ "kg, kgCO₂e", "€ HT, € TTC", "€, € HT", "marchés, agents", "kW, kWh", "jours, h", "%, points", "L/100 km, L",
            "L/100 km, kWh/100 km" })
    void A_value_is_not_told_in_a_unit_of_something_else(String from, String to) {
        assertThat(unit(from).convert(BigDecimal.ONE, unit(to))).isEmpty();
    }

    @Test
    void Twenty_minutes_are_a_third_of_an_hour_to_34_digits() {
        assertThat(unit("min").convert(new BigDecimal("20"), unit("h")).orElseThrow().precision()).isEqualTo(34);
    }

    @ParameterizedTest
    @ValueSource(strings = { "kWh/m²", "L/100 km", "L/100\u00a0km", "h/marché", "h/marchés", "€/habitant", "kgCO₂e/k€",
            "t/1 000 habitants", "kg/1\u202f000 habitants" })
    void A_quotient_of_two_units_is_a_unit(String code) {
        assertThat(units.find(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "kg/", "kg/m²/h", "kg/0 km", "kg/bananes", "L/100 km/h", "KWh", "Kg", "heures" })
    void What_is_not_written_as_the_registry_writes_it_is_none(String code) {
        assertThat(units.find(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "KWh, kWh", "tCO2e, tCO₂e", "m2, m²", "M3, m³", "heures, h", "Heure, h", "tonnes, t", "€HT, € HT",
            "k€ ht, k€ HT", "mwh, MWh", "l/100km, L/100 km", "KWh/m2, kWh/m²", "Euros / habitant, €/habitants", "etp, ETP",
            "pour cent, %" })
    void A_unit_is_read_as_people_write_it(String written, String meant) {
        assertThat(units.read(written)).map(Unit::code).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mW", "mWh", "m€", "zorglubs", "", "/", "kg/bananes", "tonnnes", "KW/h/m2" })
    void What_is_no_unit_or_might_be_another_one_is_not_read(String written) {
        assertThat(units.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "KWH, kWh", "Kg, kg", "heures, h", "Tonnes, t", "m2, m², ", "tCO2e, tCO₂e", "€HT, € HT", "euros, €",
            "marchers, marchés", "etp, ETP", "l/100km, L/100 km", "KWh/m2, kWh/m²", "pourcent, %", "kg/bananes, kg/nombre" })
    void The_unit_that_was_probably_meant_is_named(String typed, String meant) {
        assertThat(units.near(typed)).contains(meant);
        assertThat(units.find(meant)).isPresent();
        assertThat(units.unknown("/unit", typed).arguments()).containsExactly(typed, meant);
    }

    @Test
    void Of_what_is_like_no_unit_none_is_named() {
        assertThat(units.near("zorglubs")).isEmpty();
        assertThat(units.unknown("/unit", "zorglubs").code()).isEqualTo("unit-like-none");
    }

    @Test
    void The_registry_holds_what_public_buyers_count_in_each_with_a_base_unit() {
        assertThat(units.named()).extracting(Unit::code).doesNotHaveDuplicates().contains("%", "nombre", "marchés",
                "points de charge", "h", "min", "jours", "g", "kg", "t", "m", "km", "m²", "ha", "L", "m³", "Wh", "kWh", "MWh",
                "kW", "L/100 km", "€", "€ HT", "k€ HT", "M€ HT", "€ TTC", "ETP", "kgCO₂e", "tCO₂e", "points");
        assertThat(units.named()).allSatisfy(unit -> assertThat(List.of(unit.name(), unit.plural())).doesNotContain(""));
        assertThat(units.named().stream().filter(unit -> unit.quotient() == null).map(Unit::dimension)
                .collect(Collectors.toSet()))
                .isEqualTo(new HashSet<>(units.named().stream()
                        .filter(unit -> unit.factor().times(BigDecimal.ONE).compareTo(BigDecimal.ONE) == 0)
                        .map(Unit::dimension).toList()));
    }

    private Unit unit(String code) {
        return units.find(code).orElseThrow();
    }
}
