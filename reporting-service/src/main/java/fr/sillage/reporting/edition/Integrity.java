package fr.sillage.reporting.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.Wellness;

/**
 * Looks at the files of all editions, at the start and from time to time, and tells of damage under {@code /q/health/well}: not
 * under readiness, as the service can still be asked for all that is whole.
 */
@Wellness
@Singleton
class Integrity implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Integrity.class);

    private final RenditionRepository renditions;
    private final Clock clock;
    private volatile Finding last;

    Integrity(RenditionRepository renditions, Clock clock) {
        this.renditions = renditions;
        this.clock = clock;
    }

    private record Finding(Instant at, List<String> damaged) {
    }

    @Scheduled(every = "{sillage.integrity.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        List<String> damaged = QuarkusTransaction.requiringNew().call(renditions::damaged);
        damaged.forEach(file -> LOG.errorf("%s is damaged: its bytes are not those of its digest", file));
        last = new Finding(clock.instant(), damaged);
    }

    @Override
    public HealthCheckResponse call() {
        Finding found = last;
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("editions are as they were made");
        if (found == null) {
            return answer.up().build();
        }
        // how many and when, to anyone; which ones is in the log
        return answer.status(found.damaged().isEmpty()).withData("lookedAt", found.at().toString())
                .withData("damaged", found.damaged().size()).build();
    }
}
