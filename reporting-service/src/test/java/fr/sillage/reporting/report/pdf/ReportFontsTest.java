package fr.sillage.reporting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFontsTest {

    private static final String NEEDED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
            + "ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸàâäæçéèêëîïôöœùûüÿñß«»“”‘’–—‑−…·•€£§°²³₂½×≥≤≠→%‰&@#*/\\()[]{}!?.,;:'\"+=<>_|~^`"
            + "\u00A0\u202F" + Glyphs.REPLACEMENT;

    @ParameterizedTest
    @ValueSource(strings = { "/fonts/SourceSans3-Regular.ttf", "/fonts/SourceSans3-Bold.ttf" })
    void Our_fonts_have_every_sign_that_a_French_report_needs(String font) throws IOException {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(ReportFonts.bytes(font)))) {
            assertThat(NEEDED.codePoints().filter(c -> glyph(parsed, c) == 0).mapToObj(Character::toString)).isEmpty();
        }
    }

    private static int glyph(TrueTypeFont font, int codePoint) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(codePoint);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
