package fr.sillage.catalog.intention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void Thresholds_are_held_against_the_most_that_a_purchase_may_come_to() {
        assertThat(Written.supplies(", \"amount\": {\"from\": 30000, \"to\": 40000.01}").estimate())
                .contains(new BigDecimal("40000.01"));
        assertThat(Written.supplies(", \"amount\": {\"value\": 40000, \"withheld\": true}").estimate())
                .contains(new BigDecimal("40000.00"));
    }

    @Test
    void A_range_open_at_its_end_comes_to_its_beginning_at_least() {
        assertThat(Written.supplies(", \"amount\": {\"from\": 50000}").estimate()).contains(new BigDecimal("50000.00"));
    }

    @Test
    void Lots_add_up_where_nothing_is_said_of_the_whole() {
        String lots = """
                , "lots": [{"number": 1, "title": "Un", "amount": {"value": 25000}}, {"number": 2, "title": "Deux"},
                  {"number": 3, "title": "Trois", "amount": {"from": 10000, "to": 15000.01}}]""";
        assertThat(Written.supplies(lots).estimate()).contains(new BigDecimal("40000.01"));
        assertThat(Written.supplies(lots + ", \"amount\": {\"value\": 30000}").estimate())
                .contains(new BigDecimal("30000.00"));
        assertThat(Written.supplies(", \"lots\": [{\"number\": 1, \"title\": \"Un\"}]").estimate()).isEmpty();
    }

    @Test
    void Nobody_can_say_what_a_purchase_comes_to_at_most_while_a_part_of_it_is_open() {
        assertThat(Written.supplies(", \"amount\": {\"from\": 30000, \"to\": 40000.01}").most())
                .contains(new BigDecimal("40000.01"));
        assertThat(Written.supplies(", \"amount\": {\"from\": 1}").most()).isEmpty();
        assertThat(Written.supplies("").most()).isEmpty();
        String lots = """
                , "lots": [{"number": 1, "title": "Un", "amount": {"value": 25000}}, {"number": 2, "title": "Deux"%s}]""";
        assertThat(Written.supplies(lots.formatted("")).most()).isEmpty();
        assertThat(Written.supplies(lots.formatted(", \"amount\": {\"from\": 1}")).most()).isEmpty();
        assertThat(Written.supplies(lots.formatted(", \"amount\": {\"to\": 15000}")).most())
                .contains(new BigDecimal("40000.00"));
    }
}
