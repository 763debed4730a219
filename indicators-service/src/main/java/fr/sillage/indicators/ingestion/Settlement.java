package fr.sillage.indicators.ingestion;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.indicators.closure.ClosedYear;
import fr.sillage.indicators.line.LineFault;
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

    /** A dry run of so short a file says of each line that it would change nothing. */
    private static final int MOST_FORETOLD = 100_000;

    /** So that a hash of a million lines stays in memory. */
    private static final String MEMORY_OF_A_JOIN = "64MB";

    private final Statements statements;
    private final long ingestion;
    private final Staging staging;
    private final IngestionRequest request;
    private final IngestionLineRepository lines;
    private final Foresight foresight;
    private final boolean toldWhole;
    private final StoredJson json;
    private final List<LineFault> remarks = new ArrayList<>();

    Settlement(Connection connection, long ingestion, Staging staging, IngestionRequest request,
            IngestionLineRepository lines, Foresight foresight, StoredJson json) {
        this.statements = new Statements(connection);
        this.ingestion = ingestion;
        this.staging = staging;
        this.request = request;
        this.lines = lines;
        this.foresight = foresight;
        this.json = json;
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
                WHERE NOT EXISTS (SELECT FROM staged_note f WHERE f.line = l.line AND f.faults IS NOT NULL)"""
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
        if (rejected > 0 && request.scope() != null) {
            remarks.add(remark("scope-not-emptied"));
        }
        int withdrawn = rejected == 0 ? withdrawn(merge, closed) : 0;
        Map<Outcome, Integer> counts = Map.of();
        if (toldWhole || request.dryRun()) {
            counts = merge.foresee(foretold());
        }
        if (!request.dryRun()) {
            counts = write(merge, withdrawn, change);
        }
        warn(merge, counts, change);
        Tally tally = Tally.of(received, rejected, counts, withdrawn, lines.warned(ingestion));
        if (request.dryRun() && tally.unchanged() > 0 && received > MOST_FORETOLD) {
            remarks.add(remark("unchanged-not-told", tally.unchanged()));
        }
        return tally;
    }

    /** What there is to say beside the counts. To be called after {@link #settle}. */
    Remarks remarks() throws SQLException {
        if (!request.dryRun()) {
            return new Remarks(List.of(), remarks);
        }
        Optional<List<Effect>> effects = foresight.effects(Changes.told(statements, request.scope(), ingestion));
        if (effects.isEmpty()) {
            remarks.add(remark("effects-not-told", Foresight.MOST_CHANGES));
        }
        return new Remarks(effects.orElse(List.of()), remarks);
    }

    private static LineFault remark(String code, Object... arguments) {
        return LineFault.at(null, code, arguments);
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

    /** Of what was taken. A refused file has enough to be told of. */
    private void warn(Merge merge, Map<Outcome, Integer> counts, ChangeSet change) throws SQLException {
        Slips slips = new Slips(statements, ingestion);
        long written = request.dryRun() ? 0 : change.reserved();
        long warned = 0;
        if (counts.containsKey(Outcome.CREATED)) {
            Slips.Found found = request.dryRun() ? slips.warnOfForeseenFigures(merge.lastSeries()) : slips.warnOfNewFigures();
            warned = found.slips();
            if (!found.isAll() || staging.hasSeriesInParts()) {
                remarks.add(remark("warnings-not-looked-for", Slips.MOST_COMPARED));
            }
        }
        if (staging.hasWarnings()) {
            warned = Math.max(warned, slips.warnOfConversions(written));
        }
        Changes changes = toldWhole || request.dryRun() ? Changes.told(statements, request.scope(), ingestion)
                : Changes.written(statements, request.scope(), written);
        Optional<Map<Integer, LineFault>> ratios = foresight.ratiosAboveHundred(changes);
        if (ratios.isEmpty()) {
            remarks.add(remark("ratios-not-looked-at", Foresight.MOST_CHANGES));
        } else if (!ratios.get().isEmpty()) {
            warned = Math.max(warned, ratios.get().size());
            slips.warn(ratios.get(), json, written);
        }
        if (!toldWhole && warned > Slips.MOST_TOLD) {
            remarks.add(remark("warnings-cut", Slips.MOST_TOLD));
        }
        if (staging.mayHaveTwins()) {
            slips.warnOfTwins();
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

    /** A dry run says of each line what would become of it. Of a file that nobody reads line by line, what would change. */
    private Set<Outcome> foretold() {
        return staging.received() <= MOST_FORETOLD ? EnumSet.allOf(Outcome.class)
                : EnumSet.of(Outcome.CREATED, Outcome.UPDATED, Outcome.RETRACTED);
    }
}
