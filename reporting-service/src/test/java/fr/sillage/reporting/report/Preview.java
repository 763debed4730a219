package fr.sillage.reporting.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;
import fr.sillage.reporting.report.pdf.PdfRenderer;

/** Writes the sample report to a folder, to be looked at: run its main after a change of template, style or chart. */
public final class Preview {

    private static final int WARM_UPS = 25;

    private Preview() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length == 0 ? "target/preview" : args[0]));
        HtmlRenderer pages = new HtmlRenderer(Engines.plain());
        PdfRenderer pdfs = new PdfRenderer();
        ReportContent content = SampleReport.withWords();
        for (int i = 0; i <= WARM_UPS; i++) {
            long start = threadTime();
            String page = pages.render(content, new Imprint(2));
            long middle = threadTime();
            byte[] file = pdfs.render(page, List.of());
            long end = threadTime();
            if (i == 0 || i == WARM_UPS) {
                System.out.printf(Locale.ROOT, "%s: HTML %d ms (%d kB), PDF %d ms (%d kB) of processor time%n",
                        i == 0 ? "cold" : "warm",
                        (middle - start) / 1_000_000, page.length() / 1024, (end - middle) / 1_000_000, file.length / 1024);
                Files.writeString(folder.resolve("bilan.html"), page);
                Files.write(folder.resolve("bilan.pdf"), file);
                Files.writeString(folder.resolve("bilan.json"), ContentJson.write(content));
            }
        }
        String midYear = pages.render(SampleReport.midYear());
        Files.writeString(folder.resolve("point-d-etape.html"), midYear);
        Files.write(folder.resolve("point-d-etape.pdf"), pdfs.render(midYear));
    }

    /** Of this thread alone: what else the machine does would tell nothing of the renderers. */
    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
