package fr.sillage.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;

/** The fonts that every PDF embeds: a report must look the same on every machine, and in thirty years. */
final class ReportFonts {

    static final String FAMILY = "Source Sans 3";

    private final byte[] regular = bytes("/fonts/SourceSans3-Regular.ttf");
    private final byte[] bold = bytes("/fonts/SourceSans3-Bold.ttf");

    private final OpenHtmlFontResolver ofCharts = ChartDrawer.fonts(regular, bold);

    ChartDrawer drawer() {
        return new ChartDrawer(ofCharts);
    }

    void register(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = ReportFonts.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
