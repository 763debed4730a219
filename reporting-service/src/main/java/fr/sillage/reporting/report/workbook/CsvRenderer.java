package fr.sillage.reporting.report.workbook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.sillage.reporting.report.FigureLine;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ObservationWords;

/**
 * The figures of a report, one per line, or its purchases where it tells them, as French spreadsheet programs open them at a
 * double click: UTF-8 with a byte order
 * mark, semicolons, decimal commas. No text is left that such a program would take for a formula.
 */
@Singleton
public class CsvRenderer {

    static final List<String> HEADER = List.of("objectifs", "indicateur", "libellé", "unité", "acheteur", "nom de l’acheteur",
            "poste", "libellé du poste", "année", "valeur", "numérateur", "dénominateur", "précision", "statut", "motif",
            "attendu", "attendu au moins", "attendu au plus", "chiffre publié");

    /** What starts a formula (OWASP, CSV injection), be it behind spaces or apostrophes. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}']*[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20].*",
            Pattern.DOTALL);

    public byte[] render(ReportContent content) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            if (content.purchases() == null) {
                writer.writeRecord(HEADER);
                FigureLine.of(content).forEach(line -> writer.writeRecord(cells(line)));
            } else {
                var table = new PurchaseSheets(content).table();
                writer.writeRecord(table.heads().stream().map(CsvRenderer::uncapitalised).toList());
                content.purchases().told().forEach(purchase -> writer
                        .writeRecord(table.cells(purchase).stream().map(CsvRenderer::cell).toArray(String[]::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As the heads of figures are. */
    private static String uncapitalised(String head) {
        return head.substring(0, 1).toLowerCase(Locale.FRENCH) + head.substring(1);
    }

    private static String[] cells(FigureLine line) {
        ReportContent.Indicator indicator = line.indicator();
        ReportContent.Point point = line.point();
        ReportContent.Bound expected = line.expected();
        return Stream.of(String.join(" ", line.objectives()), indicator.code(), indicator.title(), indicator.unit(),
                indicator.buyer().siren(), indicator.buyer().name(), line.item().code(), line.item().label(), point.year(),
                point.value(), point.numerator(), point.denominator(), FigureLine.qualifier(point.qualifier()),
                FigureLine.status(point.status()), ObservationWords.reason(point.reason()).orElse(null),
                expected == null ? null : expected.value(),
                expected == null ? null : expected.min(), expected == null ? null : expected.max(), point.published())
                .map(CsvRenderer::cell).toArray(String[]::new);
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        String text = Objects.toString(value, "");
        return value instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
