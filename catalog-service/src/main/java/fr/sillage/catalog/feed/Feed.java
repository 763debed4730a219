package fr.sillage.catalog.feed;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Sha256;

/**
 * The writing end of what anybody may read. A row bears the position of the transaction that last wrote it, and all writes go
 * through the one lock of the ledger's head: who has read up to a position has missed nothing before it.
 */
@ApplicationScoped
public class Feed {

    /** What is told of an intention that is withdrawn. */
    private static final String NOTHING = "{}";

    private final DataSource dataSource;
    private final EarlierText earlier;

    Feed(DataSource dataSource, EarlierText earlier) {
        this.dataSource = dataSource;
        this.earlier = earlier;
    }

    /** Says a text, in place of what was said of this intention before. */
    public void publish(ChangeSet change, FeedEntry entry) {
        if (entry.document().indexOf('\n') >= 0 || entry.document().indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A text of the feed is one line");
        }
        change.atPosition(position -> write(position, connection -> {
            say(connection, position, entry);
            forget(connection, entry.ref(), entry.document());
            keep(connection, position, entry);
            index(connection, entry);
        }));
    }

    /** Takes back what was said; where nothing was, nothing is written. */
    public void withdraw(ChangeSet change, String ref) {
        change.atPosition(position -> write(position, connection -> {
            forget(connection, ref, NOTHING);
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM feed_search WHERE ref = ?")) {
                delete.setString(1, ref);
                delete.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE feed SET position = ?, state = 'WITHDRAWN', document = NULL WHERE ref = ? AND state = 'LIVE'""")) {
                update.setLong(1, position);
                update.setString(2, ref);
                update.executeUpdate();
            }
        }));
    }

    /** Number of the last version that was ever told of an intention, also of one that was withdrawn; 0 where none was. */
    public int lastVersion(String ref) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT coalesce(max(number), 0) FROM feed_version WHERE ref = ?""")) {
            select.setString(1, ref);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The feed cannot be read", e);
        }
    }

    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private void write(long position, Work work) {
        try (Connection connection = dataSource.getConnection()) {
            work.on(connection);
            try (PreparedStatement head = connection.prepareStatement("""
                    UPDATE feed_head SET position = ? WHERE EXISTS (SELECT FROM feed WHERE position = ?)""")) {
                head.setLong(1, position);
                head.setLong(2, position);
                head.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
    }

    private static void say(Connection connection, long position, FeedEntry entry) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                """
                        INSERT INTO feed (ref, position, state, document) VALUES (?, ?, 'LIVE', ?)
                        ON CONFLICT (ref) DO UPDATE SET position = excluded.position, state = 'LIVE', document = excluded.document""")) {
            upsert.setString(1, entry.ref());
            upsert.setLong(2, position);
            upsert.setString(3, entry.document());
            upsert.executeUpdate();
        }
    }

    private static void keep(Connection connection, long position, FeedEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO feed_version (ref, number, position, published_at, sha256, document)
                SELECT ?, ?, ?, committed_at, ?, ? FROM ledger_head""")) {
            insert.setString(1, entry.ref());
            insert.setInt(2, entry.version());
            insert.setLong(3, position);
            insert.setString(4, Sha256.of(entry.document()));
            insert.setString(5, entry.document());
            insert.executeUpdate();
        }
    }

    /** Takes out of earlier texts what is told no more: not to answer it is not enough, it is not to be held either. */
    private void forget(Connection connection, String ref, String now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT number, document FROM feed_version WHERE ref = ?");
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE feed_version SET document = ?, sha256 = ? WHERE ref = ? AND number = ?""")) {
            select.setString(1, ref);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String text = row.getString(2);
                    String left = earlier.of(text, now);
                    if (!left.equals(text)) {
                        update.setString(1, left);
                        update.setString(2, Sha256.of(left));
                        update.setString(3, ref);
                        update.setInt(4, row.getInt(1));
                        update.executeUpdate();
                    }
                }
            }
        }
    }

    private static void index(Connection connection, FeedEntry entry) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM feed_search WHERE ref = ?")) {
            delete.setString(1, entry.ref());
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                        INSERT INTO feed_search (ref, source, status, buyers, families, cpv, places, considerations, innovation,
                            publication_from, publication_until, amount_from, amount_to, words)
                        VALUES (?, ?, ?, ?, ?, ?, ?, feed_considerations(?), ?, ?, ?, ?, ?,
                            setweight(french_words(?), 'A') || setweight(french_words(?), 'B')
                            || setweight(french_words(?), 'D'))""")) {
            int column = 0;
            insert.setString(++column, entry.ref());
            insert.setString(++column, entry.source());
            insert.setString(++column, entry.status());
            for (List<String> list : List.of(entry.buyers(), entry.families(), entry.cpv(), entry.places())) {
                insert.setArray(++column, connection.createArrayOf("text", list.toArray()));
            }
            insert.setString(++column, entry.document());
            insert.setBoolean(++column, entry.innovation());
            insert.setObject(++column, entry.publicationFrom());
            insert.setObject(++column, entry.publicationUntil());
            for (BigDecimal amount : new BigDecimal[] { entry.amountFrom(), entry.amountTo() }) {
                insert.setBigDecimal(++column, amount);
            }
            insert.setString(++column, SearchText.plain(entry.title()));
            insert.setString(++column, SearchText.plain(String.join(" . ", entry.words())));
            insert.setString(++column, SearchText.plain(String.join(" . ", entry.texts())));
            insert.executeUpdate();
        }
    }
}
