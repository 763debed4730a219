package fr.sillage.reporting.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What our fonts can write. A PDF that is to be kept may show no sign that its fonts lack (ISO 19005-3, 6.2.11.8), and an
 * emoji or a name in another script must not cost anyone the report: {@link #REPLACEMENT} stands in its place, and the page
 * says so.
 */
final class Glyphs {

    static final String REPLACEMENT = "□";

    private static final int LAST = 0x1FFFF;

    private final BitSet known = new BitSet(LAST);

    Glyphs(byte[]... fonts) {
        known.set(0, LAST + 1);
        for (byte[] font : fonts) {
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
                CmapLookup glyphs = parsed.getUnicodeCmapLookup();
                for (int sign = known.nextSetBit(0); sign >= 0; sign = known.nextSetBit(sign + 1)) {
                    if (glyphs.getGlyphId(sign) == 0 && !Character.isWhitespace(sign)) {
                        known.clear(sign);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The text itself where nothing of it is lacking. */
    String writable(String text) {
        if (canWrite(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        // an accent typed apart from its letter has no place of its own in most fonts; the two as one have
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            if (known.get(sign)) {
                out.appendCodePoint(sign);
            } else if (isSeen(sign)) {
                out.append(REPLACEMENT);
            }
        });
        return out.toString();
    }

    private boolean canWrite(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!known.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Joiners, selectors and marks only change how their neighbours look. */
    private static boolean isSeen(int sign) {
        int type = Character.getType(sign);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK
                && type != Character.CONTROL && type != Character.MODIFIER_SYMBOL;
    }
}
