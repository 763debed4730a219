package fr.sillage.indicators.observation;

import static fr.sillage.indicators.measure.Quantity.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DisclosureTest {

    private static final Confidentiality READER = Confidentiality.NOT_FOR_PUBLICATION;

    private final Map<String, Observed> items = new HashMap<>();

    @Test
    void One_item_alone_takes_the_smallest_of_the_others_with_it() {
        hidden("managers", 2);
        shown("agents", 90);
        shown("technicians", 8);
        shown(TOTAL, 100);

        assertThat(Disclosure.alsoHeldBack(items, READER)).contains("technicians");
        assertThat(Disclosure.alsoHeldBack(items, Confidentiality.CONFIDENTIAL)).isEmpty();
    }

    @Test
    void Where_there_is_nothing_else_the_total_goes_with_it() {
        hidden("managers", 2);
        shown(TOTAL, 2);

        assertThat(Disclosure.alsoHeldBack(items, READER)).contains(TOTAL);
    }

    @Test
    void A_hidden_total_is_not_to_be_added_up_from_its_items() {
        shown("managers", 2);
        shown("agents", 90);
        hidden(TOTAL, 92);

        assertThat(Disclosure.alsoHeldBack(items, READER)).contains("managers");
    }

    @Test
    void Two_that_are_hidden_hide_each_other_and_without_a_total_nothing_can_be_subtracted() {
        hidden("managers", 2);
        shown("agents", 90);

        assertThat(Disclosure.alsoHeldBack(items, READER)).isEmpty();

        hidden("technicians", 3);
        shown(TOTAL, 95);
        assertThat(Disclosure.alsoHeldBack(items, READER)).isEmpty();
    }

    @Property(tries = 200)
    void No_reader_is_ever_left_with_one_unknown(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 20) Integer> values,
            @ForAll @IntRange(min = 0, max = 63) int secrets) {
        Map<String, Observed> cells = new HashMap<>();
        int total = 0;
        for (int i = 0; i < values.size(); i++) {
            cells.put("i" + i, observed(values.get(i), (secrets >> i) % 2 == 1));
            total += values.get(i);
        }
        cells.put(TOTAL, observed(total, false));
        Disclosure.alsoHeldBack(cells, READER).ifPresent(item -> cells.put(item, cells.get(item).heldBack()));

        assertThat(cells.values().stream().filter(cell -> cell.confidentiality().compareTo(READER) > 0).count())
                .isNotEqualTo(1);
    }

    private void hidden(String item, int value) {
        items.put(item, observed(value, true));
    }

    private void shown(String item, int value) {
        items.put(item, observed(value, false));
    }

    private static Observed observed(int value, boolean secret) {
        return new Observed(BigDecimal.valueOf(value), ObservationStatus.NORMAL, Qualifier.EXACT,
                secret ? Confidentiality.CONFIDENTIAL : Confidentiality.FREE);
    }
}
