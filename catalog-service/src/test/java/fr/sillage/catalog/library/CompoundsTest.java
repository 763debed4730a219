package fr.sillage.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {

    @ParameterizedTest
    @ValueSource(strings = { "éco-responsable", "éco responsable", "écoresponsable", "éco\u2011responsable",
            "éco\u2010responsable" })
    void A_word_made_of_two_is_one_however_it_is_written(String written) {
        assertThat(Compounds.together("l’achat " + written + " !")).isEqualTo("l achat écoresponsable !");
    }

    @ParameterizedTest
    @CsvSource({ "sous-traitance,sous traitance,soustraitance", "porte-monnaie,porte monnaie,portemonnaie",
            "nord-nord,nord nord,nordnord", "2017-2020,2017 2020,20172020", "ÉCO-CONCEPTION,ÉCO CONCEPTION,ÉCOCONCEPTION" })
    void A_hyphen_makes_a_word_whose_parts_are_words_too(String written, String apart, String together) {
        assertThat(Compounds.apart(written)).isEqualTo(apart);
        assertThat(Compounds.together(written)).isEqualTo(together);
    }

    @ParameterizedTest
    @ValueSource(strings = { "son de cloche", "par tout", "le ré", "bio - local", "du bio. Local" })
    void Words_that_merely_follow_each_other_are_none(String text) {
        assertThat(Compounds.together(text)).isEqualTo(text);
    }

    @Test
    void What_is_looked_for_with_a_hyphen_is_a_phrase_or_one_word() {
        assertThat(Compounds.asked("achat éco-responsable")).containsExactly("achat \"éco responsable\"",
                "achat écoresponsable");
        assertThat(Compounds.asked("\"achat éco-responsable\"")).containsExactly("\"achat éco responsable\"",
                "\"achat écoresponsable\"");
    }

    @Test
    void What_is_not_to_be_there_is_looked_for_in_the_form_that_every_text_has() {
        assertThat(Compounds.asked("papier -éco-responsable")).containsOnly("papier -écoresponsable");
    }
}
