package fr.sillage.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void A_table_opens_in_a_French_spreadsheet_at_a_double_click() {
        CsvTable table = new CsvTable("poste", "valeur");
        table.row("Papier recyclé", new BigDecimal("-38.50"));
        table.row("Enveloppes ; pochettes", null);

        assertThat(table.toString().lines()).containsExactly("\uFEFFposte;valeur", "Papier recyclé;-38,50",
                "\"Enveloppes ; pochettes\";");
    }

    @Test
    void No_text_is_run_as_a_formula() {
        CsvTable table = new CsvTable("commentaire");
        table.row("=HYPERLINK(\"http://example.org\")");
        table.row("-2+3");
        table.row("@SUM(A1)");
        table.row("+33 2 99 00 00 00");

        assertThat(table.toString().lines().skip(1)).containsExactly("\"'=HYPERLINK(\"\"http://example.org\"\")\"", "'-2+3",
                "'@SUM(A1)", "'+33 2 99 00 00 00");
    }

    @Test
    void What_is_written_row_by_row_is_the_same_file() throws IOException {
        var file = new ByteArrayOutputStream();
        CsvTable.write(file, List.of("poste", "valeur"), Stream.of(new Object[] { "Été", new BigDecimal("1.5") },
                new Object[] { null, "=1" }));

        assertThat(file.toString(StandardCharsets.UTF_8).lines()).containsExactly("\uFEFFposte;valeur", "Été;1,5", ";'=1");
    }
}
