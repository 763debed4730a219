package fr.sillage.reporting.edition;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Sha256;
import fr.sillage.reporting.report.HtmlRenderer;
import fr.sillage.reporting.report.Imprint;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.pdf.DataFile;
import fr.sillage.reporting.report.pdf.PdfConformance;
import fr.sillage.reporting.report.pdf.PdfRenderer;
import fr.sillage.reporting.report.workbook.CsvRenderer;
import fr.sillage.reporting.report.workbook.XlsxRenderer;
import fr.sillage.reporting.step.Step;
import fr.sillage.reporting.step.Steps;

/** Makes all formats of a report from its frozen text, and refuses a PDF that is not what it claims to be. */
@ApplicationScoped
class Renderers {

    private final HtmlRenderer html;
    private final PdfRenderer pdf;
    private final PdfConformance conformance;
    private final XlsxRenderer xlsx;
    private final CsvRenderer csv;

    Renderers(HtmlRenderer html, PdfRenderer pdf, PdfConformance conformance, XlsxRenderer xlsx, CsvRenderer csv) {
        this.html = html;
        this.pdf = pdf;
        this.conformance = conformance;
        this.xlsx = xlsx;
        this.csv = csv;
    }

    /** @throws fr.sillage.reporting.gathering.NoReportException where the PDF does not conform, with the rule and the place */
    Map<Format, byte[]> of(String json, Imprint imprint, Steps steps) {
        steps.begin(Step.RENDER);
        ReportContent content = ContentJson.read(json);
        Map<Format, byte[]> bytes = new EnumMap<>(Format.class);
        bytes.put(Format.JSON, json.getBytes(StandardCharsets.UTF_8));
        bytes.put(Format.CSV, csv.render(content));
        String sha256 = Sha256.of(bytes.get(Format.JSON));
        // beside the page and its PDF, which take longer and need nothing of it
        CompletableFuture<byte[]> workbook = CompletableFuture.supplyAsync(() -> xlsx.render(content, imprint, sha256));
        String page = html.render(content, imprint);
        bytes.put(Format.HTML, page.getBytes(StandardCharsets.UTF_8));
        bytes.put(Format.PDF, pdf.render(page, data(content, bytes)));
        bytes.put(Format.XLSX, workbook.join());
        steps.begin(Step.CHECK);
        conformance.require(bytes.get(Format.PDF));
        return bytes;
    }

    private static List<DataFile> data(ReportContent content, Map<Format, byte[]> bytes) {
        return List.of(
                new DataFile("bilan.json", "application/json", "Le contenu figé du rapport, dont tous ses formats sont faits",
                        content.gatheredAt(), bytes.get(Format.JSON)),
                content.purchases() == null
                        ? new DataFile("chiffres.csv", Format.CSV_TYPE, "Les chiffres du rapport, un par ligne",
                                content.gatheredAt(), bytes.get(Format.CSV))
                        : new DataFile("achats.csv", Format.CSV_TYPE, "Les achats du rapport, un par ligne",
                                content.gatheredAt(), bytes.get(Format.CSV)));
    }
}
