package fr.sillage.reporting.run;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import fr.sillage.reporting.edition.Composed;
import fr.sillage.reporting.edition.Composition;
import fr.sillage.reporting.edition.NotYetException;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.NoReportException;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.step.Step;
import fr.sillage.reporting.step.Steps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Makes the reports that are due, one after the other: gathers, composes, and hands the result to the queue. */
@ApplicationScoped
public class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    private static final int SECONDS_TO_FINISH = 10;

    private final RunQueue queue;
    private final Gathering gathering;
    private final Composition composition;

    /** One thread, as a report takes much memory; waking it once more while one call is already waiting is for nothing. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1),
            task -> new Thread(task, "runs"), new ThreadPoolExecutor.DiscardPolicy());

    private volatile RunQueue.Claim held;

    RunWorker(RunQueue queue, Gathering gathering, Composition composition) {
        this.queue = queue;
        this.gathering = gathering;
        this.composition = composition;
    }

    /** Looks for due runs now, without waiting for what comes of it. */
    @Scheduled(every = "{sillage.runs.every}")
    public void wake() {
        thread.execute(this::drain);
    }

    private void drain() {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = next();
            }
        } catch (RuntimeException e) {
            LOG.error("Due runs cannot be looked for; the next look is soon", e);
        }
    }

    /** Makes the next report that is due. Says whether there was one. */
    boolean next() {
        Optional<RunQueue.Claim> claim = queue.claim();
        claim.ifPresent(this::work);
        return claim.isPresent();
    }

    /** While a run is being worked at, its lease goes on. */
    @Scheduled(every = "{sillage.runs.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        RunQueue.Claim claim = held;
        if (claim != null) {
            queue.extend(claim);
        }
    }

    private void work(RunQueue.Claim claim) {
        held = claim;
        try {
            queue.succeed(claim, make(claim, step -> queue.begin(claim, step)));
        } catch (TooLateException e) {
            LOG.warn(e.getMessage());
        } catch (NoReportException e) {
            queue.refuse(claim, e.getMessage());
        } catch (NotYetException e) {
            queue.fail(claim, e.getMessage());
        } catch (ServiceDownException e) {
            LOG.infof("Run %d, attempt %d: %s (%s)", claim.run(), claim.attempt(), e.getMessage(), e.getCause().getMessage());
            queue.fail(claim, e.getMessage());
        } catch (RuntimeException | Error e) {
            // an Error too, such as a report that is too large for the memory: whoever asked should not wait for the lease's end
            LOG.errorf(e, "Run %d, attempt %d failed", claim.run(), claim.attempt());
            queue.fail(claim, "Le rapport n’a pas pu être composé ; l’erreur est consignée dans le journal du service.");
        } finally {
            held = null;
        }
    }

    private Composed make(RunQueue.Claim claim, Steps steps) {
        Gathered gathered = gathering.gather(claim.scheme(), claim.kind(), claim.year(), steps);
        Composed composed = composition.compose(gathered, claim.kind(), claim.year(), steps);
        steps.begin(Step.STORE);
        return composed;
    }

    /** Lets the report at work be finished, so that no lease has to run out at the next start. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    }
}
