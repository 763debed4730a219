package fr.sillage.indicators.observation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

import fr.sillage.api.PageRequest;
import fr.sillage.indicators.period.Period;

/** Reads observations by plain JDBC: they are many, and nothing is done to them one by one. */
@ApplicationScoped
public class ObservationRepository {

    private static final String FACTS_NOW = """
            SELECT m.code, s.buyer, s.item, o.period, o.value, o.status, o.qualifier, o.confidentiality, o.comment
            FROM measure m
            JOIN series s ON s.measure_id = m.id
            JOIN observation o ON o.series_id = s.id
            WHERE m.code = ANY (?) AND s.buyer = ANY (?) AND o.period >= ? AND o.period < ?""";

    /** What is confidential today was not meant to be seen then either. */
    private static final String FACTS_THEN = """
            SELECT o.code, o.buyer, o.item, o.period, v.value, v.status, v.qualifier,
                   greatest(v.confidentiality, o.confidentiality) AS confidentiality, v.comment
            FROM (SELECT m.code, s.buyer, s.item, o.*
                  FROM measure m
                  JOIN series s ON s.measure_id = m.id
                  JOIN observation o ON o.series_id = s.id
                  WHERE m.code = ANY (?) AND s.buyer = ANY (?) AND o.period >= ? AND o.period < ?) AS o
            CROSS JOIN LATERAL (
                SELECT each.*
                FROM (SELECT o.value, o.status, o.qualifier, o.confidentiality, o.comment, o.change_set
                      UNION ALL
                      SELECT h.value, h.status, h.qualifier, h.confidentiality, h.comment, h.change_set
                      FROM observation_history h
                      WHERE h.series_id = o.series_id AND h.period = o.period) AS each
                JOIN change_set c ON c.id = each.change_set
                WHERE c.position <= ?
                ORDER BY c.position DESC
                LIMIT 1) AS v""";

    private final DataSource dataSource;

    public ObservationRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What each buyer's observations say, in one query whatever their number. A buyer of whom nothing is known has no entry.
     *
     * @param measures codes
     * @param firstYear the first year read, with all its parts
     * @param lastYear the last one
     * @param stand what was known then
     */
    public Map<String, Facts> facts(Collection<String> measures, Collection<String> buyers, int firstYear, int lastYear,
            Stand stand) {
        Map<String, Map<Facts.Key, Observed>> byBuyer = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(stand.isNow() ? FACTS_NOW : FACTS_THEN)) {
            select.setArray(1, connection.createArrayOf("text", measures.toArray()));
            select.setArray(2, connection.createArrayOf("text", buyers.toArray()));
            select.setString(3, Period.year(firstYear).toString());
            select.setString(4, Period.year(lastYear + 1).toString());
            if (!stand.isNow()) {
                select.setLong(5, stand.position());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byBuyer.computeIfAbsent(row.getString("buyer"), buyer -> new HashMap<>()).put(
                            new Facts.Key(row.getString("code"), row.getString("item"), Period.of(row.getString("period"))),
                            new Observed(row.getBigDecimal("value"), ObservationStatus.valueOf(row.getString("status")),
                                    Qualifier.valueOf(row.getString("qualifier")),
                                    Confidentiality.valueOf(row.getString("confidentiality")), row.getString("comment")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The observations cannot be read", e);
        }
        Map<String, Facts> facts = new HashMap<>();
        byBuyer.forEach((buyer, observations) -> facts.put(buyer, new Facts(observations)));
        return facts;
    }

    /**
     * What must be held back together with the confidential figures of the same breakdown, as it is now.
     *
     * @return keys of measure, buyer, item and period
     */
    public Set<Facts.BuyerKey> heldBack(Collection<String> measures, Collection<String> buyers, Collection<Period> periods) {
        Map<Facts.BuyerKey, Map<String, Observed>> wholes = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT m.code, s.buyer, s.item, o.period, o.value, o.status, o.qualifier, o.confidentiality
                        FROM measure m
                        JOIN series s ON s.measure_id = m.id
                        JOIN observation o ON o.series_id = s.id
                        WHERE m.code = ANY (?) AND s.buyer = ANY (?) AND o.period = ANY (?)
                          AND EXISTS (SELECT FROM series x JOIN observation y ON y.series_id = x.id
                                      WHERE x.measure_id = s.measure_id AND x.buyer = s.buyer AND y.period = o.period
                                        AND y.confidentiality = 'CONFIDENTIAL')""")) {
            select.setArray(1, connection.createArrayOf("text", measures.toArray()));
            select.setArray(2, connection.createArrayOf("text", buyers.toArray()));
            select.setArray(3, connection.createArrayOf("text", periods.stream().map(Period::toString).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    wholes.computeIfAbsent(new Facts.BuyerKey(row.getString("buyer"),
                            new Facts.Key(row.getString("code"), "", Period.of(row.getString("period")))),
                            whole -> new HashMap<>()).put(row.getString("item"),
                                    new Observed(row.getBigDecimal("value"), ObservationStatus.valueOf(row.getString("status")),
                                            Qualifier.valueOf(row.getString("qualifier")),
                                            Confidentiality.valueOf(row.getString("confidentiality"))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The observations cannot be read", e);
        }
        Set<Facts.BuyerKey> held = new HashSet<>();
        wholes.forEach((whole, items) -> Disclosure.alsoHeldBack(items, Confidentiality.NOT_FOR_PUBLICATION)
                .ifPresent(item -> held.add(new Facts.BuyerKey(whole.buyer(),
                        new Facts.Key(whole.key().measure(), item, whole.key().period())))));
        return held;
    }

    /** A page of what a measure's observations say now, one row more than it holds; those retracted are left out. */
    List<ObservationView> page(ObservationQuery query, PageRequest page) {
        String[] after = (page.afterKey() + "|||").split("\\|", -1);
        return list("""
                SELECT m.code, s.buyer, s.item, o.period, o.value, o.status, o.qualifier, o.confidentiality, o.comment,
                       o.reason, c.committed_at, c.position, NULL::timestamptz AS valid_to
                FROM measure m
                JOIN series s ON s.measure_id = m.id
                JOIN observation o ON o.series_id = s.id
                JOIN change_set c ON c.id = o.change_set
                WHERE m.code = ?
                  AND (?::text[] IS NULL OR s.buyer = ANY (?))
                  AND (?::text IS NULL OR s.item = ?)
                  AND o.period >= ? AND o.period < ?
                  AND o.status <> 'RETRACTED'
                  AND (s.buyer, s.item, o.period) > (?, ?, ?)
                ORDER BY s.buyer, s.item, o.period
                LIMIT ?""", select -> {
            int next = bind(select, query, 1);
            select.setString(next, after[0]);
            select.setString(next + 1, after[1]);
            select.setString(next + 2, after[2]);
            select.setInt(next + 3, page.rows());
        });
    }

    /**
     * Versions of a measure's observations, each with when it stood, those of one key together and the first one first.
     *
     * @param after the key of the version after which to start
     */
    List<ObservationView> versions(ObservationQuery query, Versions versions, String after, int rows) {
        String[] key = (after + "|||").split("\\|", -1);
        return list("""
                SELECT m.code, s.buyer, s.item, o.period, v.value, v.status, v.qualifier,
                       greatest(v.confidentiality, o.confidentiality) AS confidentiality, v.comment, v.reason,
                       v.committed_at, v.position, CASE WHEN v.next <= ? THEN v.valid_to END AS valid_to
                FROM measure m
                JOIN series s ON s.measure_id = m.id
                JOIN observation o ON o.series_id = s.id
                CROSS JOIN LATERAL (
                    SELECT each.*, c.position, c.committed_at, lead(c.committed_at) OVER w AS valid_to,
                           lead(c.position) OVER w AS next
                    FROM (SELECT o.value, o.status, o.qualifier, o.confidentiality, o.comment, o.reason, o.change_set
                          UNION ALL
                          SELECT h.value, h.status, h.qualifier, h.confidentiality, h.comment, h.reason, h.change_set
                          FROM observation_history h
                          WHERE h.series_id = o.series_id AND h.period = o.period) AS each
                    JOIN change_set c ON c.id = each.change_set
                    WINDOW w AS (ORDER BY c.position)) AS v
                WHERE v.position <= ? AND v.position > ?
                  AND (? OR v.next IS NULL OR v.next > ?)
                  AND (? OR v.status <> 'RETRACTED')
                  -- what was written later also has a later number, but for what was under way meanwhile
                  AND o.change_set >= coalesce((SELECT min(id) FROM change_set WHERE position > ?), 0)
                  AND m.code = ?
                  AND (?::text[] IS NULL OR s.buyer = ANY (?))
                  AND (?::text IS NULL OR s.item = ?)
                  AND o.period >= ? AND o.period < ?
                  AND (s.buyer, s.item, o.period, lpad(v.position::text, 19, '0') COLLATE "C") > (?, ?, ?, ?)
                ORDER BY s.buyer, s.item, o.period, v.position
                LIMIT ?""", select -> {
            select.setLong(1, versions.until());
            select.setLong(2, versions.until());
            select.setLong(3, versions.after());
            select.setBoolean(4, versions.superseded());
            select.setLong(5, versions.until());
            select.setBoolean(6, versions.retracted());
            select.setLong(7, versions.after());
            int next = bind(select, query, 8);
            for (String part : List.of(key[0], key[1], key[2], key[3])) {
                select.setString(next++, part);
            }
            select.setInt(next, rows);
        });
    }

    private static int bind(PreparedStatement select, ObservationQuery query, int first) throws SQLException {
        Array buyers = query.buyers() == null ? null
                : select.getConnection().createArrayOf("text", query.buyers().toArray());
        select.setString(first, query.measure());
        select.setArray(first + 1, buyers);
        select.setArray(first + 2, buyers);
        select.setString(first + 3, query.item());
        select.setString(first + 4, query.item());
        select.setString(first + 5, query.fromText());
        select.setString(first + 6, query.beforeText());
        return first + 7;
    }

    private interface Binding {
        void to(PreparedStatement select) throws SQLException;
    }

    private List<ObservationView> list(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.to(select);
            List<ObservationView> views = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    views.add(view(row));
                }
            }
            return views;
        } catch (SQLException e) {
            throw new IllegalStateException("The observations cannot be listed", e);
        }
    }

    private static ObservationView view(ResultSet row) throws SQLException {
        return new ObservationView(row.getString("code"), row.getString("buyer"), row.getString("item"),
                Period.of(row.getString("period")), row.getBigDecimal("value"),
                ObservationStatus.valueOf(row.getString("status")), Qualifier.valueOf(row.getString("qualifier")),
                Confidentiality.valueOf(row.getString("confidentiality")), row.getString("comment"),
                row.getString("reason"), instant(row, "committed_at"), row.getLong("position"), instant(row, "valid_to"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
