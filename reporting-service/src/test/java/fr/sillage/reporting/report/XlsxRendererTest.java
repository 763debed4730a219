package fr.sillage.reporting.report;

import static fr.sillage.reporting.report.SampleFigures.figure;
import static fr.sillage.reporting.report.SampleFigures.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;

class XlsxRendererTest {

    private static byte[] workbook(ReportContent content) {
        return new XlsxRenderer().render(content, "abc123");
    }

    private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook),
                new ReadingOptions(true, false))) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }

    private static Cell cell(List<Row> rows, int row, String head) {
        for (Cell cell : rows.get(0)) {
            if (cell.getText().equals(head)) {
                return rows.get(row).getCell(cell.getColumnIndex());
            }
        }
        throw new AssertionError("No column " + head);
    }

    private static String entry(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals(name)) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void Each_table_of_the_report_is_a_sheet_with_a_header() throws IOException {
        byte[] workbook = workbook(SampleReport.content());
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getSheets().map(Sheet::getName)).containsExactly("Lisez-moi", "Résultats", "Chiffres", "Actions",
                    "Actions ciblées", "Valeurs manquantes", "Définitions");
        }
        assertThat(rows(workbook, "Lisez-moi").toString()).contains("Bilan annuel 2025");
        assertThat(entry(workbook, "xl/worksheets/sheet2.xml")).contains("<pane", "autoFilter");
    }

    @Test
    void What_was_corrected_since_an_earlier_edition_is_a_sheet_of_its_own() throws IOException {
        ReportContent content = SampleReport.content();
        var known = new ReportContent.Known(new BigDecimal("79150"), null, "NORMAL");
        var erratum = new ReportContent.Erratum("9", "heures-insertion", "Heures d’insertion", content.scheme().buyers().get(0),
                "_T", null, "2025", known, null, "h", "=1+1", LocalDate.of(2026, 4, 1));
        byte[] workbook = workbook(content.with(new ReportContent.Errata(
                new ReportContent.Since(1, 5, LocalDate.of(2026, 2, 1)), false, List.of(erratum))));
        List<Row> rows = rows(workbook, "Errata");
        assertThat(cell(rows, 1, "Chiffre").getText()).isEqualTo("Heures d’insertion, 2025 (objectif\u00A09)");
        assertThat(cell(rows, 1, "Avant").getText()).isEqualTo("79\u202F150\u00A0h");
        assertThat(cell(rows, 1, "Après").getText()).isEqualTo("non renseigné");
        assertThat(cell(rows, 1, "Motif").getType()).isEqualTo(CellType.STRING);
        assertThat(cell(rows, 1, "Corrigé le").asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(rows(workbook, "Lisez-moi").toString()).contains("1\u00A0correction a été apportée");
    }

    @Test
    void The_file_says_its_title_and_its_language() throws IOException {
        assertThat(entry(workbook(SampleReport.content()), "docProps/core.xml"))
                .contains("<dc:title>Bilan annuel 2025", "<dc:language>fr-FR</dc:language>");
    }

    @Test
    void Numbers_are_numbers_with_the_decimals_of_their_indicator_and_dates_are_dates() throws IOException {
        byte[] workbook = workbook(SampleReport.content());
        List<Row> results = rows(workbook, "Résultats");
        Cell value = cell(results, 1, "Valeur 2025");
        assertThat(value.getType()).isEqualTo(CellType.NUMBER);
        assertThat(value.asNumber()).isEqualByComparingTo(new BigDecimal("112.5"));
        assertThat(value.getDataFormatString()).isEqualTo("#,##0.0");
        Cell done = cell(rows(workbook, "Actions ciblées"), 1, "Faite le");
        assertThat(done.getType()).isEqualTo(CellType.NUMBER);
        assertThat(done.asDate().toLocalDate()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(done.getDataFormatString()).isEqualTo("dd/mm/yyyy");
    }

    @Test
    void A_value_that_is_not_there_is_an_empty_cell_and_never_zero() throws IOException {
        List<Row> results = rows(workbook(SampleReport.content()), "Résultats");
        int row = 1;
        while (!"marches-egalite".equals(cell(results, row, "Indicateur").getText())) {
            row++;
        }
        Cell missing = cell(results, row, "Valeur 2025");
        assertThat(missing == null || missing.getType() == CellType.EMPTY).isTrue();
        assertThat(cell(results, row, "Statut").getText()).isEqualTo("manquant");
    }

    @Test
    void What_people_typed_is_text_even_where_it_looks_like_a_formula() throws IOException {
        byte[] workbook = workbook(CsvRendererTest.withFigures(figure("i", "=1+1", "%", 1, "UP", "\u0001=cmd|'/c calc'!A1",
                item("a", "+2").point(2025, "1").build())));
        for (int sheet = 1; sheet <= 7; sheet++) {
            assertThat(entry(workbook, "xl/worksheets/sheet" + sheet + ".xml")).doesNotContain("<f>", "<f ");
        }
        assertThat(cell(rows(workbook, "Définitions"), 1, "Libellé").getType()).isEqualTo(CellType.STRING);
        assertThat(cell(rows(workbook, "Définitions"), 1, "Définition").getText()).isEqualTo("=cmd|'/c calc'!A1");
    }

    @Test
    void A_text_longer_than_a_cell_holds_is_cut_and_says_so() throws IOException {
        CatalogSnapshot scheme = new SampleScheme("Schéma").objective("1", null, null, "Un", "2025", List.of())
                .action("1.1", null, "1", null, "Action", new CatalogSnapshot.Progress("IN_PROGRESS",
                        LocalDate.of(2025, 1, 1), "a".repeat(2_000_000), null, null))
                .snapshot();
        byte[] workbook = workbook(SampleReport.content(scheme, new Figures(1, null, List.of(), List.of())));
        assertThat(cell(rows(workbook, "Actions"), 1, "Remarque").getText()).hasSize(32_767)
                .endsWith("(la suite est dans le rapport)");
    }
}
