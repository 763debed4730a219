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

    private static final class Kept {

        private FeedReader.Head head;
        private Packed body;
    }

    private final FeedReader feed;
    private final Map<Kind, Kept> bodies = new EnumMap<>(Kind.class);

    FeedBodies(FeedReader feed) {
        this.feed = feed;
        for (Kind kind : Kind.values()) {
            bodies.put(kind, new Kept());
        }
    }

    /** @return what is kept for where the feed stands, or is now written */
    public Packed of(Kind kind, Packed.Writing writing) {
        Kept kept = bodies.get(kind);
        // each locked by itself: who waits for one body waits for no other
        synchronized (kept) {
            FeedReader.Head head = feed.head();
            if (!head.equals(kept.head)) {
                kept.body = Packed.of(writing);
                kept.head = head;
            }
            return kept.body;
        }
    }
}
