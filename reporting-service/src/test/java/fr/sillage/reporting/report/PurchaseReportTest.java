package fr.sillage.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.Purchases;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ContentSchema;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.PurchasesContent;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SamplePurchases;
import fr.sillage.reporting.report.difference.DifferenceFinder;
import fr.sillage.reporting.report.pdf.DataFile;
import fr.sillage.reporting.report.pdf.PdfConformance;
import fr.sillage.reporting.report.pdf.PdfRenderer;
import fr.sillage.reporting.report.workbook.CsvRenderer;
import fr.sillage.reporting.report.workbook.XlsxRenderer;

/** What the register of reasons and the digest of intentions say, and what they keep to themselves. */
class PurchaseReportTest {

    private final HtmlRenderer renderer = new HtmlRenderer(Engines.plain());
    private final ReportContent register = SamplePurchases.register();
    private final ReportContent digest = SamplePurchases.digest();

    private String part(ReportContent content, Section section) {
        String page = renderer.render(content);
        int from = page.indexOf("<h2 id=\"" + section.anchor() + "\"");
        int next = page.indexOf("<h2 ", from + 1);
        return from < 0 ? "" : page.substring(from, next < 0 ? page.length() : next);
    }

    @Test
    void A_register_has_those_purchases_that_do_without_a_social_condition_each_with_its_reason() {
        assertThat(register.purchases().told()).extracting(PurchasesContent.Purchase::ref).containsExactly("35-2026-014");
        assertThat(part(register, Section.REASONS)).contains("Licences de logiciels",
                "La condition serait sans lien suffisant avec l’objet du marché", "Article L2112-2-1, II, 2°",
                "<p>Fourniture de droits d’usage.</p>\n<p>Aucune main-d’œuvre.</p>", "octobre 2026", "consultation lancée")
                .doesNotContain("Mobilier");
        assertThat(part(register, Section.REGISTER)).contains("<strong>2</strong><br/>achats sans condition sociale",
                "<strong>1</strong><br/>décrit dans ce registre", "pour 2 motifs différents");
    }

    @Test
    void Of_a_purchase_that_is_not_published_only_the_ground_is_told() {
        assertThat(register.purchases().untold()).singleElement().satisfies(untold -> {
            assertThat(untold.ground().code()).isEqualTo("SHORT_WORKS");
            assertThat(untold.purchases()).isEqualTo(1);
        });
        assertThat(part(register, Section.REASONS))
                .contains("Un achat dont l’intention n’est pas publiée relève de ce motif");
        assertThat(ContentJson.write(register)).doesNotContain("35-2026-099", "tenu secret");
    }

    @Test
    void Neither_a_withheld_amount_nor_a_person_is_frozen() {
        for (ReportContent content : List.of(register, digest)) {
            assertThat(ContentJson.write(content)).doesNotContain("250000", "personne", "02 00 00 00 00");
            assertThat(renderer.render(content)).contains("montant non communiqué").doesNotContain("250\u202F000");
        }
    }

    @Test
    void What_lacks_a_reason_is_named_if_it_is_published_and_else_counted() {
        assertThat(register.missing().purchases()).containsExactly(
                new Missing.MissingOfPurchase("35-2026-030", "Conseil en organisation", Missing.PurchaseGap.REASON),
                new Missing.MissingOfPurchase(null, null, Missing.PurchaseGap.REASON));
        assertThat(part(register, Section.MISSING)).contains(
                "35-2026-030, «\u202FConseil en organisation\u202F»\u202F: ni condition sociale, ni motif",
                "1\u00A0achat dont l’intention n’est pas publiée n’a ni condition sociale");
        assertThat(renderer.render(register)).contains("2\u00A0achats sans condition sociale ni motif");
        assertThat(ContentJson.write(register)).doesNotContain("35-2026-098");
    }

    @Test
    void A_digest_tells_all_that_is_published_quarter_by_quarter() {
        String told = part(digest, Section.INTENTIONS);
        assertThat(told).containsSubsequence("2e\u00A0trimestre 2026", "Réhabilitation du collège",
                "de 1\u202F200\u202F000\u202F€ à 1\u202F500\u202F000\u202F€ HT", "Insertion (structures d’insertion)",
                "4e\u00A0trimestre 2026", "Licences de logiciels", "octobre 2026 (consultation lancée)", "Mobilier",
                "1er\u00A0novembre 2026", "Trimestre non précisé", "Conseil en organisation", "non renseigné");
        assertThat(part(digest, Section.PROGRAMME)).contains("<strong>4</strong><br/>intentions d’achat publiées",
                "<strong>3</strong><br/>dont la consultation est à venir",
                "<strong>1</strong><br/>avec une considération environnementale",
                "<strong>1</strong><br/>en tout ou partie réservée",
                "2\u00A0intentions annoncent des considérations");
    }

    @Test
    void A_digest_lacks_what_firms_need_of_what_is_to_come() {
        assertThat(digest.missing().purchases()).extracting(Missing.MissingOfPurchase::gap)
                .containsExactly(Missing.PurchaseGap.QUARTER, Missing.PurchaseGap.AMOUNT);
        assertThat(part(digest, Section.MISSING)).contains("le trimestre de la consultation n’est pas précisé");
    }

    @Test
    void Where_there_is_nothing_to_tell_it_is_said() {
        Purchases none = new Purchases(List.of(), List.of(), List.of(), SamplePurchases.purchases().labels());
        ReportContent nobody = SamplePurchases.content(ReportKind.REASONS, none);
        assertThat(part(nobody, Section.REASONS)).contains("Aucun achat sans condition sociale");
        assertThat(part(nobody, Section.MISSING)).contains("Rien ne manque\u202F: chaque achat connu");
        ReportContent empty = SamplePurchases.content(ReportKind.DIGEST, none);
        assertThat(part(empty, Section.INTENTIONS)).contains("Aucune intention d’achat n’est publiée pour 2026.");
        assertThat(part(empty, Section.MISSING)).contains("Rien ne manque\u202F: chaque intention à venir");
    }

    @Test
    void They_tell_nothing_else_of_the_scheme() {
        for (ReportContent content : List.of(register, digest)) {
            assertThat(renderer.render(content)).contains("id=\"methode\"").doesNotContain("id=\"ensemble\"", "id=\"annee\"",
                    "id=\"errata\"");
        }
    }

    @Test
    void What_is_frozen_is_valid_and_reads_back_the_same() {
        for (ReportContent content : List.of(register, digest)) {
            ContentSchema.requireValid(ContentJson.write(content));
            assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
        }
    }

    @Test
    void A_PDF_for_everyone_is_made_of_them() {
        for (ReportContent content : List.of(register, digest)) {
            new PdfConformance().require(new PdfRenderer().render(renderer.render(content, new Imprint(1)),
                    List.of(new DataFile("achats.csv", "text/csv", "Les achats", content.gatheredAt(),
                            new CsvRenderer().render(content)))));
        }
    }

    @Test
    void The_workbook_and_the_CSV_have_a_line_for_each_purchase() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(new XlsxRenderer().render(digest, Imprint.PREVIEW, "")))) {
            List<Row> rows = workbook.findSheet("Achats").orElseThrow().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(3).getCellText(0)).isEqualTo("35-2026-020");
            assertThat(rows.get(3).getCellAsNumber(8)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("90000.5"));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(new XlsxRenderer().render(register, Imprint.PREVIEW, "")))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).contains("Achats", "Achats non publiés",
                    "Achats à compléter");
        }
        String csv = new String(new CsvRenderer().render(register), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("\uFEFFréférence;intitulé;acheteurs (SIREN)")
                .endsWith("motif;article;justification");
        assertThat(csv).contains("35-2026-014;Licences de logiciels;223500018", "non communiqué");
        assertThat(new String(new CsvRenderer().render(digest), StandardCharsets.UTF_8)).contains(";90000,50;90000,50;")
                .doesNotContain("justification");
    }

    @Test
    void Of_two_editions_the_purchase_that_came_and_the_words_that_changed_are_found() {
        ReportContent after = ContentJson
                .read(ContentJson.write(register).replace("Aucune main-d'œuvre.", "Aucune main-d'œuvre d'exécution."));
        assertThat(new DifferenceFinder(register, after).find().words()).singleElement()
                .satisfies(words -> assertThat(words.what()).isEqualTo("Justification"));
        assertThat(new DifferenceFinder(SamplePurchases.content(ReportKind.DIGEST,
                new Purchases(SamplePurchases.purchases().published().subList(0, 3), List.of(), List.of(),
                        SamplePurchases.purchases().labels())),
                digest).find().others()).anySatisfy(other -> assertThat(other.what()).contains("35-2026-030"));
    }
}
