package fr.sillage.catalog.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The reading end: it knows the tables of the feed and no other. */
@ApplicationScoped
class FeedReader {

    private final DataSource dataSource;

    FeedReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How far the feed has come, and which database says so. */
    record Head(long position, String epoch) {
    }

    /** @param document null for one that was withdrawn */
    record Change(String ref, long position, String state, String document) {
    }

    record Version(int number, long position, Instant publishedAt, String sha256) {
    }

    /** @param cursor what the page after this one starts behind */
    record Found(String cursor, String document) {
    }

    private interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    Head head() {
        return query("SELECT position, epoch FROM feed_head", List.of(), row -> new Head(row.getLong(1), row.getString(2)))
                .get(0);
    }

    /** The latest state of what changed after a position, in the order of the last change. */
    List<Change> changes(long since, int limit) {
        return query("SELECT ref, position, state, document FROM feed WHERE position > ? ORDER BY position LIMIT ?",
                List.of(since, limit),
                row -> new Change(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
    }

    /** What is live of an intention. */
    Optional<String> document(String ref) {
        return query("SELECT document FROM feed WHERE ref = ? AND state = 'LIVE'", List.of(ref), row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** All that was ever published of an intention that is live, the latest first. */
    List<Version> versions(String ref) {
        return query("""
                SELECT v.number, v.position, v.published_at, v.sha256 FROM feed_version v
                JOIN feed f USING (ref) WHERE v.ref = ? AND f.state = 'LIVE' ORDER BY v.number DESC""", List.of(ref),
                row -> new Version(row.getInt(1), row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)));
    }

    /** What an intention that is live was once. */
    Optional<String> document(String ref, int number) {
        return query("""
                SELECT v.document FROM feed_version v
                JOIN feed f USING (ref) WHERE v.ref = ? AND f.state = 'LIVE' AND v.number = ?""", List.of(ref, number),
                row -> row.getString(1)).stream().findFirst();
    }

    List<Found> page(PublicSearch search, String after, int limit) {
        return query(search.sql(after), search.parameters(after, limit), row -> new Found(row.getString(1), row.getString(2)));
    }

    private <T> List<T> query(String sql, List<?> parameters, Row<T> reading) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i) instanceof List<?> list) {
                    select.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
                } else {
                    select.setObject(i + 1, parameters.get(i));
                }
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The feed cannot be read", e);
        }
    }
}
