package fr.sillage.indicators.ingestion;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
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
 * Runs long loads apart from everything else: at most so many at a time, on threads of their own, so that they never hold all
 * the connections. They go on when their request has been answered.
 */
@ApplicationScoped
class Loads {

    private static final Logger LOG = Logger.getLogger(Loads.class);

    private final Ingestion ingestion;
    private final IngestionRepository reports;
    private final Errand errand;
    private final ThreadPoolExecutor threads;

    Loads(Ingestion ingestion, IngestionRepository reports, Errand errand,
            @ConfigProperty(name = "sillage.ingestion.long-loads") int most) {
        this.ingestion = ingestion;
        this.reports = reports;
        this.errand = errand;
        this.threads = new ThreadPoolExecutor(0, most, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
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
            settled.complete(ingestion.take(delivery, request));
        } catch (Throwable e) {
            if (delivery.wasAccepted()) {
                LOG.errorf(e, "Ingestion %d came to nothing", delivery.announced());
                reports.fail(delivery.announced());
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
