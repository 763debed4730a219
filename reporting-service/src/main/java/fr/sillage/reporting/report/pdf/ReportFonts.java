package fr.sillage.reporting.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** The fonts that every PDF embeds: a report must look the same on every machine, and in thirty years. */
final class ReportFonts {

    static final String FAMILY = "Source Sans 3";

    private static final int TABLE_DIRECTORY = 12;
    private static final int TABLE_RECORD = 16;
    private static final int SUBSTITUTIONS = tag("GSUB");

    private final byte[] regular = withoutLigatures(bytes("/fonts/SourceSans3-Regular.ttf"));
    private final byte[] bold = withoutLigatures(bytes("/fonts/SourceSans3-Bold.ttf"));
    private final Glyphs glyphs = new Glyphs(regular, bold);

    Glyphs glyphs() {
        return glyphs;
    }

    void register(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
    }

    /**
     * Hides the table of substitutions from whoever reads this copy: a search for "chiffre" must find it without the ligature
     * "ff", and looking for ligatures took two thirds of the time of a PDF.
     */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int count = tables.getShort(4);
        for (int i = 0; i < count; i++) {
            int record = TABLE_DIRECTORY + i * TABLE_RECORD;
            if (tables.getInt(record) == SUBSTITUTIONS) {
                tables.putInt(record, tag("HIDE"));
            }
        }
        return font;
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    static byte[] bytes(String resource) {
        try (InputStream in = ReportFonts.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
