package fr.sillage.api.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, whose encoding may be told by nobody.
 * <p>
 * Told it is by the byte order mark, or else by the zero bytes of UTF-16, or else by the first character that is not ASCII:
 * where
 * its bytes are UTF-8 the file is, where they are not it is what spreadsheets on Windows write. The byte order mark is left
 * out.
 * <p>
 * A byte that is no character of the encoding is neither dropped nor replaced unseen: it comes as {@link #isUndecodable a lone
 * surrogate}, which no encoding yields otherwise, so that the line that has it can be told.
 */
public final class FileText extends Reader {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_CHARACTER = 4;
    /** Where a byte that cannot be decoded goes: U+DC80 for 0x80, as Python's "surrogateescape" does. */
    private static final char UNDECODABLE = '\uDC00';

    private final InputStream file;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean fileEnded;
    private CharsetDecoder decoder;
    /** As long as only ASCII was seen and nothing tells more. */
    private boolean undecided;

    /** @param declared null where nobody told */
    public FileText(InputStream file, Charset declared) throws IOException {
        this.file = file;
        fill();
        Charset marked = markedCharset();
        if (marked != null && (declared == null || family(declared).equals(family(marked)))) {
            decoder = marked.newDecoder();
        } else {
            undecided = declared == null;
            decoder = (undecided ? StandardCharsets.US_ASCII : declared).newDecoder();
        }
        skipByteOrderMark();
    }

    private static String family(Charset charset) {
        return charset.name().replaceFirst("[BL]E$", "");
    }

    /** The charset that the first bytes show; null where they show none. */
    private Charset markedCharset() {
        int[] first = new int[LONGEST_CHARACTER];
        for (int i = 0; i < LONGEST_CHARACTER; i++) {
            first[i] = i < bytes.remaining() ? bytes.get(i) & 0xFF : -1;
        }
        if (first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first[0] == 0xFF && first[1] == 0xFE || first[0] > 0 && first[1] == 0 && first[2] > 0 && first[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first[0] == 0xFE && first[1] == 0xFF || first[0] == 0 && first[1] > 0 && first[2] == 0 && first[3] > 0) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** Whether a text holds what was no character of the file's encoding. */
    public static boolean isUndecodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    public static String withReplacements(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    /** @param length at least two: the characters beyond U+FFFF come in pairs */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(target, offset, length).slice();
        while (text.position() == 0) {
            if (bytes.remaining() < LONGEST_CHARACTER && !fileEnded) {
                fill();
            }
            if (!bytes.hasRemaining()) {
                return -1;
            }
            decode(text);
        }
        return text.position();
    }

    private boolean startsUtf8() throws IOException {
        if (bytes.remaining() < LONGEST_CHARACTER) {
            fill();
        }
        CharBuffer one = CharBuffer.allocate(2);
        ByteBuffer sequence = bytes.duplicate();
        sequence.limit(Math.min(bytes.limit(), bytes.position() + LONGEST_CHARACTER));
        StandardCharsets.UTF_8.newDecoder().decode(sequence, one, false);
        return one.position() > 0;
    }

    private void skipByteOrderMark() {
        CharBuffer first = CharBuffer.allocate(1);
        ByteBuffer start = bytes.duplicate();
        decoder.decode(start, first, false);
        decoder.reset();
        if (first.position() == 1 && first.get(0) == BYTE_ORDER_MARK) {
            bytes.position(start.position());
        }
    }

    private void decode(CharBuffer text) throws IOException {
        CoderResult result = decoder.decode(bytes, text, fileEnded);
        if (result.isError() && undecided) {
            undecided = false;
            decoder = (startsUtf8() ? StandardCharsets.UTF_8 : WINDOWS_1252).newDecoder();
        } else if (result.isError() && text.hasRemaining()) {
            text.put((char) (UNDECODABLE + (bytes.get(bytes.position()) & 0xFF)));
            bytes.position(bytes.position() + result.length());
        } else if (result.isUnderflow() && bytes.hasRemaining()) {
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        while (!fileEnded && bytes.position() < LONGEST_CHARACTER) {
            int count = file.read(bytes.array(), bytes.position(), bytes.remaining());
            fileEnded = count < 0;
            bytes.position(bytes.position() + Math.max(0, count));
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
