package fr.sillage.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

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
}
