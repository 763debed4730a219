package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Ledger;
import fr.sillage.indicators.closure.ClosedYear;
import fr.sillage.indicators.closure.ClosureRepository;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.observation.BuyerLocks;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.unit.Units;

/**
 * Takes figures that this service went for itself, as any others are taken, but in its own name: it changes what it gave and
 * nothing that somebody else did, and nothing in a closed year.
 */
@ApplicationScoped
public class ServiceIngestion {

    /** @param comment where it comes from; that alone makes no difference */
    public record Figure(String measure, String buyer, int year, BigDecimal value, ObservationStatus status, String comment) {

        private Key key() {
            return new Key(measure, buyer, Integer.toString(year));
        }
    }

    /**
     * What became of figures.
     *
     * @param written how many were new or other than before
     * @param leftToOthers those that somebody else gave, and otherwise
     * @param closed how many were of closed years
     */
    public record Taken(int written, List<Figure> leftToOthers, int closed) {
    }

    private record Key(String measure, String buyer, String period) {
    }

    private record Given(BigDecimal value, ObservationStatus status, String author) {

        boolean says(Figure figure) {
            return status == figure.status() && value != null && value.compareTo(figure.value()) == 0;
        }
    }

    /** What of the figures is to be written, and what is not. */
    private record Sorted(List<Figure> due, List<Figure> leftToOthers, int closed) {
    }

    private final MeasureRepository measures;
    private final Units units;
    private final ClosureRepository closures;
    private final IngestionRepository reports;
    private final IngestionLineRepository told;
    private final Foresight foresight;
    private final Ledger ledger;
    private final DataSource dataSource;
    private final ObjectMapper json;

    ServiceIngestion(MeasureRepository measures, Units units, ClosureRepository closures, IngestionRepository reports,
            IngestionLineRepository told, Foresight foresight, Ledger ledger, DataSource dataSource, ObjectMapper json) {
        this.measures = measures;
        this.units = units;
        this.closures = closures;
        this.reports = reports;
        this.told = told;
        this.foresight = foresight;
        this.ledger = ledger;
        this.dataSource = dataSource;
        this.json = json;
    }

    /** What stands of the figures that a service gave of a year, but for those that are 0. */
    public List<Figure> own(String service, int year) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT m.code, s.buyer, o.value, o.status, o.comment
                        FROM author a
                        JOIN change_set c ON c.author_id = a.id
                        JOIN observation o ON o.change_set = c.id
                        JOIN series s ON s.id = o.series_id
                        JOIN measure m ON m.id = s.measure_id
                        WHERE a.name = ? AND o.period = ? AND s.item = '_T' AND o.value <> 0
                        ORDER BY m.code, s.buyer""")) {
            select.setString(1, service);
            select.setString(2, Integer.toString(year));
            List<Figure> own = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    own.add(new Figure(row.getString(1), row.getString(2), year, row.getBigDecimal(3),
                            ObservationStatus.valueOf(row.getString(4)), row.getString(5)));
                }
            }
            return own;
        } catch (SQLException e) {
            throw new IllegalStateException("The figures given before cannot be read", e);
        }
    }

    /** Figures of measures that there are not are passed over. Where nothing is to be written, not even a report is. */
    public Taken take(String service, List<Figure> figures) {
        return ledger.writeAsService(service, "figures taken over", change -> {
            try (Connection connection = dataSource.getConnection()) {
                Set<String> known = Set.copyOf(measures.codes());
                List<Figure> counted = figures.stream().filter(figure -> known.contains(figure.measure())).toList();
                BuyerLocks.take(connection, counted.stream().map(Figure::buyer).distinct().sorted().toList());
                Sorted sorted = sort(connection, service, counted);
                if (!sorted.due().isEmpty()) {
                    write(connection, service, sorted.due(), change);
                }
                return new Taken(sorted.due().size(), sorted.leftToOthers(), sorted.closed());
            } catch (SQLException e) {
                throw new IllegalStateException("The figures cannot be taken", e);
            }
        });
    }

    private Sorted sort(Connection connection, String service, List<Figure> figures) throws SQLException {
        Set<ClosedYear> closed = closures.closedYears();
        Map<Key, Given> given = given(connection, figures);
        List<Figure> due = new ArrayList<>();
        List<Figure> leftToOthers = new ArrayList<>();
        int inClosedYears = 0;
        for (Figure figure : figures) {
            Given before = given.get(figure.key());
            if (closed.contains(new ClosedYear(figure.buyer(), figure.year()))) {
                inClosedYears++;
            } else if (before == null || before.author().equals(service) && !before.says(figure)) {
                due.add(figure);
            } else if (!before.author().equals(service) && !before.says(figure)) {
                leftToOthers.add(figure);
            }
        }
        return new Sorted(due, leftToOthers, inClosedYears);
    }

    private static Map<Key, Given> given(Connection connection, List<Figure> figures) throws SQLException {
        Map<Key, Given> given = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT m.code, s.buyer, o.period, o.value, o.status, a.name
                FROM measure m
                JOIN series s ON s.measure_id = m.id AND s.item = '_T'
                JOIN observation o ON o.series_id = s.id
                JOIN change_set c ON c.id = o.change_set
                JOIN author a ON a.id = c.author_id
                WHERE m.code = ANY (?) AND s.buyer = ANY (?) AND o.period = ANY (?)""")) {
            select.setArray(1, connection.createArrayOf("text", figures.stream().map(Figure::measure).distinct().toArray()));
            select.setArray(2, connection.createArrayOf("text", figures.stream().map(Figure::buyer).distinct().toArray()));
            select.setArray(3, connection.createArrayOf("text",
                    figures.stream().map(figure -> Integer.toString(figure.year())).distinct().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    given.put(new Key(row.getString(1), row.getString(2), row.getString(3)), new Given(row.getBigDecimal(4),
                            ObservationStatus.valueOf(row.getString(5)), row.getString(6)));
                }
            }
        }
        return given;
    }

    private void write(Connection connection, String service, List<Figure> figures, ChangeSet change) throws SQLException {
        IngestionRequest request = IngestionRequest.upsert();
        try (Staging staging = new Staging(connection, json)) {
            LineRules rules = new LineRules(request.strategy(), request.scope(), buyer -> true, measures.counted(), units);
            for (int i = 0; i < figures.size(); i++) {
                RawLine line = line(i + 1, figures.get(i));
                staging.add(line, rules.check(line));
            }
            staging.end();
            long id = reports.begin(connection, null, ledger.author(service), request);
            var settlement = new Settlement(connection, id, staging, request, told, foresight, new StoredJson(json));
            settlement.lock(connection);
            Tally tally = settlement.settle(closures.closedYears(), change);
            reports.end(connection, id, request, tally, settlement.remarks(), change);
        }
    }

    private static RawLine line(int number, Figure figure) {
        return new RawLine(number, figure.measure(), figure.buyer(), null, Integer.toString(figure.year()),
                figure.value().toPlainString(), null, figure.status().name(), null, null, figure.comment(), null, List.of());
    }
}
