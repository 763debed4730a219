package fr.sillage.indicators.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormWorkbookTest {

    private static final FormLine PAPER = new FormLine("papier", "Consommation de papier", "226200012", "recycle", "Recyclé",
            "2025-07", "kg", 2, LocalDate.of(2025, 10, 31), "Magasin", "en retard");
    private static final FormLine TRICK = new FormLine("papier", "=HYPERLINK(\"http://exemple.fr\")", "226200012", "",
            "ensemble",
            "2025", "kg", 0, LocalDate.of(2026, 3, 31), "+33", "à renseigner");

    @TempDir
    Path directory;

    @Test
    void The_first_sheet_is_the_form_and_the_second_says_how_to_fill_it_in() throws IOException {
        try (ReadableWorkbook workbook = read()) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("chiffres attendus", "lisez-moi");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).stream().map(cell -> cell.getText())).containsExactlyElementsOf(FormLine.HEADER);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("papier");
            assertThat(rows.get(1).getCellAsString(5)).contains("2025-07");
            assertThat(rows.get(1).getCellText(6)).isEmpty();
            assertThat(rows.get(1).getCellAsDate(11).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2025, 10, 31));
            assertThat(workbook.getSheets().skip(1).findFirst().orElseThrow().read()).extracting(row -> row.getCellText(0))
                    .anyMatch(text -> text.contains("Une ligne laissée vide n’est pas un zéro"));
        }
    }

    @Test
    void No_text_becomes_a_formula() throws IOException {
        try (ReadableWorkbook workbook = read()) {
            assertThat(workbook.getFirstSheet().read()).allSatisfy(row -> assertThat(row.stream().filter(cell -> cell != null))
                    .noneMatch(cell -> cell.getType() == CellType.FORMULA));
        }
        assertThat(part("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void The_header_stays_in_sight_and_the_status_is_chosen_from_a_list() throws IOException {
        assertThat(part("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "sqref=\"I2:I3\"",
                "\"normal,provisoire,estimé,imputé,rupture,manquant,sans objet\"");
        assertThat(part("xl/styles.xml")).contains("#,##0.00", "dd/mm/yyyy");
    }

    @Test
    void A_form_of_nothing_owed_is_still_a_form() throws IOException {
        byte[] file = FormWorkbook.write(List.of(), LocalDate.of(2026, 4, 12));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(1);
        }
    }

    private static ReadableWorkbook read() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file()));
    }

    private static byte[] file() {
        return FormWorkbook.write(List.of(PAPER, TRICK), LocalDate.of(2026, 4, 12));
    }

    private String part(String name) throws IOException {
        Path path = Files.write(directory.resolve("form.xlsx"), file());
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
