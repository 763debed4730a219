package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

class CsvLinesTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t" })
    void The_separator_is_the_one_that_the_header_uses(String separator) {
        List<RawLine> lines = read("measure,buyer,item,period,value\npapier,226200012,,2015,38".replace(",", separator));

        assertThat(lines).singleElement()
                .isEqualTo(new RawLine(2, "papier", "226200012", null, "2015", "38", null, null, null, null, null, null,
                        List.of()));
    }

    @Test
    void A_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(read("\uFEFFmeasure;buyer;period;value\npapier;226200012;2015;38,5")).extracting(RawLine::measure)
                .containsExactly("papier");
    }

    @Test
    void What_is_not_UTF_8_is_what_spreadsheets_on_Windows_write() {
        String csv = "measure;buyer;period;value;comment\npapier;226200012;2015;38,5;Relevé à l’été – 10 €";

        assertThat(CsvLines.read(csv.getBytes(WINDOWS_1252))).extracting(RawLine::comment)
                .containsExactly("Relevé à l’été – 10 €");
        assertThat(read(csv)).extracting(RawLine::comment).containsExactly("Relevé à l’été – 10 €");
    }

    @Test
    void Columns_may_come_in_any_order_and_any_case() {
        assertThat(read("Value,PERIOD,buyer,measure\n3,2015,226200012,papier")).extracting(RawLine::value)
                .containsExactly("3");
    }

    @Test
    void A_quoted_field_may_hold_separators_quotes_and_line_breaks_and_lines_keep_their_numbers() {
        List<RawLine> lines = read("""
                measure,buyer,period,value,comment
                papier,226200012,2014,1,"dit ""environ"", sur
                deux lignes"

                papier,226200012,2015,2,""");

        assertThat(lines).extracting(RawLine::number).containsExactly(2, 5);
        assertThat(lines.get(0).comment()).isEqualTo("dit \"environ\", sur\ndeux lignes");
    }

    @Test
    void Every_column_that_is_unknown_double_or_missing_is_told_with_its_place() {
        assertThat(faults("measure,buyer,valeur,measure,period\n"))
                .extracting(Fault::code, Fault::pointer)
                .containsExactly(
                        tuple("column-unknown", "#cell=1,3"),
                        tuple("column-duplicate", "#cell=1,4"),
                        tuple("column-missing", "#row=1"));
    }

    @Test
    void An_empty_file_is_told_so() {
        assertThat(faults("")).extracting(Fault::code).containsExactly("csv-empty");
    }

    @Test
    void A_line_of_another_width_than_the_header_is_at_fault() {
        List<RawLine> lines = read("measure,buyer,period,value\npapier,226200012,2015,38,5\npapier,226200012");

        assertThat(lines).extracting(line -> line.faults().get(0).code()).containsExactly("fields-count", "fields-count");
    }

    private static List<Fault> faults(String csv) {
        return catchThrowableOfType(ProblemException.class, () -> read(csv)).faults();
    }

    private static List<RawLine> read(String csv) {
        return CsvLines.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
