package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;

/** Keeps what became of the lines that a report tells of. */
@ApplicationScoped
class IngestionLineRepository {

    /** A line as it is kept: what is wrong with it is not in words yet. */
    record KeptLine(int line, Outcome outcome, String measure, String buyer, String item, String period, Observed before,
            Observed after, List<LineFault> faults, List<LineFault> warnings, RawLine raw) {
    }

    private static final int LINES_AT_ONCE = 1000;

    private final DataSource dataSource;
    private final StoredJson json;

    IngestionLineRepository(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = new StoredJson(json);
    }

    /**
     * Lines in their order, from the one after {@code after} on.
     *
     * @param outcome null for all
     */
    List<KeptLine> list(long ingestion, Outcome outcome, int after, int most) {
        return lines(ingestion, after, most, outcome == null ? "true" : "outcome = '" + outcome + "'");
    }

    /** All of them in their order, so many read at a time. */
    Stream<KeptLine> stream(long ingestion, Outcome outcome) {
        return Stream.iterate(list(ingestion, outcome, Integer.MIN_VALUE, LINES_AT_ONCE), some -> !some.isEmpty(),
                some -> list(ingestion, outcome, some.get(some.size() - 1).line(), LINES_AT_ONCE)).flatMap(List::stream);
    }

    /** The first of those that are not as they were, or bear a warning. */
    List<KeptLine> remarkable(long ingestion, int most) {
        return lines(ingestion, Integer.MIN_VALUE, most, "outcome <> 'UNCHANGED' OR warnings IS NOT NULL");
    }

    private List<KeptLine> lines(long ingestion, int after, int most, String condition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT * FROM ingestion_line WHERE ingestion_id = ? AND line > ? AND (%s) ORDER BY line LIMIT ?"
                                .formatted(condition))) {
            select.setLong(1, ingestion);
            select.setInt(2, after);
            select.setInt(3, most);
            List<KeptLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("The lines cannot be read", e);
        }
    }

    int warned(long ingestion) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM ingestion_line WHERE ingestion_id = ? AND warnings IS NOT NULL")) {
            select.setLong(1, ingestion);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The warnings cannot be counted", e);
        }
    }

    private KeptLine line(ResultSet row) throws SQLException {
        RawLine raw = json.value(row.getString("raw"), RawLine.class);
        return new KeptLine(row.getInt("line"), Outcome.valueOf(row.getString("outcome")), row.getString("measure"),
                row.getString("buyer"), row.getString("item"), row.getString("period"), observed(row, "old"),
                observed(row, "new"), json.list(row.getString("faults"), LineFault.class),
                json.list(row.getString("warnings"), LineFault.class), raw == null ? ofOldReport(row) : raw);
    }

    /** Reports were once kept without what had been sent. */
    private static RawLine ofOldReport(ResultSet row) throws SQLException {
        return new RawLine(row.getInt("line"), row.getString("measure"), row.getString("buyer"), row.getString("item"),
                row.getString("period"), null, null, null, null, null, null, null, List.of());
    }

    private static Observed observed(ResultSet row, String which) throws SQLException {
        String status = row.getString(which + "_status");
        BigDecimal value = row.getBigDecimal(which + "_value");
        return status == null ? null
                : new Observed(value, ObservationStatus.valueOf(status), Qualifier.valueOf(row.getString(which + "_qualifier")),
                        Confidentiality.valueOf(row.getString(which + "_confidentiality")));
    }
}
