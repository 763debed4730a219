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
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.NoReportException;
import fr.sillage.reporting.gathering.ServiceDownException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

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

    private void work(RunQueue.Claim claim) {
        try {
            Composed composed = composition.compose(gathering.gather(claim.scheme(), claim.year()), claim.kind(), claim.year());
            if (queue.succeed(claim, composed).isEmpty()) {
                LOG.warnf("Run %d, attempt %d: too late, another attempt has taken over", claim.run(), claim.attempt());
            }
        } catch (NoReportException e) {
            queue.refuse(claim, e.getMessage());
        } catch (ServiceDownException e) {
            LOG.infof("Run %d, attempt %d: %s (%s)", claim.run(), claim.attempt(), e.getMessage(), e.getCause().getMessage());
            queue.fail(claim, e.getMessage());
        } catch (RuntimeException | Error e) {
            // an Error too, such as a report that is too large for the memory: whoever asked should not wait for the lease's end
            LOG.errorf(e, "Run %d, attempt %d failed", claim.run(), claim.attempt());
            queue.fail(claim, "Le rapport n’a pas pu être composé ; l’erreur est consignée dans le journal du service.");
        }
    }

    /** Lets the report at work be finished, so that no lease has to run out at the next start. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    }
}
