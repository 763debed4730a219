package fr.sillage.catalog.intention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.vocabulary.Category;

class EstimateTest {

    private static PurchasingIntentionBody intention(Amount amount, Amount... lots) {
        List<Lot> parts = Stream.of(lots).map(lot -> new Lot(1, "Lot", null, lot, null)).toList();
        return new PurchasingIntentionBody(List.of("223500018"), null, "Achat", null, null, "papier", null, null,
                Category.SUPPLIES, amount, null, null, parts, null, "2027", null, null, null, null, null, null, null, null,
                null,
                false, false, null, null, null);
    }

    private static Amount value(String euros) {
        return new Amount(new BigDecimal(euros), null, null, true);
    }

    private static Amount range(String from, String to) {
        return new Amount(null, from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to), false);
    }

    @Test
    void Thresholds_are_held_against_the_most_that_a_purchase_may_come_to() {
        assertThat(intention(range("30000", "40000.01")).estimate()).contains(new BigDecimal("40000.01"));
        assertThat(intention(value("40000")).estimate()).contains(new BigDecimal("40000.00"));
    }

    @Test
    void A_range_open_at_its_end_comes_to_its_beginning_at_least() {
        assertThat(intention(range("50000", null)).estimate()).contains(new BigDecimal("50000.00"));
    }

    @Test
    void Lots_add_up_where_nothing_is_said_of_the_whole() {
        assertThat(intention(null, value("25000"), null, range("10000", "15000.01")).estimate())
                .contains(new BigDecimal("40000.01"));
        assertThat(intention(value("30000"), value("25000"), value("15000")).estimate()).contains(new BigDecimal("30000.00"));
        assertThat(intention(null, (Amount) null).estimate()).isEmpty();
    }
}
