package fr.sillage.indicators.expectation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import fr.sillage.indicators.observation.ObservationStatus;

/**
 * The form to fill in as a spreadsheet. Texts are written as texts: a label that begins with = is no formula, and a period such
 * as 2025-07 is not taken for a day.
 */
final class FormWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String TEXT = "@";
    /** Colours with their opacity first, as the format has them. */
    private static final String HEADING = "FF1F3864";
    private static final String TO_FILL_IN = "FFFFF8DC";
    /** In characters, by column. */
    private static final int[] WIDTHS = { 28, 44, 12, 16, 28, 12, 16, 12, 14, 40, 30, 13, 30, 24 };
    private static final int VALUE = FormLine.HEADER.indexOf("valeur");
    private static final int STATUS = FormLine.HEADER.indexOf("statut");
    private static final List<Integer> OPEN = Stream.of("valeur", "statut", "commentaire", "motif")
            .map(FormLine.HEADER::indexOf).toList();
    private static final int DUE_ON = FormLine.HEADER.indexOf("échéance");
    private static final String STATUSES = Stream.of(ObservationStatus.values())
            .filter(status -> status != ObservationStatus.RETRACTED && status != ObservationStatus.FICTITIOUS)
            .map(ObservationStatus::word).collect(Collectors.joining(",", "\"", "\""));

    private FormWorkbook() {
    }

    /** @param today the day on which the states are as the lines say */
    static byte[] write(List<FormLine> lines, LocalDate today) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Sillage", "1.0")) {
            form(workbook.newWorksheet("chiffres attendus"), lines);
            readMe(workbook.newWorksheet("lisez-moi"), today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void form(Worksheet sheet, List<FormLine> lines) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.value(0, column, FormLine.HEADER.get(column));
            sheet.style(0, column).bold().fontColor("FFFFFFFF").fillColor(HEADING).wrapText(true).verticalAlignment("center")
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, lines.size(), WIDTHS.length - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        for (int i = 0; i < lines.size(); i++) {
            line(sheet, i + 1, lines.get(i));
        }
        if (!lines.isEmpty()) {
            sheet.range(1, STATUS, lines.size(), STATUS).validateWithListByFormula(STATUSES).allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP).showErrorMessage(true).errorTitle("Statut")
                    .error("Choisissez un statut de la liste, ou laissez vide.");
        }
    }

    private static void line(Worksheet sheet, int row, FormLine line) {
        List<String> texts = Arrays.asList(line.measure(), line.title(), line.buyer(), line.item(), line.itemLabel(),
                line.period(), null, line.unit(), null, null, null, null, line.owedBy(), line.state());
        for (int column = 0; column < texts.size(); column++) {
            if (texts.get(column) != null) {
                sheet.value(row, column, texts.get(column));
            }
            sheet.style(row, column).format(TEXT).verticalAlignment("top").wrapText(true).set();
        }
        OPEN.forEach(
                column -> sheet.style(row, column).fillColor(TO_FILL_IN).borderStyle("thin").borderColor("FFBFBFBF").set());
        sheet.style(row, VALUE).format(number(line.scale())).wrapText(false).set();
        sheet.value(row, DUE_ON, line.dueOn());
        sheet.style(row, DUE_ON).format("dd/mm/yyyy").set();
    }

    private static String number(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static void readMe(Worksheet sheet, LocalDate today) {
        List<String> paragraphs = List.of(
                "Comment remplir ce fichier",
                "Une ligne par chiffre attendu, tel que la situation se présente au " + DAY.format(today) + ".",
                "Remplissez les colonnes claires : la valeur, dans l’unité indiquée, et au besoin le statut et un commentaire.",
                "Zéro s’écrit 0. Une ligne laissée vide n’est pas un zéro : elle est passée, et le chiffre reste attendu.",
                "Statut — laissez vide pour un chiffre définitif. Sinon : provisoire ; estimé ; imputé (repris d’une autre source) ; "
                        + "rupture (la façon de compter a changé).",
                "Le chiffre n’est pas connu et ne le sera pas : statut « manquant », sans valeur, et dites pourquoi en commentaire.",
                "Il n’y a rien à compter : statut « sans objet », sans valeur.",
                "Motif — il n’est demandé que pour un chiffre d’une année dont le bilan a déjà été publié.",
                "Ne changez ni les titres des colonnes, ni les codes, ni les périodes : ils disent de quel chiffre il s’agit. "
                        + "Vous pouvez supprimer des lignes, les trier et les filtrer.",
                "Renvoyez le fichier tel quel à qui vous l’a transmis, ou déposez-le vous-même : POST /api/v1/ingestions. "
                        + "Les lignes refusées vous reviennent avec leur explication ; les autres sont prises en compte.");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.width(0, 110);
        for (int row = 0; row < paragraphs.size(); row++) {
            sheet.value(row, 0, narrow(paragraphs.get(row)));
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            sheet.rowHeight(row, paragraphs.get(row).length() > 110 ? 32 : 18);
        }
        sheet.style(0, 0).bold().fontSize(14).set();
    }

    /** French punctuation keeps to its word. */
    private static String narrow(String text) {
        return text.replaceAll(" ([:;»])", "\u202F$1").replace("« ", "«\u202F");
    }
}
