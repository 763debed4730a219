package fr.sillage.catalog.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @ValueSource(strings = { "Niveau 2 : Les essais", "Niveau 2 :  Les essais", "niveau 2: Les essais",
            "Niveau\u00A02\u202F: Les essais", "**Niveau 2 : Les essais**", "Niveau 2 – Les essais",
            "Niveau 2 : Les essais\n\nNiveau 3 : plus tard" })
    void The_first_line_names_the_level(String description) {
        assertThat(Level.of(description)).contains(new Level(2, "Les essais"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Le niveau 2 : Les essais", "Niveau deux", "Niveau 2 les essais",
            "Une phrase.\nNiveau 2 : Les essais", "Niveau 123 : x" })
    void Anything_else_names_none(String description) {
        assertThat(Level.of(description)).isEmpty();
    }

    @Test
    void A_level_may_have_no_title_and_be_0() {
        assertThat(Level.of("Niveau 0")).contains(new Level(0, null));
    }
}
