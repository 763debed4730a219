package fr.sillage.indicators.ingestion;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.indicators.closure.ClosedYear;
import fr.sillage.indicators.observation.BuyerLocks;

/**
 * Takes one staged file from its lines to its observations, by statements whose number does not depend on the number of lines.
 * <p>
 * The order matters: buyers are locked before anything is compared, and faulty lines leave the staging before the next rule
 * looks at it.
 */
final class Settlement {

    /** A line of so short a file is told whatever becomes of it. */
    private static final int TOLD_WHOLE = 1000;

    /** So that a hash of a million lines stays in memory. */
    private static final String MEMORY_OF_A_JOIN = "64MB";

    private final Statements statements;
    private final long ingestion;
    private final Staging staging;
    private final IngestionRequest request;
    private final IngestionLineRepository lines;
    private final Foresight foresight;
    private final boolean toldWhole;
    private List<Foresight.Change> changes = List.of();

    Settlement(Connection connection, long ingestion, Staging staging, IngestionRequest request,
            IngestionLineRepository lines, Foresight foresight) {
        this.statements = new Statements(connection);
        this.ingestion = ingestion;
        this.staging = staging;
        this.request = request;
        this.lines = lines;
        this.foresight = foresight;
        this.toldWhole = staging.received() <= TOLD_WHOLE;
    }

    /** For locks; without it as long as any caller waits. */
    void waitUpTo(Duration longest) throws SQLException {
        statements.run("SET LOCAL lock_timeout = " + longest.toMillis());
    }

    /**
     * Keeps other loads of the same buyers waiting until this transaction ends: a MERGE of a key that another session has just
     * inserted would fail. A line that will be rejected anyhow locks nobody. Measures are kept as they are while their rules
     * are held to.
     */
    void lock(Connection connection) throws SQLException {
        if (!toldWhole) {
            statements.run("SET LOCAL work_mem = '" + MEMORY_OF_A_JOIN + "'");
        }
        Set<String> buyers = new TreeSet<>(request.scopeBuyers());
        buyers.addAll(statements.texts(staging.hasFaulty() ? """
                SELECT DISTINCT g.buyer FROM staged_series g JOIN staged_line l USING (series)
                WHERE NOT EXISTS (SELECT FROM staged_fault f WHERE f.line = l.line)"""
                : "SELECT DISTINCT buyer FROM staged_series"));
        BuyerLocks.take(connection, buyers);
        statements.run("""
                SELECT 1 FROM measure m WHERE m.code IN (SELECT measure FROM staged_series) ORDER BY m.code FOR SHARE""");
    }

    Tally settle(Set<ClosedYear> closed, ChangeSet change) throws SQLException {
        int received = staging.received();
        int rejected = reject(closed);
        if (rejected == received || request.mode() == Mode.ATOMIC && rejected > 0) {
            new Rejections(statements, ingestion).tellRest();
            return Tally.refused(received);
        }
        Merge merge = new Merge(statements, ingestion);
        int withdrawn = rejected == 0 ? withdrawn(merge, closed) : 0;
        Map<Outcome, Integer> counts = Map.of();
        if (toldWhole || request.dryRun()) {
            counts = merge.foresee(foretold());
        }
        warn();
        if (!request.dryRun()) {
            counts = write(merge, withdrawn, change);
        }
        if (staging.mayHaveTwins()) {
            new Slips(statements, ingestion).warnOfTwins();
        }
        return Tally.of(received, rejected, counts, withdrawn, lines.warned(ingestion));
    }

    /** What a dry run foresees for indicators. To be called after {@link #settle}. */
    List<Effect> effects() {
        return request.dryRun() ? foresight.effects(changes) : List.of();
    }

    private int reject(Set<ClosedYear> closed) throws SQLException {
        Rejections rejections = new Rejections(statements, ingestion);
        int rejected = 0;
        if (staging.hasFaulty() || rejections.hasFaults(staging.hasUnits())) {
            rejected += rejections.rejectFaulty();
        }
        if (staging.mayHaveTwins()) {
            rejected += rejections.rejectTwins();
        }
        if (!closed.isEmpty()) {
            rejected += rejections.rejectUnreasoned(closed);
        }
        return rejected;
    }

    /** What a replaced scope holds and the file does not. Not asked where a line was rejected: it may have named it. */
    private int withdrawn(Merge merge, Set<ClosedYear> closed) throws SQLException {
        Scope scope = request.scope();
        int withdrawn = scope == null ? 0 : merge.foreseeWithdrawal(scope);
        if (withdrawn > 0 && scope.reason() == null && merge.withdrawsFrom(closed)) {
            throw ProblemException.of(ProblemType.CONFLICT, "withdrawal-unreasoned");
        }
        return withdrawn;
    }

    private void warn() throws SQLException {
        if (toldWhole) {
            new Slips(statements, ingestion).warnOfNewFigures();
        }
        if (toldWhole || request.dryRun()) {
            changes = lines.changes(ingestion);
            lines.warn(ingestion, foresight.ratiosAboveHundred(changes));
        }
    }

    private Map<Outcome, Integer> write(Merge merge, int withdrawn, ChangeSet change) throws SQLException {
        Map<Outcome, Integer> counts = toldWhole ? merge.merge(change.reserved())
                : merge.mergeAndTell(change.reserved());
        if (withdrawn > 0) {
            merge.withdraw(change.reserved(), request.scope().reason());
        }
        if (withdrawn > 0 || !counts.isEmpty()) {
            change.id();
        }
        return counts;
    }

    /** A report as long as the file helps nobody: of a long one it tells what changed and what was rejected. */
    private Set<Outcome> foretold() {
        return toldWhole ? EnumSet.allOf(Outcome.class) : EnumSet.of(Outcome.CREATED, Outcome.UPDATED, Outcome.RETRACTED);
    }
}
