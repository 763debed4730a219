package fr.sillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Each format says the same. */
class FormatTest {

    private static final int MB = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Figures figures = Figures.fresh(2500, 20);

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void A_CSV_file_has_its_header_once_and_a_line_for_each_figure() {
        List<String> lines = text(figures.file(Format.CSV)).lines().toList();
        assertThat(lines).hasSize(2501).startsWith("measure,buyer,item,period,value,status,comment,reason");
        assertThat(lines.get(1)).startsWith("m-0,").contains(",2015-01,");
    }

    @Test
    void Parts_of_a_file_are_files_of_their_own_that_hold_all_of_it_together() throws IOException {
        String parts = text(figures.part(Format.CSV, 0, 1200).readAllBytes())
                + text(figures.part(Format.CSV, 1200, 2500).readAllBytes()).replaceFirst("measure.*\n", "");
        assertThat(parts).isEqualTo(text(figures.file(Format.CSV)));
    }

    @Test
    void A_JSON_array_holds_what_the_lines_of_NDJSON_hold() throws IOException {
        List<JsonNode> elements = StreamSupport.stream(JSON.readTree(figures.file(Format.JSON)).spliterator(), false).toList();
        List<JsonNode> lines = text(figures.file(Format.NDJSON)).lines().map(FormatTest::json).toList();
        assertThat(elements).hasSize(2500).isEqualTo(lines);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void What_is_packed_is_the_CSV_file() throws IOException {
        byte[] packed = figures.file(Format.CSV_GZ);
        byte[] plain = figures.file(Format.CSV);
        assertThat(packed.length).isLessThan(plain.length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()).isEqualTo(plain);
    }

    @Test
    void A_workbook_has_a_row_for_each_figure_below_its_header() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(figures.file(Format.XLSX)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2501);
            assertThat(rows.get(2500).getCellText(0)).isEqualTo(figures.line(2499).measure());
            assertThat(rows.get(2500).getCellText(3)).isEqualTo(figures.line(2499).period());
            assertThat(rows.get(2500).getCellAsNumber(4)).hasValueSatisfying(
                    value -> assertThat(value).isEqualByComparingTo(figures.line(2499).value()));
        }
    }

    @Test
    void The_longest_workbook_is_just_below_what_the_service_takes() {
        assertThat(Figures.fresh(Workbooks.MOST_LINES, 20).file(Format.XLSX).length).isBetween(9 * MB, 10 * MB);
    }
}
