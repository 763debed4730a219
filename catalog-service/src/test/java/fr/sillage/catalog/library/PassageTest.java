package fr.sillage.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    private static String passage(String text, String marked) {
        return Passage.of(text, marked.replace('[', '\uE000').replace(']', '\uE001')).stream()
                .map(part -> part.found() ? "[" + part.text() + "]" : part.text()).collect(Collectors.joining());
    }

    @Test
    void What_the_database_marked_is_shown_as_it_was_written() {
        assertThat(passage("Une démarche d’achat éco-responsable, au cœur du projet.",
                "Une démarche d achat [écoresponsable] , au coeur du projet."))
                .isEqualTo("Une démarche d’achat [éco-responsable], au cœur du projet.");
    }

    @Test
    void A_passage_cut_out_of_a_text_says_so() {
        assertThat(passage("Le premier mot. Puis le second mot. Enfin le dernier.", "Puis le [second] mot"))
                .isEqualTo("… Puis le [second] mot. …");
    }

    @Test
    void Markup_in_a_text_stays_text_and_is_never_made() {
        String text = "<b>Le papier</b> & <script>alert('recyclé')</script>";
        assertThat(passage(text, "b Le [papier] /b   script alert  [recyclé]"))
                .isEqualTo("b>Le [papier]</b> & <script>alert('[recyclé] …");
        assertThat(Passage.forms(text)).allSatisfy(form -> assertThat(form).doesNotContain("<", "&"));
    }

    @Test
    void Marks_that_stand_in_the_text_itself_mark_nothing() {
        assertThat(Passage.forms("Un \uE000piège\uE001")).allSatisfy(form -> assertThat(form).isEqualTo("Un  piège "));
        assertThat(passage("Un \uE000piège\uE001 ici", "Un piège [ici]")).isEqualTo("Un \uE000piège\uE001 [ici]");
    }

    @ParameterizedTest
    @CsvSource({ "nulle part ailleurs,[rien]", "sans marque,sans marque", "vide,[]", "'',[mot]" })
    void Where_nothing_is_found_again_there_is_no_passage(String text, String marked) {
        assertThat(passage(text, marked)).isEmpty();
        assertThat(Passage.of(text, null)).isEmpty();
    }

    @Test
    void Two_words_found_side_by_side_are_two_parts_and_ligatures_and_combined_accents_count_as_read() {
        assertThat(passage("Le bœuf e\u0301leve\u0301 ici", "Le [boeuf] [élevé] ici"))
                .isEqualTo("Le [bœuf] [e\u0301leve\u0301] ici");
    }
}
