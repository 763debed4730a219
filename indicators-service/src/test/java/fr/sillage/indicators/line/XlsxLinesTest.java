package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

class XlsxLinesTest {

    private static final List<String> HEADER = List.of("mesure", "acheteur", "période", "valeur", "commentaire");

    private static List<RawLine> read(byte[] file) {
        return Reading.lines(LineFormat.XLSX, file);
    }

    private static List<String> refused(byte[] file) {
        return Reading.refusal(LineFormat.XLSX, file).faults().stream().map(Fault::code).toList();
    }

    private static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            content.accept(workbook);
        }
        return file.toByteArray();
    }

    private static byte[] sheet(Consumer<Worksheet> content) throws IOException {
        return workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("feuille");
            header(sheet, 0);
            content.accept(sheet);
        });
    }

    private static void header(Worksheet sheet, int row) {
        for (int i = 0; i < HEADER.size(); i++) {
            sheet.value(row, i, HEADER.get(i));
        }
    }

    private static void line(Worksheet sheet, int row, String measure, String value) {
        sheet.value(row, 0, measure);
        sheet.value(row, 1, 226200012);
        sheet.value(row, 2, 2025);
        sheet.value(row, 3, value);
    }

    /** One cell of the value column, in the XML of Excel, with the number format of that id; {@code 164} is {@code format}. */
    private static byte[] cell(String xml, String format) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml",
                """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="xml" ContentType="application/xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                        </Types>""");
        parts.put("xl/_rels/workbook.xml.rels",
                """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                        </Relationships>""");
        parts.put("xl/workbook.xml",
                """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                        <sheets><sheet name="f" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <numFmts count="1"><numFmt numFmtId="164" formatCode="%s"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="17"/>\
                <xf numFmtId="164"/></cellXfs></styleSheet>""".formatted(format.replace("\"", "&quot;")));
        StringBuilder header = new StringBuilder("<row r=\"1\">");
        for (String name : HEADER) {
            header.append("<c t=\"inlineStr\"><is><t>").append(name).append("</t></is></c>");
        }
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</row>
                <row r="2">%s</row></sheetData></worksheet>""".formatted(header, xml));
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    @Test
    void A_row_is_a_line_with_the_number_of_the_row() throws IOException {
        byte[] file = sheet(sheet -> {
            line(sheet, 1, "a", "38,5");
            line(sheet, 3, "b", null);
            sheet.value(3, 3, 38.5);
            sheet.value(3, 4, "'=1+1");
        });

        assertThat(read(file)).containsExactly(
                new RawLine(2, "a", "226200012", null, "2025", "38,5", null, null, null, null, null, null, List.of()),
                new RawLine(4, "b", "226200012", null, "2025", "38.5", null, null, null, null, "=1+1", null, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "0.385                   | 1 | 0       | 38.5 %",
            "0.38500000000000001     | 2 | 0       | 38.5 %",
            "1.1000000000000001      | 5 | 0.0%    | 110 %",
            "0.30000000000000004     | 0 | 0       | 0.3",
            "38.499999999999996      | 0 | 0       | 38.5",
            "1E+3                    | 0 | 0       | 1000",
            "123456789012345         | 0 | 0       | 123456789012345",
            "45839                   | 4 | 0       | 2025-07",
            "45839                   | 5 | mmm-yy  | 2025-07",
            "45839                   | 5 | [$-40C]mmmm\\ yyyy;@ | 2025-07",
            "45852                   | 3 | 0       | 2025-07-14",
            "45852                   | 5 | dd/mm/yyyy | 2025-07-14",
            "45658                   | 5 | yyyy    | 2025",
            "45852.5                 | 5 | dd/mm/yyyy hh:mm | 2025-07-14T0.5",
            "46748                   | 5 | #,##0\\ \"km par an\" | 46748",
            "46748                   | 5 | _-* #,##0.00\\ [$€-40C]_-;[Red]-* #,##0 | 46748",
            "46748                   | 0 | General | 46748",
            "1e999999999             | 0 | 0       | 1E+999999999" })
    void A_number_is_what_its_author_saw(String stored, int style, String format, String text) throws IOException {
        byte[] file = cell("<c r=\"D2\" s=\"%d\"><v>%s</v></c>".formatted(style, stored), format);

        assertThat(read(file)).extracting(RawLine::value).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<c r=\"D2\"><f>A1*2</f><v>0.30000000000000004</v></c>   | 0.3",
            "<c r=\"D2\" s=\"1\"><f>A1*2</f><v>0.385</v></c>         | 38.5 %",
            "<c r=\"D2\" t=\"str\"><f>A1</f><v>38,5</v></c>          | 38,5",
            "<c r=\"D2\" t=\"b\"><v>1</v></c>                        | VRAI",
            "<c r=\"D2\" t=\"inlineStr\"><is><r><t>38</t></r><r><t>,5</t></r></is></c> | 38,5" })
    void A_cell_has_the_text_it_shows(String cell, String text) throws IOException {
        assertThat(read(cell(cell, "0"))).extracting(RawLine::value, Reading::codes).containsExactly(tuple(text, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<c r=\"D2\" t=\"e\"><v>#REF!</v></c>                    | cell-error",
            "<c r=\"D2\" t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>       | cell-error",
            "<c r=\"D2\"><f>A1*2</f></c>                             | cell-not-computed",
            "<c r=\"H2\"><v>12</v></c>                               | field-unnamed" })
    void A_cell_that_shows_no_text_of_its_own_is_told(String cell, String code) throws IOException {
        assertThat(read(cell(cell, "0"))).extracting(Reading::codes).containsExactly(List.of(code));
    }

    @Test
    void A_SIREN_stored_as_a_number_has_its_zeros_back() throws IOException {
        assertThat(read(cell("<c r=\"B2\"><v>5520135</v></c><c r=\"D2\"><v>12</v></c>", "0")))
                .extracting(RawLine::buyer, RawLine::value).containsExactly(tuple("005520135", "12"));
    }

    @Test
    void The_sheet_is_found_by_its_name_or_by_its_header_below_a_title() throws IOException {
        byte[] byName = workbook(workbook -> {
            Worksheet first = workbook.newWorksheet("autre");
            header(first, 0);
            line(first, 1, "autre", "1");
            Worksheet second = workbook.newWorksheet("Saisie");
            second.value(0, 0, "Chiffres de l’année");
            header(second, 2);
            line(second, 3, "saisie", "1");
        });
        byte[] byHeader = workbook(workbook -> {
            workbook.newWorksheet("lisez-moi").value(0, 0, "Bonjour");
            Worksheet hidden = workbook.newWorksheet("cachée");
            header(hidden, 0);
            line(hidden, 1, "cachée", "1");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet third = workbook.newWorksheet("chiffres");
            header(third, 0);
            line(third, 1, "chiffres", "1");
        });

        assertThat(read(byName)).extracting(RawLine::measure, RawLine::number).containsExactly(tuple("saisie", 4));
        assertThat(read(byHeader)).extracting(RawLine::measure).containsExactly("chiffres");
    }

    @Test
    void Hidden_rows_and_columns_are_read_and_of_merged_cells_the_first_has_the_text() throws IOException {
        byte[] file = sheet(sheet -> {
            line(sheet, 1, "a", "1");
            line(sheet, 2, null, "2");
            sheet.range(1, 0, 2, 0).merge();
            sheet.hideRow(1);
            sheet.hideColumn(3);
        });

        assertThat(read(file)).extracting(RawLine::measure, RawLine::value).containsExactly(tuple("a", "1"), tuple(null, "2"));
    }

    @Test
    void A_date_typed_in_a_form_is_its_month_or_day() throws IOException {
        byte[] file = sheet(sheet -> {
            line(sheet, 1, "a", "1");
            sheet.value(1, 2, LocalDate.of(2025, 7, 1));
            sheet.style(1, 2).format("mmm-yy").set();
            line(sheet, 2, "a", "1");
            sheet.value(2, 2, LocalDate.of(2025, 7, 14));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
        });

        assertThat(read(file)).extracting(RawLine::period).containsExactly("2025-07", "2025-07-14");
    }

    @Test
    void What_is_no_workbook_or_a_damaged_one_is_refused_clearly() throws IOException {
        byte[] good = sheet(sheet -> line(sheet, 1, "a", "1"));

        assertThat(refused(new byte[0])).containsExactly("workbook-malformed");
        assertThat(refused("mesure;acheteur".getBytes(StandardCharsets.UTF_8))).containsExactly("workbook-malformed");
        assertThat(refused(Arrays.copyOf(good, good.length / 2))).containsExactly("workbook-malformed");
        assertThat(refused(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
                .containsExactly("workbook-malformed");
        byte[] old = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0 };
        assertThat(refused(old)).containsExactly("workbook-closed");
        assertThat(refused(workbook(workbook -> workbook.newWorksheet("vide")))).containsExactly("workbook-without-header");
        assertThat(refused(cell("<c r=\"D2\" t=\"s\"><v>99</v></c>", "0"))).containsExactly("workbook-malformed");
        assertThat(refused(cell("<c r=\"ZZZZZZ2\"><v>1</v></c>", "0"))).containsExactly("workbook-malformed");
    }

    @Test
    void A_workbook_that_is_too_large_or_a_bomb_is_refused() throws IOException {
        assertThat(Reading.refusal(LineFormat.XLSX, new byte[11 << 20]).type()).isEqualTo(ProblemType.TOO_LARGE);
        byte[] bomb = cell("<c r=\"D2\"><v>" + " ".repeat(5 << 20) + "</v></c>", "0");
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(Reading.refusal(LineFormat.XLSX, bomb).type()).isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void Any_damage_gets_a_clear_answer() throws IOException {
        byte[] good = sheet(sheet -> line(sheet, 1, "a", "1"));
        Random random = new Random(20260403);
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                read.add(read(damaged).size());
            } catch (ProblemException clear) {
                assertThat(clear.type()).isIn(ProblemType.UNREADABLE, ProblemType.TOO_LARGE);
            }
        }
        assertThat(read).isNotEmpty();
    }
}
