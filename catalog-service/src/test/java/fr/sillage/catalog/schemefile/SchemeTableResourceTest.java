package fr.sillage.catalog.schemefile;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.schemefile.SchemeFiles.exported;
import static fr.sillage.catalog.schemefile.SchemeFiles.exportedFile;
import static fr.sillage.catalog.schemefile.SchemeFiles.file;
import static fr.sillage.catalog.schemefile.SchemeFiles.sendWorkbook;
import static fr.sillage.catalog.schemefile.SchemeFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.table.WorkbookTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A whole scheme as the workbook or the table that a team keeps, with what people do to them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemeTableResourceTest {

    private static ValidatableResponse csv(String scheme, String query, String text) {
        return file("text/csv", text.getBytes(StandardCharsets.UTF_8)).header("If-Match", "*")
                .post("/api/v1/schemes/" + scheme + "/imports" + query).then();
    }

    private static ValidatableResponse onWhatIsThere(String scheme, String query, byte[] workbook) {
        return file(WorkbookTable.MEDIA_TYPE, workbook).header("If-Match", "*")
                .post("/api/v1/schemes/" + scheme + "/imports" + query).then();
    }

    @Test
    void A_workbook_and_a_table_that_were_exported_change_nothing() {
        String scheme = SchemeFiles.scheme("classeur-retour", "ADOPTED");
        sendWorkbook(scheme, "?strategy=REPLACE", exportedFile(scheme, "xlsx")).statusCode(200)
                .body("written", equalTo(false)).body("items", empty()).body("unchanged", equalTo(11))
                .body("ignored", empty());
        file("text/csv", exportedFile(scheme, "csv")).post("/api/v1/schemes/" + scheme + "/imports?strategy=REPLACE").then()
                .statusCode(200).body("items", empty()).body("unchanged", equalTo(9));
    }

    @Test
    void A_workbook_makes_a_scheme_that_says_the_same() {
        String scheme = SchemeFiles.scheme("classeur-modele", "ADOPTED");
        byte[] copy = workbook(exportedFile(scheme, "xlsx"), "classeur-modele", "classeur-copie");
        file(WorkbookTable.MEDIA_TYPE, copy).header("If-None-Match", "*").post("/api/v1/schemes/classeur-copie/imports").then()
                .statusCode(200).body("created", equalTo(11));
        assertThat(exported("classeur-copie")).isEqualTo(exported(scheme).replace("classeur-modele", "classeur-copie"));
    }

    @Test
    void A_workbook_that_was_overtaken_is_held_up_by_what_it_says_it_was_made_of() {
        String scheme = SchemeFiles.scheme("classeur-depasse", "ADOPTED");
        byte[] mine = exportedFile(scheme, "xlsx");
        byte[] table = exportedFile(scheme, "csv");
        put("/schemes/" + scheme + "/axes/2", "{\"title\": \"Changé entre-temps\"}");
        sendWorkbook(scheme, "", mine).statusCode(412);
        file("text/csv", table).post("/api/v1/schemes/" + scheme + "/imports").then().statusCode(412);
        onWhatIsThere(scheme, "?dryRun=true", mine).statusCode(200).body("items[0].changes.before",
                contains("Changé entre-temps"));
        sendWorkbook(scheme, "", workbook("axes", "code;intitulé\n1;Axe 1\n")).statusCode(428);
    }

    @Test
    void Sheets_and_columns_come_in_any_order_and_those_left_out_leave_the_scheme_as_it_is() {
        String scheme = SchemeFiles.scheme("classeur-partiel", "ADOPTED");
        byte[] file = workbook("Notes de réunion", "sujet\nà voir\n", "OBJECTIF",
                "Échéance;INTITULÉ;numéro\nT2 2027;Deux autrement;2\n", "axe", "introduction;n°\nDe plus;2\n");
        onWhatIsThere(scheme, "", file).statusCode(200).body("ignored", contains("Notes de réunion"))
                .body("items.code", contains("2", "2")).body("items[1].changes.column", contains("intitulé", "échéance"))
                .body("items[1].changes.after", contains("Deux autrement", "06/2027"));
        as("reader").get("/api/v1/schemes/" + scheme + "/objectives/2").then().body("stakes", contains("Un | enjeu", "Deux"))
                .body("deadline.from", equalTo("2024")).body("deadline.until", equalTo("2027-06"));
    }

    @Test
    void All_faults_of_all_sheets_come_at_once_with_sheet_row_and_column_and_nothing_is_written() {
        String scheme = SchemeFiles.scheme("classeur-fautes", "ADOPTED");
        String before = exported(scheme);
        byte[] file = workbook("schéma", "rubrique;contenu\ncode;classeur-fautes\nfin;2028-13-45\nfantaisie;x\nétat;voté\n",
                "axes", "code;intitulé\n1;" + "x".repeat(501) + "\n1;Encore\nÀ B;Mauvais code\n;Sans code\n",
                "objectifs", "code;intitulé;axe;échéance;directions pilotes\n2;Deux;inconnu;2031;nulle-part\n99;;;;\n",
                "actions ciblées", "code;objectif;récurrence\n4;30;parfois\n",
                "actions", "code;intitulé;action mère;étapes\na-1.1;Fille;a-1;\na-1.1.1;Trop bas;a-1.1;Une // hier\n");
        onWhatIsThere(scheme, "", file).statusCode(422).body("errors.pointer", hasItems("schéma#row=3&column=fin",
                "schéma#row=4&column=rubrique", "schéma#row=5&column=état", "axes#row=2&column=intitulé",
                "axes#row=3&column=code", "axes#row=4&column=code", "axes#row=5&column=code",
                "actions ciblées#row=2&column=récurrence", "actions#row=3&column=étapes", "objectifs#row=3&column=intitulé"))
                .body("errors.find { it.pointer == 'axes#row=3&column=code' }.code", equalTo("named-twice"))
                .body("errors.find { it.pointer == 'schéma#row=5&column=état' }.message",
                        startsWith("«\u202Fvoté\u202F» n’est pas un des mots attendus"));
        assertThat(exported(scheme)).isEqualTo(before);
        onWhatIsThere(scheme, "", workbook("objectifs",
                "code;intitulé;axe;échéance;directions pilotes\n2;Deux;inconnu;2031;nulle-part\n", "actions",
                "code;intitulé;action mère\na-1.1.1;Trop bas;a-1.1\n")).statusCode(422)
                .body("errors.pointer",
                        contains("objectifs#row=2&column=axe", "objectifs#row=2&column=axe",
                                "objectifs#row=2&column=directions pilotes",
                                "objectifs#row=2&column=échéance", "actions#row=2&column=action mère"))
                .body("errors.code",
                        contains("axis-unknown", "axis-not-of-workstream", "directorate-unknown", "deadline-outside-scheme",
                                "action-parent-is-child"));
        assertThat(exported(scheme)).isEqualTo(before);
    }

    @Test
    void Headers_that_are_not_understood_are_told_sheet_by_sheet() {
        String scheme = SchemeFiles.scheme("classeur-titres", "ADOPTED");
        onWhatIsThere(scheme, "", workbook("axes", "code;intitulé;intitulé\n1;a;b\n", "objectifs", "code;fantaisie\n2;a\n",
                "chantiers", "intitulé\nSans code\n")).statusCode(400)
                .body("errors.pointer", hasItems("axes#cell=1,3", "objectifs#cell=1,2", "chantiers"))
                .body("errors.code", hasItems("column-duplicate", "column-unknown", "workbook-without-header"));
        onWhatIsThere(scheme, "", workbook("Feuil1", "code;intitulé\n1;a\n")).statusCode(400)
                .body("errors.code", contains("scheme-sheets-missing"));
        onWhatIsThere(scheme, "", workbook("axe", "code\n1\n", "axes", "code\n1\n")).statusCode(400)
                .body("errors.code", contains("scheme-sheet-twice"));
        onWhatIsThere(scheme, "", workbook("axes", "code;intitulé\n" + "x;y\n".repeat(2_001))).statusCode(413);
    }

    @Test
    void A_file_of_another_scheme_is_not_taken_over() {
        String scheme = SchemeFiles.scheme("classeur-ici", "ADOPTED");
        SchemeFiles.scheme("classeur-ailleurs", "ADOPTED");
        onWhatIsThere(scheme, "", exportedFile("classeur-ailleurs", "xlsx")).statusCode(422)
                .body("errors.pointer", contains("schéma#row=2&column=code"))
                .body("errors.code", contains("file-of-another-scheme"));
        csv(scheme, "", new String(exportedFile("classeur-ailleurs", "csv"), StandardCharsets.UTF_8)).statusCode(422)
                .body("errors.pointer", contains("#row=2&column=code"));
    }

    @Test
    void A_workbook_that_is_none_or_that_is_a_bomb_does_no_harm() throws IOException {
        String scheme = SchemeFiles.scheme("classeur-bombe", "ADOPTED");
        onWhatIsThere(scheme, "", "code;intitulé".getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("errors.code", contains("workbook-malformed"));
        onWhatIsThere(scheme, "", new byte[0]).statusCode(400);
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[8 << 20]);
        }
        onWhatIsThere(scheme, "", bomb.toByteArray()).statusCode(413);
        onWhatIsThere(scheme, "", new byte[(10 << 20) + 1]).statusCode(413);
        file("application/zip", bomb.toByteArray()).post("/api/v1/schemes/" + scheme + "/imports").then().statusCode(415);
        onWhatIsThere(scheme, "?strategy=AUTRE", bomb.toByteArray()).statusCode(400);
        onWhatIsThere(scheme, "?dryRun=peut-être", bomb.toByteArray()).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "windows-1252" })
    void A_table_comes_in_the_encodings_and_separators_that_programs_write(String charset) {
        String scheme = SchemeFiles.scheme("table-" + charset.toLowerCase(Locale.ROOT), "ADOPTED");
        for (String separator : new String[] { ",", ";", "\t" }) {
            String text = "Sorte;Numéro;Intitulé\nAxe;2;Été\nobjectif;30;Trente\r\n".replace(";", separator);
            String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
            file("text/csv", (mark + text).getBytes(Charset.forName(charset))).header("If-Match", "*")
                    .post("/api/v1/schemes/" + scheme + "/imports").then().statusCode(200);
        }
        as("reader").get("/api/v1/schemes/" + scheme + "/axes/2").then().body("title", equalTo("Été"));
    }

    @Test
    void What_is_wrong_with_a_table_is_told_line_by_line_all_at_once() {
        String scheme = SchemeFiles.scheme("table-fautes", "ADOPTED");
        String before = exported(scheme);
        csv(scheme, "", """
                sorte;code;intitulé;axe;enjeux;échéance;objectif
                axe;2;Axe deux;;Un enjeu;;
                chapitre;3;Trois;;;;
                objectif;2;Deux;;;un jour;
                objectif;2;Deux encore;;;;
                action;a-1;"Mère \"\"d’abord\"\"\";;;;42
                action;a-2;%s;;;;
                """.formatted("y".repeat(100_001))).statusCode(422)
                .body("errors.pointer", hasItems("#row=2&column=enjeux", "#row=3&column=sorte", "#row=4&column=échéance",
                        "#row=5&column=code", "#row=6&column=objectif", "#row=7"))
                .body("errors.code", hasItems("scheme-cell-of-another-kind", "scheme-cell-no-word", "sheet-no-date",
                        "named-twice", "objective-unknown", "line-too-long"));
        assertThat(exported(scheme)).isEqualTo(before);
        csv(scheme, "", "").statusCode(400);
        csv(scheme, "", "sorte;code;intitulé\naxe;1;\"jamais fermé\n").statusCode(400);
        csv(scheme, "", "intitulé;fantaisie\nx;y\n").statusCode(400)
                .body("errors.code", hasItem("column-missing"));
        csv(scheme, "", "sorte;code;intitulé\n").statusCode(200).body("items", empty());
    }

    @Test
    void A_formula_is_text_when_it_comes_and_when_it_goes() {
        String scheme = SchemeFiles.scheme("table-formule", "ADOPTED");
        csv(scheme, "", "sorte;code;intitulé;présentation\naxe;2;'=SOMME(A1);\"'+33\"\n").statusCode(200);
        as("reader").get("/api/v1/schemes/" + scheme + "/axes/2").then().body("title", equalTo("=SOMME(A1)"))
                .body("introduction", equalTo("+33"));
        assertThat(new String(exportedFile(scheme, "csv"), StandardCharsets.UTF_8)).contains(";'=SOMME(A1);");
    }

    @Test
    void A_table_alone_makes_no_scheme() {
        file("text/csv", "sorte;code;intitulé\naxe;1;Un\n".getBytes(StandardCharsets.UTF_8)).header("If-None-Match", "*")
                .post("/api/v1/schemes/table-seule/imports").then().statusCode(404);
    }
}
