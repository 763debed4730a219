package fr.sillage.catalog.feed;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts what is written into pieces. To close it does nothing: who writes a body closes what was refused half written, and no
 * piece of that is to be sent.
 */
final class PieceStream extends OutputStream {

    /** Small enough to be sent to hundreds at once, large enough to be packed well by itself. */
    static final int PIECE = 1 << 17;

    private final Consumer<byte[]> pieces;
    private byte[] piece = new byte[PIECE];
    private int length;

    PieceStream(Consumer<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public void write(int b) {
        piece[length++] = (byte) b;
        handOverIfFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        int from = offset;
        int end = offset + count;
        while (from < end) {
            int fits = Math.min(end - from, PIECE - length);
            System.arraycopy(bytes, from, piece, length, fits);
            from += fits;
            length += fits;
            handOverIfFull();
        }
    }

    private void handOverIfFull() {
        if (length == PIECE) {
            pieces.accept(piece);
            piece = new byte[PIECE];
            length = 0;
        }
    }

    /** Hands over what is left. */
    void finish() {
        if (length > 0) {
            pieces.accept(Arrays.copyOf(piece, length));
            length = 0;
        }
    }
}
