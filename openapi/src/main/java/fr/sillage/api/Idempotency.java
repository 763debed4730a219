package fr.sillage.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Makes a POST safe to send twice: the answer is kept with its {@code Idempotency-Key}, in the transaction of the effect
 * itself.
 */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Rights rights;

    public Idempotency(DataSource dataSource, ObjectMapper json, Rights rights) {
        this.dataSource = dataSource;
        this.json = json;
        this.rights = rights;
    }

    /**
     * Does the work once per author and key; called again with the same request it gives the first answer. To be called inside
     * {@link Ledger#write}. A second caller who comes while the first is at work waits for its end.
     *
     * @param key what the caller sent; null does the work without remembering it
     * @param request all that makes this request what it is
     * @throws ProblemException 422 where the key was used for another request
     */
    public <T> T once(String key, byte[] request, Class<T> type, Supplier<T> work) {
        return once(key, Sha256.of(request), type, answer -> true, work);
    }

    /**
     * As {@link #once(String, byte[], Class, Supplier)}, for a request too long to be held.
     *
     * @param digest stands for all that makes this request what it is
     * @param lasting whether an answer is to be given again; any other leaves the key free
     */
    public <T> T once(String key, String digest, Class<T> type, Predicate<T> lasting, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw ProblemException.of(ProblemType.UNREADABLE, "idempotency-key-too-long", LONGEST_KEY);
        }
        try (Connection connection = dataSource.getConnection()) {
            long author = Ledger.authorId(connection, rights.author());
            if (claim(connection, key, author, digest)) {
                T answer = work.get();
                if (lasting.test(answer)) {
                    keep(connection, key, author, json.writeValueAsString(answer));
                } else {
                    free(connection, key, author);
                }
                return answer;
            }
            return json.readValue(replay(connection, key, author, digest), type);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The idempotency record cannot be kept", e);
        }
    }

    private static boolean claim(Connection connection, String key, long author, String hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO idempotency_key (author_id, key, request_sha256, answer) VALUES (?, ?, ?, '')
                ON CONFLICT (author_id, key) DO NOTHING""")) {
            insert.setLong(1, author);
            insert.setString(2, key);
            insert.setString(3, hash);
            return insert.executeUpdate() == 1;
        }
    }

    private static void keep(Connection connection, String key, long author, String answer) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE idempotency_key SET answer = ? WHERE author_id = ? AND key = ?")) {
            update.setString(1, answer);
            update.setLong(2, author);
            update.setString(3, key);
            update.executeUpdate();
        }
    }

    private static void free(Connection connection, String key, long author) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM idempotency_key WHERE author_id = ? AND key = ?")) {
            delete.setLong(1, author);
            delete.setString(2, key);
            delete.executeUpdate();
        }
    }

    private static String replay(Connection connection, String key, long author, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT request_sha256, answer FROM idempotency_key WHERE author_id = ? AND key = ?")) {
            select.setLong(1, author);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!row.getString(1).equals(hash)) {
                    throw ProblemException.of(ProblemType.RULE_BROKEN, "idempotency-key-reused", key);
                }
                return row.getString(2);
            }
        }
    }
}
