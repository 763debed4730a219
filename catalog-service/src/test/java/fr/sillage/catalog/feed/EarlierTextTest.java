package fr.sillage.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class EarlierTextTest {

    private static final String TOLD = """
            {"ref":"a-1","amount":{"value":40000.50},"amountWithheld":false,"lots":[{"number":1,"amount":{"from":1}},{"number":2}],\
            "contact":{"name":"Camille"}}""";

    private final EarlierText texts = new EarlierText(new ObjectMapper());

    @Test
    void Nothing_changes_while_all_is_still_told() {
        assertThat(texts.of(TOLD, TOLD)).isSameAs(TOLD);
        assertThat(texts.of(TOLD, TOLD.replace("40000.50", "50000"))).isSameAs(TOLD);
    }

    @Test
    void Amounts_are_left_out_once_they_are_withheld_those_of_lots_too() {
        assertThat(texts.of(TOLD, "{\"amountWithheld\":true,\"contact\":{\"name\":\"Camille\"}}")).isEqualTo("""
                {"ref":"a-1","amountWithheld":true,"lots":[{"number":1},{"number":2}],"contact":{"name":"Camille"}}""");
    }

    @Test
    void A_contact_is_left_out_once_it_is_private_or_another_one() {
        String anonymous = """
                {"ref":"a-1","amount":{"value":40000.50},"amountWithheld":false,"lots":[{"number":1,"amount":{"from":1}},\
                {"number":2}]}""";
        assertThat(texts.of(TOLD, "{\"amountWithheld\":false}")).isEqualTo(anonymous);
        assertThat(texts.of(TOLD, TOLD.replace("Camille", "Dominique"))).isEqualTo(anonymous);
    }

    @Test
    void Of_what_is_withdrawn_nobody_is_named() {
        assertThat(texts.of(TOLD, "{}")).contains("40000.50").doesNotContain("Camille");
    }

    @Test
    void An_amount_that_was_never_told_was_not_withheld_either() {
        String without = "{\"amountWithheld\":false,\"lots\":[]}";
        assertThat(texts.of(without, "{\"amountWithheld\":true,\"lots\":[]}")).isSameAs(without);
    }
}
