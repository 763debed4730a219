package fr.sillage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class MessagesInWordsTest {

    private static final Messages FRENCH = new Messages(List.of(Locale.FRENCH));
    private static final Messages ENGLISH = new Messages(List.of(Locale.ENGLISH));

    /** A code that has no text is its own text. */
    private static String text(Messages messages, String pattern, Object... arguments) {
        return messages.text(pattern, List.of(arguments));
    }

    @Test
    void A_figure_is_written_as_the_language_does() {
        assertThat(text(FRENCH, "{0,number} ; {1,number}", new BigDecimal("-46748.50"), 1.234))
                .isEqualTo("-46\u202F748,5 ; 1,234");
        assertThat(text(ENGLISH, "{0,number} ; {1,number}", new BigDecimal("-46748.50"), 1.234))
                .isEqualTo("-46,748.5 ; 1.234");
        assertThat(text(FRENCH, "{0,number}", 123456789012345L)).isEqualTo("123\u202F456\u202F789\u202F012\u202F345");
        assertThat(text(FRENCH, "{0,number}", new BigDecimal("0.000000000000001"))).isEqualTo("0,000000000000001");
    }

    @Test
    void A_day_is_written_as_the_language_does() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        assertThat(text(FRENCH, "{0,date}, {1,date}", first, LocalDate.of(2026, 8, 31)))
                .isEqualTo("1er mars 2026, 31 août 2026");
        assertThat(text(ENGLISH, "{0,date}, {1,date}", first, LocalDate.of(2026, 8, 31)))
                .isEqualTo("1 March 2026, 31 August 2026");
        assertThat(text(FRENCH, "{0}, {1,date}", first, "2026-Q2")).isEqualTo("2026-03-01, 2026-Q2");
    }

    @Test
    void Years_lines_and_texts_stay_as_they_are() {
        assertThat(text(FRENCH, "{0} {1} {2,number}", 2025, "223500018", "1.234")).isEqualTo("2025 223500018 1.234");
    }

    private enum Colour implements Word {
        GREEN("vert"),
        BLUE("bleu");

        private final String label;

        Colour(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String labelEn() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void A_word_of_a_list_is_written_in_the_language() {
        assertThat(text(FRENCH, "{0} : {1}", Colour.BLUE, List.of(Colour.GREEN, Colour.BLUE))).isEqualTo("bleu : vert, bleu");
        assertThat(text(ENGLISH, "{0}: {1}", Colour.BLUE, List.of(Colour.GREEN, Colour.BLUE))).isEqualTo("blue: green, blue");
    }

    @Test
    void What_stands_in_an_argument_is_not_replaced_again() {
        assertThat(text(FRENCH, "{0} {1}", "{1}$1\\", "x")).isEqualTo("{1}$1\\ x");
    }
}
