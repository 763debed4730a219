package fr.sillage.indicators.closure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.ObservationRepository;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/** What was changed in figures that had been told, by plain JDBC: it is made of several tables and of nothing to be changed. */
@ApplicationScoped
class ErrataRepository {

    private static final String SELECT = """
            WITH version AS (
                SELECT o.series_id, o.period, o.value, o.status, o.qualifier, o.confidentiality, o.comment, o.reason,
                       o.change_set
                FROM observation o
                UNION ALL
                SELECT h.series_id, h.period, h.value, h.status, h.qualifier, h.confidentiality, h.comment, h.reason,
                       h.change_set
                FROM observation_history h
            ), told AS (
                SELECT m.code, m.title, m.unit, s.buyer, s.item, v.period, c.position, c.committed_at, v.comment, v.reason,
                       v.value, v.status, v.qualifier, v.confidentiality,
                       lag(v.value) OVER w AS old_value, lag(v.status) OVER w AS old_status,
                       lag(v.qualifier) OVER w AS old_qualifier, lag(v.confidentiality) OVER w AS old_confidentiality,
                       last_value(v.confidentiality) OVER w AS current_confidentiality
                FROM series s
                JOIN measure m ON m.id = s.measure_id
                JOIN version v ON v.series_id = s.id
                JOIN change_set c ON c.id = v.change_set
                WHERE s.buyer = ANY (?) AND v.period < ? AND %s = ?
                WINDOW w AS (PARTITION BY v.series_id, v.period ORDER BY c.position
                             ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
            )
            SELECT *, 'CONFIDENTIAL' IN (confidentiality, old_confidentiality, current_confidentiality) AS confidential
            FROM told
            WHERE position > ?
              AND (lpad(position::text, 19, '0') COLLATE "C", buyer, code, item, period) > (?, ?, ?, ?, ?)
            ORDER BY position, buyer, code, item, period
            LIMIT ?""".formatted(ClosedYear.of("v.period"));

    private final DataSource dataSource;
    private final ObservationRepository observations;

    ErrataRepository(DataSource dataSource, ObservationRepository observations) {
        this.dataSource = dataSource;
        this.observations = observations;
    }

    /**
     * In the order in which they were written.
     *
     * @param buyers whose errata
     * @param insiders those of the buyers whose confidential figures are shown
     * @param since position of the ledger after which they were written
     * @param after the key of the erratum after which to start
     */
    List<ErratumView> after(Closure closure, Collection<String> buyers, Set<String> insiders, long since, String after,
            int rows) {
        String[] key = (after + "||||").split("\\|", -1);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", buyers.toArray()));
            select.setString(2, Period.year(closure.year() + 1).toString());
            select.setString(3, Period.year(closure.year()).toString());
            select.setLong(4, since);
            for (int i = 0; i < 5; i++) {
                select.setString(5 + i, key[i]);
            }
            select.setInt(10, rows);
            List<ErratumView> errata = new ArrayList<>();
            Set<ErratumView> confidential = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ErratumView erratum = erratum(row);
                    errata.add(erratum);
                    if (row.getBoolean("confidential")) {
                        confidential.add(erratum);
                    }
                }
            }
            Set<Facts.BuyerKey> held = observations.heldBack(
                    errata.stream().map(ErratumView::measure).collect(Collectors.toSet()), buyers,
                    errata.stream().map(ErratumView::period).collect(Collectors.toSet()));
            return errata.stream().map(erratum -> !insiders.contains(erratum.buyer())
                    && (confidential.contains(erratum) || held.contains(erratum.cell())) ? erratum.withheld() : erratum)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The errata cannot be read", e);
        }
    }

    private static ErratumView erratum(ResultSet row) throws SQLException {
        return new ErratumView(row.getString("code"), row.getString("title"), row.getString("unit"), row.getString("buyer"),
                row.getString("item"), Period.of(row.getString("period")), observed(row, "old_"), observed(row, ""),
                row.getString("reason"), row.getString("comment"),
                row.getObject("committed_at", OffsetDateTime.class).toInstant(), row.getLong("position"));
    }

    private static Observed observed(ResultSet row, String prefix) throws SQLException {
        String status = row.getString(prefix + "status");
        return status == null ? null
                : new Observed(row.getBigDecimal(prefix + "value"), ObservationStatus.valueOf(status),
                        Qualifier.valueOf(row.getString(prefix + "qualifier")),
                        Confidentiality.valueOf(row.getString(prefix + "confidentiality")));
    }
}
