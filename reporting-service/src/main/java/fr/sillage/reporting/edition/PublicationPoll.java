package fr.sillage.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Takes up the publications that a service that was down, or a restart of this one, has left in the middle. */
@ApplicationScoped
class PublicationPoll {

    private static final Logger LOG = Logger.getLogger(PublicationPoll.class);

    private final EditionRepository editions;
    private final Publication publication;

    PublicationPoll(EditionRepository editions, Publication publication) {
        this.editions = editions;
        this.publication = publication;
    }

    @Scheduled(every = "{sillage.publications.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (long id : QuarkusTransaction.requiringNew().call(editions::publishing)) {
            try {
                Edition edition = publication.end(id);
                LOG.infof("Publication of %s: %s", edition.href(),
                        edition.isPublished() ? "at its end" : edition.notice());
            } catch (RuntimeException e) {
                // the others must not wait for somebody to mend this one
                LOG.errorf(e, "The publication of edition %d cannot be ended; the next try is soon", id);
            }
        }
    }
}
