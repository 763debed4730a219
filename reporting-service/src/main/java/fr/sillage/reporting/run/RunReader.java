package fr.sillage.reporting.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Ledger;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;

/**
 * Runs with their attempts, all of one moment: read one after the other, a run that is taken up in between would wait, and have
 * the attempt that is being made.
 */
@ApplicationScoped
public class RunReader {

    private final RunRepository runs;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    RunReader(RunRepository runs, Ledger ledger, Rights rights, Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws ProblemException 404 where there is none, 403 without any right for one of its buyers */
    public RunView find(long id) {
        return ledger.readConsistently(position -> {
            Run run = runs.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("run", id));
            rights.requireReading(run.buyers());
            return RunView.from(run, clock.instant());
        });
    }

    /** Those that the caller may read, the latest first; one row more than the page holds. */
    public List<RunView> page(RunFilter filter, PageRequest page) {
        Instant now = clock.instant();
        return ledger.readConsistently(position -> runs.page(rights.readable(), filter, now, page).stream()
                .map(run -> RunView.from(run, now)).toList());
    }
}
