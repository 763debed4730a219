package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/**
 * Where lines wait until the last one is there: temporary tables of one connection, filled by COPY as the file comes in and
 * emptied at the end of the transaction. So a file takes no memory, and a slow sender keeps nobody waiting.
 */
final class Staging implements AutoCloseable {

    private static final int MOST_PENDING = 2000;

    /** A line that cannot be read, as it was sent and with what is wrong. */
    private record Faulty(int line, String raw, String faults) {
    }

    private final Connection connection;
    private final ObjectWriter json;
    private final SeriesDictionary series = new SeriesDictionary();
    private final KeySieve sieve = new KeySieve();
    private final List<Faulty> pending = new ArrayList<>();
    private CopyRows lines;
    private Period lastPeriod;
    private String lastPeriodText;
    private int received;
    private int faulty;
    private boolean withUnits;

    Staging(Connection connection, ObjectMapper json) throws SQLException {
        this.connection = connection;
        this.json = json.writer(new KeepableText());
        // Emptied, not dropped: a table made for each request would swell the catalog.
        execute("""
                DO $$ BEGIN
                    IF to_regclass('pg_temp.staged_line') IS NULL THEN
                        CREATE TEMP TABLE staged_line (
                            line integer NOT NULL, series integer NOT NULL, period text COLLATE "C", value numeric, unit text,
                            status observation_status, qualifier qualifier, confidentiality confidentiality, comment text,
                            reason text) ON COMMIT DELETE ROWS;
                        CREATE TEMP TABLE staged_series (
                            series integer NOT NULL, measure text COLLATE "C", buyer text COLLATE "C",
                            item text COLLATE "C" NOT NULL, decimals integer NOT NULL) ON COMMIT DELETE ROWS;
                        CREATE TEMP TABLE staged_fault (
                            line integer NOT NULL, raw jsonb NOT NULL, faults jsonb NOT NULL) ON COMMIT DELETE ROWS;
                        -- what nearly all lines say is not written into each
                        CREATE TEMP VIEW staged AS
                            SELECT line, series, period, value, unit, coalesce(status, 'NORMAL') AS status,
                                coalesce(qualifier, 'EXACT') AS qualifier, confidentiality, comment, reason
                            FROM staged_line;
                    END IF;
                END $$""");
    }

    void add(RawLine raw, LineRules.Checked line) throws SQLException {
        received++;
        var named = series.entry(line.measure(), line.buyer(), line.item() == null ? "" : line.item(), line.value());
        if (!line.faults().isEmpty()) {
            faulty++;
            pending.add(new Faulty(raw.number(), json(raw), json(line.faults())));
        } else {
            sieve.add(named.hash(), text(line.period()));
        }
        withUnits |= line.unit() != null;
        if (lines == null) {
            lines = new CopyRows(connection, "staged_line");
        }
        lines.add(raw.number()).add(named.number()).add(text(line.period())).add(text(line.value())).add(line.unit())
                .add(line.status() == ObservationStatus.NORMAL ? null : text(line.status()))
                .add(line.qualifier() == Qualifier.EXACT ? null : text(line.qualifier())).add(text(line.confidentiality()))
                .add(line.comment())
                .add(line.reason()).endRow();
        if (pending.size() == MOST_PENDING || series.isFull()) {
            writeOut();
        }
    }

    /** To be called after the last line. */
    void end() throws SQLException {
        writeOut();
        if (received > 1000) {
            // a rough idea is enough to choose how to join
            execute("SET LOCAL default_statistics_target = 10");
            execute("ANALYZE staged_line (series), staged_series");
        }
    }

    int received() {
        return received;
    }

    /** Whether a line could not be read by itself. */
    boolean hasFaulty() {
        return faulty > 0;
    }

    boolean hasUnits() {
        return withUnits;
    }

    boolean mayHaveTwins() {
        return sieve.suspectsTwins();
    }

    /** One COPY at a time is all that a connection can do. */
    private void writeOut() throws SQLException {
        endLines();
        series.writeOut(connection);
        if (!pending.isEmpty()) {
            try (CopyRows rows = new CopyRows(connection, "staged_fault")) {
                for (Faulty each : pending) {
                    rows.add(each.line).add(each.raw).add(each.faults).endRow();
                }
            }
            pending.clear();
        }
    }

    private void endLines() throws SQLException {
        if (lines != null) {
            CopyRows ended = lines;
            lines = null;
            ended.close();
        }
    }

    private String text(Period period) {
        if (period != lastPeriod) {
            lastPeriod = period;
            lastPeriodText = period == null ? null : period.toString();
        }
        return lastPeriodText;
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String text(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private String json(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Breaks off a COPY that is still going on, so that the connection can roll back. */
    @Override
    public void close() throws SQLException {
        if (lines != null) {
            lines.cancel();
        }
    }
}
