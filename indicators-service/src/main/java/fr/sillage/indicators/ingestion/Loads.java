package fr.sillage.indicators.ingestion;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import fr.sillage.api.Errand;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.indicators.ingestion.Ingestion.Settled;

/**
 * Keeps loads from holding all the connections: so many at a time, short and long ones apart. Long ones run on threads of their
 * own and go on when their request has been answered.
 */
@ApplicationScoped
class Loads {

    private static final Logger LOG = Logger.getLogger(Loads.class);

    private final Ingestion ingestion;
    private final IngestionRepository reports;
    private final Errand errand;
    private final ThreadPoolExecutor threads;
    private final Semaphore shortOnes;
    private final Duration patience;

    Loads(Ingestion ingestion, IngestionRepository reports, Errand errand,
            @ConfigProperty(name = "sillage.ingestion.long-loads") int most,
            @ConfigProperty(name = "sillage.ingestion.short-loads") int mostShort,
            @ConfigProperty(name = "sillage.lock-timeout") Duration patience) {
        this.ingestion = ingestion;
        this.reports = reports;
        this.errand = errand;
        this.threads = new ThreadPoolExecutor(0, most, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
        this.shortOnes = new Semaphore(mostShort);
        this.patience = patience;
    }

    /**
     * Takes a file that is here already while its sender waits. So many at a time and no more: those that wait for each other
     * must not hold all the connections.
     *
     * @throws ProblemException 503 where its turn does not come
     */
    Settled runShort(Delivery delivery, IngestionRequest request) {
        try {
            if (!shortOnes.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.of(ProblemType.UNAVAILABLE, "loads-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemType.UNAVAILABLE, "loads-busy");
        }
        try {
            return ingestion.take(delivery, request);
        } finally {
            shortOnes.release();
        }
    }

    /**
     * @return what became of the file; only its number, with the status RUNNING, where it has been announced
     * @throws ProblemException 503 where as many loads are going on as may
     */
    Settled run(Delivery delivery, IngestionRequest request) {
        CompletableFuture<Settled> settled = new CompletableFuture<>();
        try {
            threads.execute(errand.of(() -> run(delivery, request, settled)));
        } catch (RejectedExecutionException full) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "loads-full");
        }
        try {
            return settled.applyToEither(delivery.accepted().thenApply(id -> new Settled(id, IngestionStatus.RUNNING)),
                    answer -> answer).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run(Delivery delivery, IngestionRequest request, CompletableFuture<Settled> settled) {
        try {
            Settled result = ingestion.take(delivery, request);
            if (delivery.wasAnnounced() && result.id() != delivery.announced()) {
                // sent before under the same key: there is a report already
                reports.forget(delivery.announced());
            }
            settled.complete(result);
        } catch (Throwable e) {
            if (delivery.wasAccepted()) {
                LOG.errorf(e, "Ingestion %d came to nothing", delivery.announced());
                reports.fail(delivery.announced(), e instanceof ProblemException problem ? problem : null);
            } else if (delivery.wasAnnounced()) {
                reports.forget(delivery.announced());
            }
            settled.completeExceptionally(e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
