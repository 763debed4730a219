package fr.sillage.catalog.harvest;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import fr.sillage.catalog.partner.Partner;
import fr.sillage.catalog.partner.PartnerRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Looks at every partner in turn. Two instances that look at the same one do no harm: one of them stops. */
@ApplicationScoped
class HarvestPoll {

    private static final Logger LOG = Logger.getLogger(HarvestPoll.class);

    private final PartnerRepository partners;
    private final Harvest harvest;

    HarvestPoll(PartnerRepository partners, Harvest harvest) {
        this.partners = partners;
        this.harvest = harvest;
    }

    @Scheduled(every = "{sillage.harvest.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (Partner partner : QuarkusTransaction.requiringNew().call(partners::all)) {
            try {
                if (!partner.isHarvested()) {
                    harvest.leave(partner);
                } else if (harvest.isDue(partner)) {
                    harvest.read(partner);
                }
            } catch (RuntimeException e) {
                // the others must not wait for somebody to mend this one
                LOG.errorf(e, "Partner %s cannot be harvested; the next look is soon", partner.code());
            }
        }
    }
}
