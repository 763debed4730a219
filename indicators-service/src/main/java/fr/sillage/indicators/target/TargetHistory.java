package fr.sillage.indicators.target;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the acts that were replaced or withdrawn, as they were sent. */
@ApplicationScoped
class TargetHistory {

    private final DataSource dataSource;
    private final ObjectMapper json;

    TargetHistory(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** To be called in the transaction that replaces or withdraws it. */
    void keep(TargetKey key, TargetBody body, long changeSet, long supersededBy) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO superseded_target (scheme, indicator, buyer, item, body, change_set, superseded_by)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            insert.setString(1, key.scheme());
            insert.setString(2, key.indicator());
            insert.setString(3, key.buyer());
            insert.setString(4, key.item());
            insert.setString(5, json.writeValueAsString(body));
            insert.setLong(6, changeSet);
            insert.setLong(7, supersededBy);
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The target cannot be kept", e);
        }
    }

    /** Every act there was for a key, the one in force among them, the first one first. */
    List<TargetVersionView> versions(TargetKey key, TargetAct current) {
        List<TargetVersionView> versions = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT t.change_set, t.body, w.position, w.committed_at, s.committed_at AS valid_to
                        FROM (SELECT change_set, superseded_by, body FROM superseded_target
                              WHERE scheme = ? AND indicator = ? AND buyer = ? AND item = ?
                              UNION ALL SELECT ?, NULL, NULL WHERE ?) AS t
                        JOIN change_set w ON w.id = t.change_set
                        LEFT JOIN change_set s ON s.id = t.superseded_by
                        ORDER BY w.position""")) {
            key(select, key);
            select.setLong(5, current == null ? 0 : current.version());
            select.setBoolean(6, current != null);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String body = row.getString("body");
                    OffsetDateTime validTo = row.getObject("valid_to", OffsetDateTime.class);
                    versions.add(TargetVersionView.from(row.getLong("change_set"), row.getLong("position"),
                            row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                            validTo == null ? null : validTo.toInstant(), body == null ? current.body() : body(body)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The targets cannot be read", e);
        }
        return versions;
    }

    /** The acts that stood at a position of the ledger and have been superseded since. */
    Map<TargetKey, Target> supersededSince(long position, String scheme, Collection<String> indicators,
            Collection<String> buyers) {
        Map<TargetKey, Target> targets = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT t.indicator, t.buyer, t.item, t.body
                        FROM superseded_target t
                        JOIN change_set w ON w.id = t.change_set
                        JOIN change_set s ON s.id = t.superseded_by
                        WHERE t.scheme = ? AND t.indicator = ANY (?) AND t.buyer = ANY (?)
                          AND w.position <= ? AND s.position > ?""")) {
            select.setString(1, scheme);
            select.setArray(2, connection.createArrayOf("text", indicators.toArray()));
            select.setArray(3, connection.createArrayOf("text", buyers.toArray()));
            select.setLong(4, position);
            select.setLong(5, position);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    targets.put(new TargetKey(scheme, row.getString(1), row.getString(2), row.getString(3)),
                            body(row.getString(4)).target());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The targets cannot be read", e);
        }
        return targets;
    }

    /** Those of the change sets that were committed by a position of the ledger. */
    Set<Long> committedBy(long position, Collection<Long> changeSets) {
        Set<Long> committed = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("SELECT id FROM change_set WHERE id = ANY (?) AND position <= ?")) {
            select.setArray(1, connection.createArrayOf("bigint", changeSets.toArray()));
            select.setLong(2, position);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    committed.add(row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read", e);
        }
        return committed;
    }

    private static void key(PreparedStatement select, TargetKey key) throws SQLException {
        select.setString(1, key.scheme());
        select.setString(2, key.indicator());
        select.setString(3, key.buyer());
        select.setString(4, key.item());
    }

    private TargetBody body(String text) {
        try {
            return json.readValue(text, TargetBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A target that was kept cannot be read", e);
        }
    }
}
