package fr.sillage.indicators.observation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import fr.sillage.indicators.period.Period;

/** Reads observations by plain JDBC: they are many, and nothing is done to them one by one. */
@ApplicationScoped
public class ObservationRepository {

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
     */
    public Map<String, Facts> facts(Collection<String> measures, Collection<String> buyers, int firstYear, int lastYear) {
        Map<String, Map<Facts.Key, Observed>> byBuyer = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT m.code, s.buyer, s.item, o.period, o.value, o.status, o.qualifier, o.confidentiality
                        FROM measure m
                        JOIN series s ON s.measure_id = m.id
                        JOIN observation o ON o.series_id = s.id
                        WHERE m.code = ANY (?) AND s.buyer = ANY (?) AND o.period >= ? AND o.period < ?""")) {
            select.setArray(1, connection.createArrayOf("text", measures.toArray()));
            select.setArray(2, connection.createArrayOf("text", buyers.toArray()));
            select.setString(3, Period.year(firstYear).toString());
            select.setString(4, Period.year(lastYear + 1).toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byBuyer.computeIfAbsent(row.getString("buyer"), buyer -> new HashMap<>()).put(
                            new Facts.Key(row.getString("code"), row.getString("item"), Period.of(row.getString("period"))),
                            new Observed(row.getBigDecimal("value"), ObservationStatus.valueOf(row.getString("status")),
                                    Qualifier.valueOf(row.getString("qualifier")),
                                    Confidentiality.valueOf(row.getString("confidentiality"))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The observations cannot be read", e);
        }
        Map<String, Facts> facts = new HashMap<>();
        byBuyer.forEach((buyer, observations) -> facts.put(buyer, new Facts(observations)));
        return facts;
    }

    /** A page of what a measure's observations say now, one row more than it holds; those retracted are left out. */
    List<ObservationView> page(ObservationQuery query, PageRequest page) {
        String[] after = (page.afterKey() + "|||").split("\\|", -1);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT m.code, s.buyer, s.item, o.period, o.value, o.status, o.qualifier, o.comment, o.reason,
                               c.committed_at
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
                        LIMIT ?""")) {
            Array buyers = query.buyers() == null ? null
                    : connection.createArrayOf("text", query.buyers().toArray());
            select.setString(1, query.measure());
            select.setArray(2, buyers);
            select.setArray(3, buyers);
            select.setString(4, query.item());
            select.setString(5, query.item());
            select.setString(6, query.fromText());
            select.setString(7, query.beforeText());
            select.setString(8, after[0]);
            select.setString(9, after[1]);
            select.setString(10, after[2]);
            select.setInt(11, page.rows());
            return views(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The observations cannot be listed", e);
        }
    }

    private static List<ObservationView> views(PreparedStatement select) throws SQLException {
        List<ObservationView> views = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                views.add(new ObservationView(row.getString("code"), row.getString("buyer"), row.getString("item"),
                        Period.of(row.getString("period")), row.getBigDecimal("value"),
                        ObservationStatus.valueOf(row.getString("status")), Qualifier.valueOf(row.getString("qualifier")),
                        row.getString("comment"), row.getString("reason"),
                        row.getObject("committed_at", OffsetDateTime.class).toInstant()));
            }
        }
        return views;
    }
}
