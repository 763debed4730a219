package fr.sillage.indicators.line;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/**
 * A body sent with {@code Content-Encoding: gzip}, unpacked as it is read. Refused while it is read: 413 where more comes out
 * than
 * is taken, or so much more than went in that it can hold no figures; 400 where it is no gzip, or was cut off.
 */
public final class Unpacked extends InputStream {

    /** The national figures, all 36 million of them, are half of it. */
    private static final long LONGEST = 8L << 30;
    /** Tables of figures shrink to a tenth or a thirtieth. */
    private static final int HIGHEST_RATIO = 300;
    private static final long RATIO_COUNTS_FROM = 10 << 20;

    private final Packed packed;
    private final long longest;
    private GZIPInputStream unpacked;
    private long count;

    public Unpacked(InputStream packed) {
        this(packed, LONGEST);
    }

    /** @param longest the most bytes it may hold once unpacked */
    Unpacked(InputStream packed, long longest) {
        this.packed = new Packed(packed);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = new GZIPInputStream(packed, 1 << 13);
            }
            int read = unpacked.read(target, offset, length);
            count += Math.max(0, read);
            if (count > longest || count > RATIO_COUNTS_FROM && count / HIGHEST_RATIO > packed.count) {
                throw ProblemException.of(ProblemType.TOO_LARGE, "gzip-too-large", longest >> 20, HIGHEST_RATIO);
            }
            return read;
        } catch (EOFException | ZipException e) {
            throw ProblemException.unreadable(List.of(Fault.at("", "gzip-malformed")));
        }
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }

    /**
     * What went in. GZIPInputStream takes a stream with nothing available to have ended, and would leave out all further parts
     * of
     * a file that pigz or cat put together.
     */
    private static final class Packed extends FilterInputStream {

        private long count;

        Packed(InputStream packed) {
            super(new PushbackInputStream(packed, 1));
        }

        @Override
        public int available() throws IOException {
            int next = in.read();
            if (next < 0) {
                return 0;
            }
            ((PushbackInputStream) in).unread(next);
            return 1;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
