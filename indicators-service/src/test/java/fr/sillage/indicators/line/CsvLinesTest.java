package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

class CsvLinesTest {

    private static final String CSV = LineFormat.CSV;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String HEADER = "measure;buyer;period;value;comment\n";

    private static List<RawLine> read(String csv) {
        return Reading.lines(CSV, csv);
    }

    private static List<Fault> faults(String csv) {
        return Reading.faults(CSV, csv);
    }

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t" })
    void The_separator_is_the_one_the_header_uses(String separator) {
        List<RawLine> lines = read("measure,buyer,item,period,value\npapier,226200012,,2015,38".replace(",", separator));

        assertThat(lines)
                .containsExactly(new RawLine(2, "papier", "226200012", null, "2015", "38", null, null, null, null, null,
                        null, List.of()));
    }

    @Test
    void A_separator_within_a_quoted_name_of_the_header_does_not_count() {
        assertThat(read("\"measure\";buyer;period;value;\"libellé\"\np;226200012;2015;1;x"))
                .extracting(RawLine::value).containsExactly("1");
        assertThat(faults("\"a,b,c,d,e,f,g\";measure;buyer;period;value\n")).extracting(Fault::pointer)
                .containsExactly("#cell=1,1");
    }

    @Test
    void A_spreadsheets_own_word_on_the_separator_is_believed() {
        List<RawLine> lines = read("sep=;\r\nmeasure;buyer;period;value\r\npapier;226200012;2015;38,5\r\n");

        assertThat(lines).extracting(RawLine::number, RawLine::value).containsExactly(tuple(3, "38,5"));
    }

    @Test
    void Names_are_read_in_French_and_English_whatever_their_accents_case_and_apostrophes() {
        List<RawLine> lines = read("\uFEFFMESURE;Acheteur;POSTE;Periode; Valeur\u00A0;Unité;statut;Précision;Confidentialite;"
                + "Commentaire;Motif;Libellé du poste;nom de l’acheteur;NOM DE L'ACHETEUR;Responsable;État;erreur\n"
                + "papier;226200012;recycle;2015;38;kg;provisoire;environ;libre;c;m;a;b;c;d;e;f");

        assertThat(lines).containsExactly(new RawLine(2, "papier", "226200012", "recycle", "2015", "38", "kg", "provisoire",
                "environ", "libre", "c", "m", List.of()));
    }

    @Test
    void A_misspelt_name_is_told_with_the_nearest_one() {
        assertThat(faults("mesures;acheteur;période;valuer;couleur\n"))
                .extracting(Fault::code, Fault::pointer)
                .containsExactly(tuple("column-misspelt", "#cell=1,1"), tuple("column-misspelt", "#cell=1,4"),
                        tuple("column-unknown", "#cell=1,5"), tuple("column-missing", "#row=1"),
                        tuple("column-missing", "#row=1"));
        assertThat(faults("mesures;acheteur;période;valeur\n").get(0).arguments()).contains("measure", "mesure");
    }

    @Test
    void Every_column_that_is_unknown_double_or_missing_is_told_with_its_place() {
        assertThat(faults("\n\nmeasure,buyer,couleur,mesure,period\n"))
                .extracting(Fault::code, Fault::pointer)
                .containsExactly(tuple("column-unknown", "#cell=3,3"), tuple("column-duplicate", "#cell=3,4"),
                        tuple("column-missing", "#row=3"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\uFEFF", "\n\n\r\n", ";;;\n;;;\n" })
    void An_empty_file_is_told_so(String csv) {
        assertThat(faults(csv)).extracting(Fault::code).containsExactly("csv-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = { "measure,buyer,period,value", "measure,buyer,period,value\n",
            "measure,buyer,period,value\r\n\r\n" })
    void A_header_alone_holds_no_line(String csv) {
        assertThat(read(csv)).isEmpty();
    }

    @Test
    void Line_ends_may_be_mixed_and_blank_lines_hold_nothing() {
        List<RawLine> lines = read("measure,buyer,period,value\r\na,1,2,3\rb,1,2,3\n\r\n,,,\n   \nc,1,2,3\n\n\n");

        assertThat(lines).extracting(RawLine::number, RawLine::measure)
                .containsExactly(tuple(2, "a"), tuple(3, "b"), tuple(7, "c"));
    }

    @Test
    void Quoted_fields_hold_separators_quotes_and_line_ends() {
        List<RawLine> lines = read(HEADER + "papier;226200012;2015;1;\"dit \"\"environ\"\"; sur\ndeux\r\nlignes\"\r\n"
                + "papier; \"226200012\" ;2016;2;12\" de large\n");

        assertThat(lines).extracting(RawLine::number).containsExactly(2, 5);
        assertThat(lines).extracting(RawLine::buyer).containsOnly("226200012");
        assertThat(lines).extracting(RawLine::comment).containsExactly("dit \"environ\"; sur\ndeux\r\nlignes", "12\" de large");
    }

    @Test
    void A_quote_that_is_never_closed_is_told_with_the_line_where_it_was_opened() {
        String rest = "papier;226200012;2015;1;x\n".repeat(50_000);
        List<Fault> faults = faults(HEADER + "papier;226200012;2015;1;x\npapier;226200012;2015;1;\"x\n" + rest);

        assertThat(faults).containsExactly(Fault.at("#row=3", "quote-unclosed", 3));
    }

    @Test
    void Text_after_a_closing_quote_costs_its_own_line_only() {
        List<RawLine> lines = read(HEADER + "a;1;2;3;\"x\"y\nb;1;2;3;\"x\" \"y\"\nc;1;2;3;\"x\" \n");

        assertThat(lines).extracting(Reading::codes)
                .containsExactly(List.of("quote-misplaced"), List.of("quote-misplaced"), List.of());
    }

    @Test
    void A_row_of_another_width_than_the_header_is_at_fault() {
        List<RawLine> lines = read("measure,buyer,period,value\npapier,226200012,2015,38,5\npapier,226200012\n"
                + "papier,226200012,2015,38,,\n");

        assertThat(lines).extracting(Reading::codes)
                .containsExactly(List.of("fields-count"), List.of("fields-count"), List.of());
    }

    @Test
    void A_text_below_no_name_is_not_dropped_unseen() {
        List<RawLine> lines = read("measure;buyer;;period;value;;\na;1;;2;3;;\na;1;x;2;3;;\na;1;;2;3;;x\n");

        assertThat(lines).extracting(Reading::codes)
                .containsExactly(List.of(), List.of("field-unnamed"), List.of("fields-count"));
    }

    @Test
    void A_field_of_a_megabyte_is_a_fault_of_its_line() {
        List<RawLine> lines = read(HEADER + "a;1;2;3;" + "x".repeat(1 << 20) + "\nb;1;2;3;\"" + "\n".repeat(1 << 20)
                + "\"\nc;" + ";".repeat(200_000) + "\nd;1;2;3;x\n");

        assertThat(lines).extracting(RawLine::measure).containsExactly("a", "b", "c", "d");
        assertThat(lines).extracting(Reading::codes).containsExactly(List.of("line-too-long"), List.of("line-too-long"),
                List.of("line-too-long"), List.of());
        assertThat(lines.get(3).number()).isEqualTo((1 << 20) + 5);
    }

    @Test
    void A_line_of_a_form_that_nobody_filled_in_yet_is_passed_over() {
        List<RawLine> lines = read("mesure;acheteur;période;échéance;valeur;statut;commentaire;motif\n"
                + "a;1;2025;2026-03-31;;;;\nb;1;2025;2026-03-31;3;;;\nc;1;2025;2026-03-31;;manquant;;\n"
                + "d;1;2025;2026-03-31;;;perdu;\ne;1;2025\n");

        assertThat(lines).extracting(RawLine::measure).containsExactly("b", "c", "d", "e");
        assertThat(read("mesure;acheteur;période;valeur\na;1;2025;\n")).hasSize(1);
    }

    @Test
    void What_kept_a_text_from_being_a_formula_is_taken_off() {
        List<RawLine> lines = read(HEADER + "a;1;2;-3;'=1+1\na;1;2;'-3;''+x\na;1;2;3;'tis\na;1;2;3;l'été");

        assertThat(lines).extracting(RawLine::value).containsExactly("-3", "-3", "3", "3");
        assertThat(lines).extracting(RawLine::comment).containsExactly("=1+1", "'+x", "'tis", "l'été");
    }

    @Test
    void Each_encoding_reads_the_same() {
        String csv = HEADER + "papier;226200012;2015;38,5;Relevé à l’été – 10 €\n".repeat(3000);
        List<RawLine> lines = read(csv);
        assertThat(lines).hasSize(3000).extracting(RawLine::comment).containsOnly("Relevé à l’été – 10 €");

        assertThat(Reading.lines(CSV, csv.getBytes(WINDOWS_1252))).isEqualTo(lines);
        assertThat(Reading.lines(CSV + ";charset=ISO-8859-1", csv.getBytes(WINDOWS_1252))).isEqualTo(lines);
        for (Charset utf : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(Reading.lines(CSV, csv.getBytes(utf))).isEqualTo(lines);
            assertThat(Reading.lines(CSV, ("\uFEFF" + csv).getBytes(utf))).isEqualTo(lines);
            assertThat(Reading.lines(CSV + ";charset=" + utf, ("\uFEFF" + csv).getBytes(utf))).isEqualTo(lines);
        }
        assertThat(Reading.lines(CSV + ";charset=\"utf-16\"", csv.getBytes(StandardCharsets.UTF_16))).isEqualTo(lines);
    }

    @Test
    void A_file_that_comes_byte_by_byte_reads_the_same() {
        String csv = HEADER + "papier;226200012;2015;38,5;\"😀 l’été\"\r\n".repeat(20);
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        InputStream drops = new SequenceInputStream(Collections.enumeration(
                IntStream.range(0, bytes.length).mapToObj(i -> (InputStream) new ByteArrayInputStream(bytes, i, 1))
                        .toList()));

        assertThat(Reading.lines(CSV, drops)).isEqualTo(read(csv));
    }

    @Test
    void A_byte_that_is_no_character_costs_its_own_line_only() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Stream.of((HEADER + "a;1;2;3;é\nb;1;2;3;").getBytes(StandardCharsets.UTF_8), new byte[] { (byte) 0xE9 },
                "\nc;1;2;3;\uFFFD\n".getBytes(StandardCharsets.UTF_8)).forEach(file::writeBytes);

        List<RawLine> lines = Reading.lines(CSV, file.toByteArray());

        assertThat(lines).extracting(Reading::codes).containsExactly(List.of(), List.of("text-undecodable"), List.of());
        assertThat(lines.get(1).comment()).isEqualTo("\uFFFD");
        assertThat(lines.get(1).faults().get(0).column()).isEqualTo("comment");
        byte[] undefined = (HEADER + "a;1;2;3;é\u20AC").getBytes(WINDOWS_1252);
        undefined[undefined.length - 1] = (byte) 0x81;
        assertThat(Reading.lines(CSV, undefined)).extracting(Reading::codes).containsExactly(List.of("text-undecodable"));
        byte[] cutOff = (HEADER + "a;1;2;3;x").getBytes(StandardCharsets.UTF_16LE);
        assertThat(Reading.lines(CSV, Arrays.copyOf(cutOff, cutOff.length - 1))).extracting(Reading::codes)
                .containsExactly(List.of("text-undecodable"));
    }

    @Test
    void Any_bytes_get_a_clear_answer() {
        var random = new Random(20260403);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            byte[] header = random.nextBoolean() ? HEADER.getBytes(StandardCharsets.UTF_8) : new byte[0];
            byte[] file = Arrays.copyOf(header, header.length + noise.length);
            System.arraycopy(noise, 0, file, header.length, noise.length);
            try {
                assertThat(Reading.lines(CSV, file)).doesNotContainNull();
            } catch (ProblemException clear) {
                assertThat(clear.faults()).isNotEmpty();
            }
        }
    }
}
