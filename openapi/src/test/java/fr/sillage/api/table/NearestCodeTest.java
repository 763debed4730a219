package fr.sillage.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NearestCodeTest {

    private final NearestCode nearest = new NearestCode(List.of("marches-notifies", "marches-sources", "heures-insertion"));

    @Test
    void A_typing_error_finds_the_code_that_was_meant() {
        assertThat(nearest.to("marche-notifie")).isEqualTo("marches-notifies");
        assertThat(nearest.to("heures_insertion")).isEqualTo("heures-insertion");
    }

    @Test
    void Something_else_altogether_finds_nothing() {
        assertThat(nearest.to("papier")).isNull();
    }
}
