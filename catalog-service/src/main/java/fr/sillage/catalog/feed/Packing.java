package fr.sillage.catalog.feed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs pieces one by one so that, put together behind the header and before the trailer, they are one gzip file (RFC 1952), as
 * browsers read no second one; and each by itself can be unpacked without those before it.
 */
final class Packing implements AutoCloseable {

    private static final byte[] HEADER = { 0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff };
    private static final int BUFFER = 1 << 14;

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private long length;

    byte[] header() {
        return HEADER.clone();
    }

    byte[] pack(byte[] piece) {
        check.update(piece);
        length += piece.length;
        deflater.setInput(piece);
        var packed = new ByteArrayOutputStream(piece.length / 4);
        int count;
        do {
            // ends on a whole byte, and what follows refers to nothing before it
            count = deflater.deflate(buffer, 0, BUFFER, Deflater.FULL_FLUSH);
            packed.write(buffer, 0, count);
        } while (count == BUFFER);
        return packed.toByteArray();
    }

    /** The end of the packed data, and what tells whether all of it came through: once, after the last piece. */
    byte[] trailer() {
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        packed.write(buffer, 0, deflater.deflate(buffer));
        for (long word : new long[] { check.getValue(), length }) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                packed.write((int) (word >>> shift));
            }
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            byte[] piece = new byte[PieceStream.PIECE];
            inflater.setInput(packed);
            int length = 0;
            for (int count = 1; count > 0 && length < piece.length; length += count) {
                count = inflater.inflate(piece, length, piece.length - length);
            }
            return length == piece.length ? piece : Arrays.copyOf(piece, length);
        } catch (DataFormatException e) {
            throw new IllegalStateException("A piece that we packed cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        deflater.end();
    }
}
