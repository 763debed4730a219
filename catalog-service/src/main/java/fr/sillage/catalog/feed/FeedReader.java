package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The reading end: it knows the tables of the feed and no other. */
@ApplicationScoped
class FeedReader {

    private static final int FETCHED = 500;

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

    /**
     * @param publicationFrom first of the days on which the consultation may be published
     * @param publicationUntil the last of them
     * @param publishedAt when this text was told
     * @param first whether none was told of it before
     */
    record Told(String document, LocalDate publicationFrom, LocalDate publicationUntil, Instant publishedAt, boolean first) {
    }

    interface ToldSink {

        void take(Told told) throws IOException;
    }

    private interface Sink {

        void take(ResultSet row) throws SQLException, IOException;
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

    /** How many changed after a position, of which no more than so many are counted. */
    int countChanges(long since, int most) {
        return query("SELECT count(*) FROM (SELECT FROM feed WHERE position > ? LIMIT ?) changed", List.of(since, most),
                row -> row.getInt(1)).get(0);
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

    /** What an intention that is live was once, as far as it is still told. */
    Optional<String> document(String ref, int number) {
        return query("""
                SELECT v.document FROM feed_version v
                JOIN feed f USING (ref) WHERE v.ref = ? AND f.state = 'LIVE' AND v.number = ?""", List.of(ref, number),
                row -> row.getString(1)).stream().findFirst();
    }

    List<Found> page(PublicSearch.Selection page) {
        return query(page.sql(), page.parameters(), row -> new Found(row.getString(1), row.getString(2)));
    }

    /** Sends all that is live on as it stands in the database, a line each. */
    void lines(OutputStream out) throws IOException {
        copy("SELECT document FROM feed WHERE state = 'LIVE' ORDER BY position", out);
    }

    /** Sends texts on as they stand in the database, a line each. */
    void lines(PublicSearch.Selection texts, OutputStream out) throws IOException {
        stream(texts.sql(), texts.parameters(), row -> {
            out.write(row.getBytes(1));
            out.write('\n');
        });
    }

    /** Sends all that changed after a position on, each as {@link ChangesView.Item} says. */
    void changeLines(long since, OutputStream out) throws IOException {
        // a ref and a state need no escaping, and the document is JSON already
        copy("""
                SELECT '{"ref":"' || ref || '","position":' || position || ',"state":"' || state || '"'
                       || coalesce(',"document":' || document, '') || '}'
                FROM feed WHERE position > %d ORDER BY position""".formatted(since), out);
    }

    /** Sends texts on with what the feed knows of them besides. */
    void dated(PublicSearch.Selection dated, ToldSink sink) throws IOException {
        stream(dated.sql(), dated.parameters(), row -> sink.take(new Told(row.getString(1),
                row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class),
                row.getObject(4, OffsetDateTime.class).toInstant(), row.getBoolean(5))));
    }

    private <T> List<T> query(String sql, List<?> parameters, Row<T> reading) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            fill(select, parameters);
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

    /** One statement, hence one state of the feed, of which a few rows are held at a time. */
    private void stream(String sql, List<?> parameters, Sink sink) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            // the driver fetches everything at once outside of a transaction
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(FETCHED);
                fill(select, parameters);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        sink.take(row);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The feed cannot be read", e);
        }
    }

    private void copy(String sql, OutputStream out) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            CopiedLines.write(connection, sql, out);
        } catch (SQLException e) {
            throw new IllegalStateException("The feed cannot be read", e);
        }
    }

    private static void fill(PreparedStatement select, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof List<?> list) {
                select.setArray(i + 1, select.getConnection().createArrayOf("text", list.toArray()));
            } else {
                select.setObject(i + 1, parameters.get(i));
            }
        }
    }
}
