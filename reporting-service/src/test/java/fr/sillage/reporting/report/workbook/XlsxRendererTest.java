package fr.sillage.reporting.report.workbook;

import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import fr.sillage.reporting.report.Engines;
import fr.sillage.reporting.report.HtmlRenderer;
import fr.sillage.reporting.report.Imprint;
import fr.sillage.reporting.report.content.Errata;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.content.SampleScheme;

class XlsxRendererTest {

    private static byte[] workbook(ReportContent content) {
        return new XlsxRenderer().render(content, new Imprint(3), "abc123");
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

    private static List<String> sheets(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheets().map(Sheet::getName).toList();
        }
    }

    /** In which sheet a reader finds again what a table or a list of the report says, by the beginning of its name. */
    private static final Map<String, String> FOUND_IN = Map.ofEntries(Map.entry("Chaque objectif", "Résultats"),
            Map.entry("Résultats de", "Résultats"), Map.entry("Actions par situation", "Actions"),
            Map.entry("Données", "Chiffres"), Map.entry("Parts", "Chiffres"), Map.entry("Actions", "Actions"),
            Map.entry("Qui pilote", "Pilotage"), Map.entry("Étapes prévues", "Étapes"),
            Map.entry("Niveaux attendus", "Cibles et trajectoires"), Map.entry("Valeurs", "Valeurs manquantes"),
            Map.entry("Indicateurs sans définition", "Indicateurs sans définition"),
            Map.entry("Actions annuelles sans trace", "Réalisations manquantes"),
            Map.entry("Codes sans correspondance", "Codes sans correspondance"));

    private static ReportContent whole() {
        return SampleReport.content(SampleReport.scheme(step -> step.steps("10", "Ateliers", List.of(
                new CatalogSnapshot.Step("Premier atelier", "2026-02-03", null),
                new CatalogSnapshot.Step("Bilan", "2026-10", null)))
                .validatedBy("absent")), SampleReport.figures());
    }

    @Test
    void Each_table_of_the_report_is_a_sheet_with_a_header() throws IOException {
        byte[] workbook = workbook(whole());
        assertThat(sheets(workbook)).containsExactly("Lisez-moi", "Résultats", "Chiffres", "Cibles et trajectoires",
                "Actions", "Étapes", "Actions ciblées", "Pilotage", "Séances et avis", "Valeurs manquantes",
                "Indicateurs sans définition", "Réalisations manquantes", "Codes sans correspondance", "Définitions");
        assertThat(rows(workbook, "Lisez-moi").toString()).contains("Bilan annuel 2025",
                "Édition 3, qui fait foi une fois publiée");
        assertThat(entry(workbook, "xl/worksheets/sheet2.xml")).contains("<pane", "autoFilter");
    }

    @Test
    void What_was_corrected_since_an_earlier_edition_is_a_sheet_of_its_own() throws IOException {
        ReportContent content = SampleReport.content();
        var known = new Errata.Known(new BigDecimal("79150"), null, "NORMAL");
        var erratum = new Errata.Erratum("9", "heures-insertion", "Heures d’insertion", content.scheme().buyers().get(0),
                "_T", null, "2025", known, null, "h", "=1+1", LocalDate.of(2026, 4, 1));
        var change = new Errata.Change("9", "heures-insertion", "Heures d'insertion", erratum.buyer(), "_T", null, 2024,
                new Errata.Known(new BigDecimal("71000"), ReportContent.Qualifier.EXACT, "NORMAL"),
                new Errata.Known(new BigDecimal("71250"), ReportContent.Qualifier.EXACT, "NORMAL"), "h", 0);
        byte[] workbook = workbook(content.with(new Errata(
                new Errata.Since(1, 5, LocalDate.of(2026, 2, 1)), false, List.of(erratum), List.of(change))));
        assertThat(cell(rows(workbook, "Autres changements"), 1, "Avant").getText()).isEqualTo("71\u202F000\u00A0h");
        List<Row> rows = rows(workbook, "Errata");
        assertThat(cell(rows, 1, "Chiffre").getText()).isEqualTo("Heures d’insertion, 2025 (objectif\u00A09)");
        assertThat(cell(rows, 1, "Avant").getText()).isEqualTo("79\u202F150\u00A0h");
        assertThat(cell(rows, 1, "Après").getText()).isEqualTo("non renseigné");
        assertThat(cell(rows, 1, "Motif").getType()).isEqualTo(CellType.STRING);
        assertThat(cell(rows, 1, "Corrigé le").asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(rows(workbook, "Lisez-moi").toString()).contains("1\u00A0correction a été apportée");
    }

    @Test
    void What_the_page_has_in_tables_and_lists_of_data_the_workbook_has_in_sheets() throws IOException {
        String page = new HtmlRenderer(Engines.plain()).render(whole());
        List<String> sheets = sheets(workbook(whole()));
        String missing = page.substring(page.indexOf("<h2 id=\"manques\""), page.indexOf("<h2 id=\"verifier\""));
        List<String> names = Stream.concat(
                Pattern.compile("<caption>([^<]*)</caption>").matcher(page).results().map(m -> m.group(1)),
                Pattern.compile("<h3>([^<]*)</h3>").matcher(missing).results().map(m -> m.group(1))).toList();
        assertThat(names).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(FOUND_IN.entrySet())
                .filteredOn(found -> name.startsWith(found.getKey())).isNotEmpty()
                .allSatisfy(found -> assertThat(sheets).contains(found.getValue())));
    }

    @Test
    void A_missing_value_has_whom_it_was_asked_of_and_since_when() throws IOException {
        List<Row> missing = rows(workbook(whole()), "Valeurs manquantes");
        assertThat(cell(missing, 1, "Demandée à").getText()).isEqualTo("Direction des ressources humaines");
        assertThat(cell(missing, 1, "À fournir pour le").asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(cell(missing, 1, "État").getText()).isEqualTo("en retard");
        assertThat(cell(missing, 1, "Motif").getText()).isEqualTo("donnée manquante");
    }

    @Test
    void What_is_aimed_at_is_a_number_for_each_year() throws IOException {
        List<Row> aims = rows(workbook(whole()), "Cibles et trajectoires");
        assertThat(cell(aims, 1, "Indicateur").getText()).isEqualTo("intentions-recensees");
        assertThat(cell(aims, 1, "Année").asNumber()).isEqualByComparingTo("2024");
        assertThat(cell(aims, 1, "Valeur").asNumber()).isEqualByComparingTo("70");
        assertThat(cell(aims, 1, "Sorte").getText()).isEqualTo("cible");
        assertThat(cell(aims, 2, "Sorte").getText()).isEqualTo("trajectoire");
    }

    @Test
    void Sittings_are_told_with_what_was_decided_and_without_it_where_that_is_left_out() throws IOException {
        List<Row> sittings = rows(workbook(whole()), "Séances et avis");
        assertThat(cell(sittings, 1, "Date").asDate().toLocalDate()).isEqualTo(LocalDate.of(2025, 3, 18));
        assertThat(cell(sittings, 1, "Avis").getText()).isEqualTo("Avis favorable avec réserves");
        assertThat(cell(sittings, 2, "Date").asDate().toLocalDate()).isEqualTo(LocalDate.of(2025, 11, 6));
    }

    @Test
    void No_cell_of_the_workbook_nor_of_the_table_shows_a_code_for_a_reason() throws IOException {
        byte[] workbook = workbook(whole());
        for (String sheet : sheets(workbook)) {
            assertThat(rows(workbook, sheet).toString()).as(sheet).doesNotContainPattern("MISSING_OPERAND|DENOMINATOR_ZERO");
        }
        assertThat(new String(new CsvRenderer().render(whole()), StandardCharsets.UTF_8)).contains(";donnée manquante;")
                .doesNotContain("MISSING_OPERAND", "DENOMINATOR_ZERO");
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
        byte[] workbook = workbook(SampleReport.withFigures(figure("i", "=1+1", "%", 1, "UP", "\u0001=cmd|'/c calc'!A1",
                item("a", "+2").point(2025, "1").build())));
        for (int sheet = 1; sheet <= sheets(workbook).size(); sheet++) {
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
