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

    /**
     * What is beside a line that is not as it was sent.
     *
     * @param faults why it cannot be read; null where it can
     * @param warnings null where there are none
     */
    private record Note(int line, String raw, String faults, String warnings) {
    }

    private final Connection connection;
    private final ObjectWriter json;
    private final SeriesDictionary series = new SeriesDictionary();
    private final KeySieve sieve = new KeySieve();
    private final List<Note> pending = new ArrayList<>();
    private CopyRows lines;
    private Period lastPeriod;
    private String lastPeriodText;
    private int received;
    private int faulty;
    private boolean withUnits;
    private boolean withWarnings;
    private boolean seriesInParts;

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
                            item text COLLATE "C" NOT NULL, decimals integer NOT NULL,
                            lines integer NOT NULL, lowest numeric, highest numeric) ON COMMIT DELETE ROWS;
                        CREATE TEMP TABLE staged_note (
                            line integer NOT NULL, raw jsonb NOT NULL, faults jsonb, warnings jsonb) ON COMMIT DELETE ROWS;
                        -- new figures to be held against those before them
                        CREATE TEMP TABLE staged_created (
                            line integer NOT NULL, series integer NOT NULL, series_id bigint NOT NULL,
                            period text COLLATE "C" NOT NULL, value numeric NOT NULL, status observation_status NOT NULL,
                            qualifier qualifier NOT NULL, confidentiality confidentiality NOT NULL) ON COMMIT DELETE ROWS;
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
        if (!line.faults().isEmpty() || line.converted()) {
            pending.add(new Note(raw.number(), json(raw), jsonOrNone(line.faults()), jsonOrNone(line.warnings())));
        }
        if (line.faults().isEmpty()) {
            sieve.add(named.hash(), text(line.period()));
        } else {
            faulty++;
        }
        withWarnings |= !line.warnings().isEmpty();
        withUnits |= line.unit() != null;
        if (lines == null) {
            lines = new CopyRows(connection, "staged_line");
        }
        lines.add(raw.number()).add(named.number()).add(text(line.period())).add(text(line.value())).add(line.unit())
                .add(line.status() == ObservationStatus.NORMAL ? null : text(line.status()))
                .add(line.qualifier() == Qualifier.EXACT ? null : text(line.qualifier())).add(text(line.confidentiality()))
                .add(line.comment())
                .add(line.reason()).endRow();
        seriesInParts |= series.isFull();
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

    /** Whether a line was taken for something else than it says. */
    boolean hasWarnings() {
        return withWarnings;
    }

    /** Whether how far the values of a series lie apart is known of parts of the file only. */
    boolean hasSeriesInParts() {
        return seriesInParts;
    }

    boolean mayHaveTwins() {
        return sieve.suspectsTwins();
    }

    /** One COPY at a time is all that a connection can do. */
    private void writeOut() throws SQLException {
        endLines();
        series.writeOut(connection);
        if (!pending.isEmpty()) {
            try (CopyRows rows = new CopyRows(connection, "staged_note")) {
                for (Note each : pending) {
                    rows.add(each.line).add(each.raw).add(each.faults).add(each.warnings).endRow();
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

    private String jsonOrNone(List<?> what) {
        return what.isEmpty() ? null : json(what);
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
