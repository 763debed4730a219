package fr.sillage.catalog.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/**
 * What is new since a position, as a reader who knew the feed until then sees it. It knows the tables of the feed and no other.
 */
@ApplicationScoped
public class FeedNews {

    private static final int FETCHED = 200;

    private final DataSource dataSource;
    private final FeedReader feed;
    private final ObjectMapper json;

    FeedNews(DataSource dataSource, FeedReader feed, ObjectMapper json) {
        this.dataSource = dataSource;
        this.feed = feed;
        this.json = json;
    }

    public enum Kind {
        NEW,
        CHANGED,
        WITHDRAWN
    }

    /** @param told as it is, or as it last was where it was withdrawn */
    public record Item(Kind kind, PublicIntention told) {
    }

    /**
     * In the order of the last change. What came and went in between is left out: nobody ever heard of it.
     *
     * @return the position to go on from
     * @throws ProblemException 409 for a position that the feed has not come to
     */
    public long since(long position, Consumer<Item> reader) {
        long head = feed.head().position();
        if (position > head) {
            throw ProblemException.of(ProblemType.CONFLICT, "feed-position-ahead", position, head);
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT f.position, f.state, coalesce(f.document, last.document),
                            EXISTS (SELECT FROM feed_version v WHERE v.ref = f.ref AND v.position <= ?)
                        FROM feed f LEFT JOIN LATERAL (
                            SELECT v.document FROM feed_version v
                            WHERE v.ref = f.ref AND f.document IS NULL ORDER BY v.number DESC LIMIT 1) last ON true
                        WHERE f.position > ? ORDER BY f.position""")) {
            select.setLong(1, position);
            select.setLong(2, position);
            select.setFetchSize(FETCHED);
            long reached = position;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reached = row.getLong(1);
                    boolean isLive = row.getString(2).equals("LIVE");
                    boolean wasTold = row.getBoolean(4);
                    if (isLive || wasTold) {
                        reader.accept(new Item(!isLive ? Kind.WITHDRAWN : wasTold ? Kind.CHANGED : Kind.NEW,
                                json.readValue(row.getString(3), PublicIntention.class)));
                    }
                }
            }
            return reached;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The feed cannot be read", e);
        }
    }
}
