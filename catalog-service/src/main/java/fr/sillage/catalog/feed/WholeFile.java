package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A whole body, in pieces that all its readers share, and that they are given while the rest is still being written. A piece is
 * held as it was written until it is packed, and packed from then on. Writing waits for no reader: a slow one holds neither a
 * connection to the database nor a thread, and of the body no more than the piece that it is being sent.
 */
public final class WholeFile {

    /** What writes a body. */
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** How a body is sent. */
    enum Form {
        PLAIN,
        GZIP
    }

    /** What comes next of a form: bytes of it, or a packed piece of what is to be plain, or none. */
    enum Kind {
        BYTES,
        PACKED,
        LATER,
        END
    }

    /** @param bytes null where there are none, or none yet; they are everybody's, and not to be changed */
    record Next(Kind kind, byte[] bytes) {

        private static final Next LATER = new Next(Kind.LATER, null);
        private static final Next END = new Next(Kind.END, null);
    }

    /** What a reader asked for. */
    record Answer(WholeFile body, Form form) {
    }

    private final int mostPlain;
    private final List<byte[]> plain = new ArrayList<>();
    private final List<byte[]> gzip = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private long plainLength;
    private long gzipLength;
    private int packed;
    private boolean isWritten;
    private boolean isPacked;
    private Throwable failure;

    /** @param mostPlain so many pieces are held unpacked, before writing goes on more slowly */
    WholeFile(int mostPlain) {
        this.mostPlain = mostPlain;
    }

    /** One that is written before anybody is sent a piece of it, and hence refused whole where it cannot be. */
    static WholeFile of(Writing writing) {
        var body = new WholeFile(0);
        body.write(writing);
        return body.begun();
    }

    /** From beginning to end; what goes wrong is kept for those who read it. */
    void write(Writing writing) {
        try (var packing = new Packing()) {
            gzip(packing.header());
            var out = new PieceStream(piece -> add(piece, packing));
            writing.to(out);
            out.finish();
            step(() -> isWritten = true);
            while (packed < plain.size()) {
                pack(packing);
            }
            gzip(packing.trailer());
            step(() -> isPacked = true);
        } catch (IOException | RuntimeException | Error e) {
            // whoever waits is told of all of them
            step(() -> failure = e);
        }
    }

    private void add(byte[] piece, Packing packing) {
        step(() -> {
            plain.add(piece);
            plainLength += piece.length;
        });
        while (plain.size() - packed > mostPlain) {
            pack(packing);
        }
    }

    private void pack(Packing packing) {
        byte[] piece = packing.pack(plain.get(packed));
        gzip(piece);
        synchronized (this) {
            plain.set(packed++, null);
        }
    }

    private void gzip(byte[] bytes) {
        step(() -> {
            gzip.add(bytes);
            gzipLength += bytes.length;
        });
    }

    /** Of the one who writes: whoever waits is told. */
    private void step(Runnable step) {
        List<Runnable> told;
        synchronized (this) {
            step.run();
            told = List.copyOf(waiting);
            waiting.clear();
            notifyAll();
        }
        told.forEach(Runnable::run);
    }

    /**
     * Waits until there is something to send, or nothing to come.
     *
     * @throws RuntimeException what refused it, where that is known by now
     */
    synchronized WholeFile begun() {
        try {
            while (plain.isEmpty() && !isWritten && failure == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
        requireSound();
        return this;
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    private void requireSound() {
        if (failure instanceof RuntimeException refused) {
            throw refused;
        }
        if (failure instanceof IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (failure != null) {
            throw new IllegalStateException("The body cannot be written", failure);
        }
    }

    /** In bytes; -1 where it is not known yet. */
    synchronized long length(Form form) {
        return form == Form.PLAIN ? isWritten ? plainLength : -1 : isPacked ? gzipLength : -1;
    }

    /**
     * @param index of what is asked for, counted from 0
     * @param later called once, from any thread, where it is worth asking again
     * @throws RuntimeException where the rest will never come
     */
    synchronized Next next(Form form, int index, Runnable later) {
        List<byte[]> pieces = form == Form.PLAIN ? plain : gzip;
        if (index < pieces.size()) {
            byte[] bytes = pieces.get(index);
            // before the packed pieces stands the header
            return bytes != null ? new Next(Kind.BYTES, bytes) : new Next(Kind.PACKED, gzip.get(index + 1));
        }
        requireSound();
        if (form == Form.PLAIN ? isWritten : isPacked) {
            return Next.END;
        }
        waiting.add(later);
        return Next.LATER;
    }

    /** Packed for those who take gzip, plain for all others. */
    public Response answer(HttpHeaders headers, MediaType type) {
        return AcceptedEncodings.of(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING)).contain("gzip")
                ? Response.ok(new Answer(this, Form.GZIP), type).header(HttpHeaders.CONTENT_ENCODING, "gzip").build()
                : Response.ok(new Answer(this, Form.PLAIN), type).build();
    }
}
