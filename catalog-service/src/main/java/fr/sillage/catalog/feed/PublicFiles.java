package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** All that is published, or all of it that is looked for, as one body. */
@ApplicationScoped
public class PublicFiles {

    /** JSON, one intention a line. */
    public static final String NDJSON = "application/x-ndjson";

    public static final String CSV = "text/csv";

    /** In pages, whatever is looked for: the rows are read as often as it is made, and sent. */
    static final int COST_OF_WHOLE = 10;

    private final FeedReader feed;
    private final FeedBodies bodies;
    private final PublicSpending spending;
    private final ObjectReader documents;

    PublicFiles(FeedReader feed, FeedBodies bodies, PublicSpending spending, ObjectMapper json) {
        this.feed = feed;
        this.bodies = bodies;
        this.spending = spending;
        // a later version of the schema only adds: what it adds does no harm here
        this.documents = json.readerFor(PublicIntention.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What takes intentions one by one. */
    public interface Sink {

        void take(ToldIntention told) throws IOException;
    }

    WholeFile lines(PublicQuery query) {
        var search = new PublicSearch(query);
        return body(search, FeedBodies.Kind.LINES, out -> {
            if (search.isWhole()) {
                feed.lines(out);
            } else {
                feed.lines(search.texts(), out);
            }
        });
    }

    WholeFile table(PublicQuery query, PublicTable.Dialect dialect) {
        var search = new PublicSearch(query);
        return body(search, dialect == PublicTable.Dialect.SPREADSHEET ? FeedBodies.Kind.SPREADSHEET : FeedBodies.Kind.TABLE,
                out -> write(search, dialect, out));
    }

    /** Costs as many pages as it saves: whoever follows the changes asks often, and for little. */
    WholeFile changes(long since) {
        int changed = feed.countChanges(since, COST_OF_WHOLE * ChangesResource.LARGEST_PAGE);
        spending.spend((changed - 1) / ChangesResource.LARGEST_PAGE);
        WholeFile.Writing writing = out -> feed.changeLines(since, out);
        return since == 0 ? bodies.of(FeedBodies.Kind.CHANGES, writing) : WholeFile.of(writing);
    }

    /** Reads what is looked for, in the order in which it was told. */
    public void read(PublicSearch search, Sink sink) throws IOException {
        feed.dated(search.dated(), told -> sink.take(new ToldIntention(documents.readValue(told.document()),
                told.publicationFrom(), told.publicationUntil(), told.publishedAt(), told.first())));
    }

    /** @return the body that is kept where all is asked for, one of its own otherwise */
    public WholeFile body(PublicSearch search, FeedBodies.Kind kind, WholeFile.Writing writing) {
        spending.spend(COST_OF_WHOLE - 1);
        return search.isWhole() ? bodies.of(kind, writing) : WholeFile.of(writing);
    }

    private void write(PublicSearch search, PublicTable.Dialect dialect, OutputStream out) throws IOException {
        try (var table = new PublicTable(dialect, out)) {
            read(search, table::line);
        }
    }
}
