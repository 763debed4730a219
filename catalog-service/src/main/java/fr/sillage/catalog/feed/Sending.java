package fr.sillage.catalog.feed;

import org.jboss.logging.Logger;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * Sends a body to one reader, a piece whenever the one before is nearly gone. All of it happens in the connection's context.
 */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final WholeFile body;
    private final WholeFile.Form form;
    private final HttpServerResponse response;
    private final Context context;
    private int sent;

    Sending(WholeFile.Answer answer, HttpServerResponse response, Context context) {
        this.body = answer.body();
        this.form = answer.form();
        this.response = response;
        this.context = context;
    }

    void start() {
        context.runOnContext(nothing -> goOn());
    }

    private void goOn() {
        if (response.ended() || response.closed()) {
            return;
        }
        try {
            while (!response.writeQueueFull()) {
                WholeFile.Next next = body.next(form, sent, this::start);
                switch (next.kind()) {
                    case BYTES -> write(next.bytes());
                    case PACKED -> write(Packing.unpack(next.bytes()));
                    case LATER -> {
                        return;
                    }
                    case END -> {
                        response.end();
                        return;
                    }
                }
            }
            response.drainHandler(nothing -> goOn());
        } catch (RuntimeException e) {
            // its beginning was sent: that the rest is missing shows by the connection that breaks off
            LOG.error("A body could not be written to its end", e);
            response.reset();
        }
    }

    private void write(byte[] bytes) {
        response.write(Buffer.buffer(bytes));
        sent++;
    }
}
