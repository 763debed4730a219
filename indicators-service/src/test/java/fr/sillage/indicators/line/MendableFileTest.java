package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.table.Field;
import fr.sillage.api.table.FileText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MendableFileTest {

    private static final String HEADER = "\uFEFFmesure;acheteur;poste;période;valeur;unité;statut;précision;confidentialité;"
            + "commentaire;motif;erreur\r\n";

    private static byte[] write(List<RawLine> lines, List<String> messages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MendableFile file = new MendableFile(bytes)) {
            for (RawLine line : lines) {
                file.write(line, messages);
            }
        }
        return bytes.toByteArray();
    }

    private static RawLine line(String value, String comment) {
        return new RawLine(2, "papier", "226200012", null, "2015", value, null, null, null, null, comment, null, List.of());
    }

    @Test
    void A_line_is_written_as_it_was_typed_with_all_that_is_wrong_with_it() throws IOException {
        byte[] file = write(List.of(line("38,5 %", "dit \"environ\"; à peu près")), List.of("Un.", "Deux ; trois."));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(HEADER
                + "papier;226200012;;2015;38,5 %;;;;;\"dit \"\"environ\"\"; à peu près\";;\"Un. Deux ; trois.\"\r\n");
    }

    @Test
    void No_text_is_a_formula_and_numbers_stay_numbers() throws IOException {
        byte[] file = write(List.of(line("-8,6", "=HYPERLINK(\"http://exemple\")"), line("\u22123", "@SUM(A1)"),
                line("-", "+33 1")), List.of("=1+1"));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(HEADER
                + "papier;226200012;;2015;-8,6;;;;;\"'=HYPERLINK(\"\"http://exemple\"\")\";;'=1+1\r\n"
                + "papier;226200012;;2015;\u22123;;;;;'@SUM(A1);;'=1+1\r\n"
                + "papier;226200012;;2015;'-;;;;;'+33 1;;'=1+1\r\n");
    }

    @Property(tries = 500)
    void What_was_written_is_read_back(@ForAll("texts") String measure, @ForAll("texts") String item,
            @ForAll("texts") String value, @ForAll("texts") String comment, @ForAll("texts") String reason) throws IOException {
        RawLine line = new RawLine(2, "m" + Field.text(measure), "226200012", Field.text(item), "2025", Field.text(value), null,
                null, null, null, Field.text(comment), Field.text(reason), List.of());

        assertThat(Reading.lines(LineFormat.CSV, write(List.of(line), List.of("x;\"y\"\n=z")))).containsExactly(line);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> awkward = Arbitraries.chars().with('=', '+', '-', '@', '\'', '"', ';', ',', '\t', '\r', '\n', ' ',
                '\u00A0', '\uFEFF', 'é', '0', '%', '\0', '\uFF1D');
        return Arbitraries.oneOf(awkward.list().ofMaxSize(8).map(MendableFileTest::joined),
                Arbitraries.strings().ofMaxLength(30).filter(text -> !FileText.isUndecodable(text)));
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
