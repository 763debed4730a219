package fr.sillage.catalog.feed;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The whole bodies that are the same for all who ask: each is written and packed once for a position of the feed, however many
 * ask for it at once, and kept until the feed moves on.
 */
@ApplicationScoped
public class FeedBodies {

    public enum Kind {
        LINES,
        TABLE,
        SPREADSHEET,
        CHANGES,
        RELEASES
    }

    /** 32 MB of one body: the feed is read faster than it is packed. */
    private static final int MOST_PLAIN = (32 << 20) / PieceStream.PIECE;

    private static final class Kept {

        private FeedReader.Head head;
        private WholeFile body;
    }

    private final FeedReader feed;
    private final Map<Kind, Kept> bodies = new EnumMap<>(Kind.class);

    FeedBodies(FeedReader feed) {
        this.feed = feed;
        for (Kind kind : Kind.values()) {
            bodies.put(kind, new Kept());
        }
    }

    /** @return what is kept for where the feed stands, or is now being written */
    public WholeFile of(Kind kind, WholeFile.Writing writing) {
        Kept kept = bodies.get(kind);
        WholeFile body;
        // each locked by itself: who waits for one body waits for no other
        synchronized (kept) {
            FeedReader.Head head = feed.head();
            if (!head.equals(kept.head) || kept.body.hasFailed()) {
                kept.body = new WholeFile(MOST_PLAIN);
                kept.head = head;
                start(kind, kept.body, writing);
            }
            body = kept.body;
        }
        return body.begun();
    }

    /** By a thread of its own: those that answer requests may all be waiting for it. */
    private static void start(Kind kind, WholeFile body, WholeFile.Writing writing) {
        var writer = new Thread(() -> body.write(writing), "feed " + kind);
        writer.setDaemon(true);
        writer.start();
    }
}
