package fr.sillage.reporting.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.sillage.api.Ledger;
import fr.sillage.reporting.edition.Composed;
import fr.sillage.reporting.edition.Edition;
import fr.sillage.reporting.edition.EditionRepository;
import fr.sillage.reporting.kind.ReportKind;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Hands out the runs that are due, each to one worker, and takes back what came of them. A worker that is too late, because its
 * lease ran out and the run was taken up again, is told so and leaves nothing behind.
 */
@ApplicationScoped
class RunQueue {

    private final RunRepository runs;
    private final EditionRepository editions;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration lease;
    private final Pauses pauses;

    RunQueue(RunRepository runs, EditionRepository editions, Ledger ledger, Clock clock,
            @ConfigProperty(name = "sillage.runs.lease") Duration lease,
            @ConfigProperty(name = "sillage.runs.first-pause") Duration firstPause,
            @ConfigProperty(name = "sillage.runs.longest-pause") Duration longestPause,
            @ConfigProperty(name = "sillage.runs.attempts") int attempts) {
        this.runs = runs;
        this.editions = editions;
        this.ledger = ledger;
        this.clock = clock;
        this.lease = lease;
        this.pauses = new Pauses(firstPause, longestPause, attempts);
    }

    /**
     * What a worker holds while it works.
     *
     * @param attempt the fence: nothing is taken back from a worker whose attempt is no longer the run's own
     */
    record Claim(long run, int attempt, String scheme, ReportKind kind, int year) {
    }

    /** Takes up the next run that is due. Attempts are no facts about a scheme, and leave no trace in the ledger. */
    Optional<Claim> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            Optional<Run> due = runs.lockDue(now);
            while (due.isPresent() && due.get().isSpent(pauses)) {
                due.get().giveUp(pauses, now);
                runs.flush();
                due = runs.lockDue(now);
            }
            due.ifPresent(run -> run.begin(now, lease));
            return due.map(run -> new Claim(run.id(), run.attempt(), run.scheme(), ReportKind.of(run.kind()).orElseThrow(),
                    run.year()));
        });
    }

    /** Makes the edition and ends the run, both or neither; empty where the worker came too late. */
    Optional<Edition> succeed(Claim claim, Composed composed) {
        return ledger.writeAsService("reporting", "report made", change -> runs.lockHeld(claim.run(), claim.attempt())
                .map(run -> {
                    Edition edition = editions.add(composed, change);
                    run.succeed(edition, composed.buyers(), clock.instant());
                    return edition;
                }));
    }

    /** Another attempt may end better. */
    void fail(Claim claim, String why) {
        QuarkusTransaction.requiringNew().run(() -> runs.lockHeld(claim.run(), claim.attempt())
                .ifPresent(run -> run.fail(why, pauses, clock.instant())));
    }

    /** No attempt could end better. */
    void refuse(Claim claim, String why) {
        QuarkusTransaction.requiringNew().run(() -> runs.lockHeld(claim.run(), claim.attempt())
                .ifPresent(run -> run.refuse(why, clock.instant())));
    }
}
