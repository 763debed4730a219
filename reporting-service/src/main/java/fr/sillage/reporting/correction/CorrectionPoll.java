package fr.sillage.reporting.correction;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Ledger;
import fr.sillage.reporting.edition.Corrections;
import fr.sillage.reporting.edition.Edition;
import fr.sillage.reporting.edition.EditionRepository;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.run.RunBody;
import fr.sillage.reporting.run.RunRepository;
import fr.sillage.reporting.run.RunWorker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Finds the published reports whose figures were corrected, and has a new edition made of each: a draft, with its errata, which
 * takes the same way to publication as any other.
 */
@ApplicationScoped
class CorrectionPoll {

    private static final Logger LOG = Logger.getLogger(CorrectionPoll.class);

    private final EditionRepository editions;
    private final Corrections corrections;
    private final RunRepository runs;
    private final RunWorker worker;
    private final EntityManager entityManager;
    private final Ledger ledger;
    private final Clock clock;

    CorrectionPoll(EditionRepository editions, Corrections corrections, RunRepository runs, RunWorker worker,
            EntityManager entityManager, Ledger ledger, Clock clock) {
        this.editions = editions;
        this.corrections = corrections;
        this.runs = runs;
        this.worker = worker;
        this.entityManager = entityManager;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "{sillage.corrections.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        List<Edition> told = QuarkusTransaction.requiringNew().call(editions::published);
        for (Edition edition : told.stream().filter(Edition::closesItsYear).toList()) {
            try {
                corrections.last(edition).ifPresent(position -> correct(edition, position));
            } catch (ServiceDownException e) {
                LOG.infof("Corrections cannot be looked for: %s", e.getMessage());
                return;
            } catch (RuntimeException e) {
                // the others must not wait for somebody to mend this one
                LOG.errorf(e, "Corrections of %s cannot be looked for; the next look is soon", edition.report());
            }
        }
    }

    /** @param position of the last correction, in the indicators' ledger */
    private void correct(Edition edition, long position) {
        RunBody wanted = new RunBody(edition.scheme(), edition.kind(), edition.year());
        boolean added = ledger.writeAsService("reporting", "figures corrected", change -> {
            if (corrections.areTold(edition, position) || runs.isUnderWay(wanted)
                    || !isNews(edition.report(), position, change)) {
                return false;
            }
            runs.addCorrection(wanted, edition.buyers(), clock.instant(), change);
            return true;
        });
        if (added) {
            worker.wake();
        }
    }

    /** Only the first of several who find the same correction is told so; the others wait here for its end. */
    private boolean isNews(String report, long position, ChangeSet change) {
        return entityManager.createNativeQuery("""
                INSERT INTO correction (report, position, change_set) VALUES (:report, :position, :changeSet)
                ON CONFLICT (report) DO UPDATE SET position = excluded.position, change_set = excluded.change_set
                WHERE correction.position < excluded.position""")
                .setParameter("report", report).setParameter("position", position).setParameter("changeSet", change.id())
                .executeUpdate() == 1;
    }
}
