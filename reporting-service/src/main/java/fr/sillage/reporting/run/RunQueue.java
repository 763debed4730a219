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
import fr.sillage.reporting.step.Step;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Hands out the runs that are due, each to one worker, and takes back what came of them. A worker that is too late, because its
 * lease ran out and the run was taken up again, is told so and leaves nothing behind. What the leases and pauses compare is the
 * clocks of the instances; where these differ a run may be made twice at a time, but only once to the end.
 */
@ApplicationScoped
class RunQueue {

    private final RunRepository runs;
    private final EditionRepository editions;
    private final Ledger ledger;
    private final Clock clock;
    private final Lease lease;
    private final Pauses pauses;

    RunQueue(RunRepository runs, EditionRepository editions, Ledger ledger, Clock clock,
            @ConfigProperty(name = "sillage.runs.lease") Duration lease,
            @ConfigProperty(name = "sillage.runs.longest") Duration longest,
            @ConfigProperty(name = "sillage.runs.first-pause") Duration firstPause,
            @ConfigProperty(name = "sillage.runs.longest-pause") Duration longestPause,
            @ConfigProperty(name = "sillage.runs.attempts") int attempts) {
        this.runs = runs;
        this.editions = editions;
        this.ledger = ledger;
        this.clock = clock;
        this.lease = new Lease(lease, longest);
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
            Optional<Run> due = lockDue(now);
            while (due.filter(Run::isRunning).isPresent()) {
                due.get().abandon(pauses, now);
                runs.flush();
                due = lockDue(now);
            }
            due.ifPresent(run -> run.begin(now, lease));
            return due.map(run -> new Claim(run.id(), run.attempt(), run.scheme(), ReportKind.of(run.kind()).orElseThrow(),
                    run.year()));
        });
    }

    private Optional<Run> lockDue(Instant now) {
        return runs.lockDue(now, lease.horizon(now), pauses.horizon(now));
    }

    /** Tells what the worker does now, which is a sign of life too. */
    void begin(Claim claim, Step step) {
        QuarkusTransaction.requiringNew().run(() -> {
            Run run = held(claim);
            run.begin(step, clock.instant());
            run.extend(clock.instant(), lease);
        });
    }

    /** The worker is alive; one that has lost its run is told so when it begins its next step. */
    void extend(Claim claim) {
        QuarkusTransaction.requiringNew().run(() -> runs.lockHeld(claim.run(), claim.attempt())
                .ifPresent(run -> run.extend(clock.instant(), lease)));
    }

    /** Makes the edition and ends the run, both or neither. */
    Edition succeed(Claim claim, Composed composed) {
        return ledger.writeAsService("reporting", "report made", change -> {
            Run run = held(claim);
            Edition edition = editions.add(composed, change);
            run.succeed(edition, composed.buyers(), clock.instant());
            return edition;
        });
    }

    private Run held(Claim claim) {
        return runs.lockHeld(claim.run(), claim.attempt()).orElseThrow(() -> new TooLateException(claim));
    }

    /** Another attempt may end better. */
    void fail(Claim claim, String why) {
        QuarkusTransaction.requiringNew().run(() -> runs.lockHeld(claim.run(), claim.attempt())
                .ifPresent(run -> run.fail(why, pauses, clock.instant())));
    }

    /** No attempt could end better, as things stand. */
    void refuse(Claim claim, String why) {
        QuarkusTransaction.requiringNew().run(() -> runs.lockHeld(claim.run(), claim.attempt())
                .ifPresent(run -> run.refuse(why, pauses, clock.instant())));
    }
}
