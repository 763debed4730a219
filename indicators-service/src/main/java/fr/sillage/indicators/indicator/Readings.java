package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.Moment;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.observation.Stand;
import fr.sillage.indicators.period.Period;

/**
 * Reads what it takes to work out one indicator for one buyer.
 * <p>
 * Of the present, one statement is enough once the definition and its measures were read: beside the observations it tells, in
 * the same snapshot, which versions of these are in force. Where they are the ones kept here nothing else is read; where they
 * are not, everything is read anew. So what is kept here is never taken for what it no longer is.
 */
@ApplicationScoped
class Readings {

    // Observations that say the same of themselves come as one row: most of what a row costs is that it is one. The columns
    // are read by their number: by name, each would be looked up anew.
    private static final String NOW = """
            SELECT h.position, h.committed_at, i.version, m.change_set, m.code, s.item, o.status, o.qualifier,
                   o.confidentiality, o.comment, o.periods, o.values
            FROM ledger_head h
            JOIN indicator i ON i.code = ?
            JOIN measure m ON m.code = ANY (?)
            LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = ?
            LEFT JOIN LATERAL (
                SELECT status, qualifier, confidentiality, comment, array_agg(period) AS periods, array_agg(value) AS values
                FROM observation
                WHERE series_id = s.id AND period >= ? AND period < ?
                GROUP BY status, qualifier, confidentiality, comment) o ON TRUE""";

    /**
     * One indicator, as it stood, with the observations of one buyer.
     *
     * @param head where the ledger stood as this was read, whatever moment was asked for
     */
    record Reading(Definition definition, Evaluations.Fetched fetched, Stand stand, long head) {
    }

    private record Known(Definition definition, Map<String, Measure> measures) {
    }

    private final IndicatorRepository indicators;
    private final Evaluations evaluations;
    private final Ledger ledger;
    private final DataSource dataSource;
    private final Map<String, Known> byCode = new ConcurrentHashMap<>();

    Readings(IndicatorRepository indicators, Evaluations evaluations, Ledger ledger, DataSource dataSource) {
        this.indicators = indicators;
        this.evaluations = evaluations;
        this.ledger = ledger;
        this.dataSource = dataSource;
    }

    /**
     * @param firstYear the first year that is read of an indicator so defined, with all its parts
     * @throws ProblemException 404 where there is no such indicator
     */
    Reading read(String code, String buyer, ToIntFunction<Definition> firstYear, int lastYear, Moment moment) {
        Known known = byCode.get(code);
        return Optional.ofNullable(moment.isNow() ? known : null)
                .flatMap(kept -> now(kept, buyer, firstYear.applyAsInt(kept.definition), lastYear))
                .orElseGet(() -> ledger.readConsistently(
                        head -> anew(code, buyer, firstYear, lastYear, moment.stand(ledger, head), head)));
    }

    private Reading anew(String code, String buyer, ToIntFunction<Definition> firstYear, int lastYear, Stand stand,
            Ledger.Position head) {
        Definition definition = indicators.standing(code, stand)
                .orElseThrow(() -> ProblemException.notFound("indicator", code));
        Evaluations.Fetched fetched = evaluations.fetch(List.of(definition), List.of(buyer),
                firstYear.applyAsInt(definition), lastYear, stand);
        if (stand.isNow()) {
            byCode.put(code, new Known(definition, fetched.measures()));
        }
        return new Reading(definition, fetched, stand, head.position());
    }

    /** @return nothing where what is known is no longer in force */
    private Optional<Reading> now(Known known, String buyer, int firstYear, int lastYear) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NOW)) {
            select.setString(1, known.definition.indicator());
            select.setArray(2, connection.createArrayOf("text", known.measures.keySet().toArray()));
            select.setString(3, buyer);
            select.setString(4, Period.year(firstYear).toString());
            select.setString(5, Period.year(lastYear + 1).toString());
            try (ResultSet row = select.executeQuery()) {
                return reading(known, buyer, row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The observations cannot be read", e);
        }
    }

    private static Optional<Reading> reading(Known known, String buyer, ResultSet row) throws SQLException {
        Stand stand = null;
        Set<String> measures = new HashSet<>();
        Map<Facts.Key, Observed> observations = new HashMap<>();
        while (row.next()) {
            if (stand == null) {
                stand = Stand.now(new Ledger.Position(row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
            }
            String measure = row.getString(5);
            if (row.getInt(3) != known.definition.version()
                    || row.getLong(4) != known.measures.get(measure).version()) {
                return Optional.empty();
            }
            measures.add(measure);
            Array periods = row.getArray(11);
            if (periods != null) {
                add(observations, measure, row.getString(6), (String[]) periods.getArray(), row);
            }
        }
        if (measures.size() != known.measures.size()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(known.definition,
                new Evaluations.Fetched(known.measures, Map.of(buyer, new Facts(observations))), stand, stand.position()));
    }

    private static void add(Map<Facts.Key, Observed> observations, String measure, String item, String[] periods, ResultSet row)
            throws SQLException {
        ObservationStatus status = ObservationStatus.valueOf(row.getString(7));
        Qualifier qualifier = Qualifier.valueOf(row.getString(8));
        Confidentiality confidentiality = Confidentiality.valueOf(row.getString(9));
        String comment = row.getString(10);
        BigDecimal[] values = (BigDecimal[]) row.getArray(12).getArray();
        for (int i = 0; i < periods.length; i++) {
            observations.put(new Facts.Key(measure, item, Period.of(periods[i])),
                    new Observed(values[i], status, qualifier, confidentiality, comment));
        }
    }
}
