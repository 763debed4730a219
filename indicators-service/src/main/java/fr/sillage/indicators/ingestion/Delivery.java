package fr.sillage.indicators.ingestion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

import jakarta.ws.rs.core.MediaType;

import fr.sillage.api.Sha256;
import fr.sillage.indicators.line.Column;
import fr.sillage.indicators.line.LineFormat;
import fr.sillage.indicators.line.Lines;
import fr.sillage.indicators.line.Unpacked;

/** A file on its way in. A long one is announced: its sender is told where to look for the report as soon as it is here. */
final class Delivery {

    private static final int LONG = 100_000;
    /** In bytes, unpacked: so much is read before it is decided who works on it. */
    private static final int SHORT = 1 << 20;

    private final IngestionRequest request;
    private final MediaType type;
    private final InputStream content;
    private final boolean isShort;
    private final LongSupplier announce;
    private final MessageDigest digest = Sha256.digest();
    private final CompletableFuture<Long> accepted = new CompletableFuture<>();
    private Long announced;

    /**
     * Waits until all of a short file is here, or so much of a long one that it is known to be long: however it is sent, a file
     * that says no length or is packed among them. So a sender who falls silent early holds nothing but its request.
     *
     * @param announce makes known that a file is being worked on, under the number that it gives
     */
    Delivery(IngestionRequest request, MediaType type, InputStream body, LongSupplier announce) throws IOException {
        this.request = request;
        this.type = type;
        this.announce = announce;
        InputStream sent = request.idempotencyKey() == null ? body : new DigestInputStream(body, digest);
        InputStream file = request.isGzipped() ? new Unpacked(sent) : sent;
        byte[] start = file.readNBytes(SHORT + 1);
        isShort = start.length <= SHORT;
        content = isShort ? new ByteArrayInputStream(start)
                : new SequenceInputStream(new ByteArrayInputStream(start), file);
    }

    /** Whether all of it is here, and little enough for its sender to wait until it is taken. */
    boolean isShort() {
        return isShort && !request.asksForLater();
    }

    /** To be called once. */
    Lines lines() throws IOException {
        if (request.asksForLater()) {
            announced = announce.getAsLong();
        }
        // what is taken back is named, and no more
        return LineFormat.open(type, content, request.strategy() == Strategy.DELETE ? Column.OF_KEY : Column.OF_FIGURE);
    }

    /** Stands for the file and how it is to be taken. To be called after the last line. */
    String digest(String signature) {
        digest.update(signature.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    void counted(int lines) {
        if (lines > LONG && announced == null) {
            announced = announce.getAsLong();
        }
    }

    /** All of it is here, and nobody has sent it before. */
    void received() {
        if (announced != null) {
            accepted.complete(announced);
        }
    }

    /** @return null where it was not */
    Long announced() {
        return announced;
    }

    boolean wasAnnounced() {
        return announced != null;
    }

    /** Whether the sender has been told to come back for the report. */
    boolean wasAccepted() {
        return accepted.isDone();
    }

    CompletableFuture<Long> accepted() {
        return accepted;
    }
}
