package fr.sillage.indicators.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    // The columns are read by their number: by name, each would be looked up anew for each row.
    private static final String NOW = """
            SELECT h.position, h.committed_at, i.version, m.change_set, m.code, s.item, o.period, o.value, o.status,
                   o.qualifier, o.confidentiality, o.comment
            FROM ledger_head h
            JOIN indicator i ON i.code = ?
            JOIN measure m ON m.code = ANY (?)
            LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = ?
            LEFT JOIN observation o ON o.series_id = s.id AND o.period >= ? AND o.period < ?""";

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
        String measure = null;
        String item = null;
        var status = new SameAgain<>(ObservationStatus.class);
        var qualifier = new SameAgain<>(Qualifier.class);
        var confidentiality = new SameAgain<>(Confidentiality.class);
        Set<String> measures = new HashSet<>();
        Map<Facts.Key, Observed> observations = new HashMap<>();
        while (row.next()) {
            if (stand == null) {
                stand = Stand.now(new Ledger.Position(row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
            }
            // Rows of one series follow each other: what they have in common is looked at, and kept, once.
            String code = row.getString(5);
            if (!code.equals(measure)) {
                if (row.getInt(3) != known.definition.version()
                        || row.getLong(4) != known.measures.get(code).version()) {
                    return Optional.empty();
                }
                measures.add(code);
                measure = code;
            }
            String itsItem = row.getString(6);
            item = Objects.equals(itsItem, item) ? item : itsItem;
            String period = row.getString(7);
            if (period != null) {
                observations.put(new Facts.Key(measure, item, Period.of(period)),
                        new Observed(row.getBigDecimal(8), status.of(row.getString(9)), qualifier.of(row.getString(10)),
                                confidentiality.of(row.getString(11)), row.getString(12)));
            }
        }
        if (measures.size() != known.measures.size()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(known.definition,
                new Evaluations.Fetched(known.measures, Map.of(buyer, new Facts(observations))), stand, stand.position()));
    }

    /** Most rows say what the one before them said: then nothing is looked up. */
    private static final class SameAgain<E extends Enum<E>> {

        private final Class<E> type;
        private E last;

        SameAgain(Class<E> type) {
            this.type = type;
        }

        E of(String word) {
            if (last == null || !last.name().equals(word)) {
                last = Enum.valueOf(type, word);
            }
            return last;
        }
    }
}
