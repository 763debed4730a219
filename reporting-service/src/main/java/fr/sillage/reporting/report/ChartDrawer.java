package fr.sillage.reporting.report;

import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;

/** Draws charts with the fonts of the report, which are read once for all and not once for each document. */
final class ChartDrawer extends BatikSVGDrawer {

    private final OpenHtmlFontResolver fonts;

    ChartDrawer(OpenHtmlFontResolver fonts) {
        this.fonts = fonts;
        this.fontResolver = fonts;
    }

    /**
     * The drawer tells bold text from regular by the weight's number only, and takes 700 for regular: bold is declared, and
     * asked for in the charts, as 900.
     */
    static OpenHtmlFontResolver fonts(byte[] regular, byte[] bold) {
        OpenHtmlFontResolver fonts = new OpenHtmlFontResolver();
        try {
            fonts.addFontStream(() -> new ByteArrayInputStream(regular), ReportFonts.FAMILY, 400, FontStyle.NORMAL);
            fonts.addFontStream(() -> new ByteArrayInputStream(bold), ReportFonts.FAMILY, 900, FontStyle.NORMAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("A font of the report cannot be read", e);
        }
        return fonts;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        this.fontResolver = fonts;
    }
}
