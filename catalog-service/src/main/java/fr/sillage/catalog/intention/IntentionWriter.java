package fr.sillage.catalog.intention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.organisation.OrganisationRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeRepository;

/** Writes what an intention is to be, whether a form or a line of a spreadsheet says so. */
@ApplicationScoped
public class IntentionWriter {

    private final PurchasingIntentionRepository intentions;
    private final IntentionHistory history;
    private final PurchaseFamilyRepository families;
    private final OrganisationRepository organisations;
    private final DirectorateRepository directorates;
    private final SchemeRepository schemes;
    private final IntentionAccess access;
    private final Clock clock;

    IntentionWriter(PurchasingIntentionRepository intentions, IntentionHistory history, PurchaseFamilyRepository families,
            OrganisationRepository organisations, DirectorateRepository directorates, SchemeRepository schemes,
            IntentionAccess access, Clock clock) {
        this.intentions = intentions;
        this.history = history;
        this.families = families;
        this.organisations = organisations;
        this.directorates = directorates;
        this.schemes = schemes;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Creates or replaces an intention, as the precondition allows. To be called inside a write of the ledger.
     *
     * @throws ProblemException without the rights for its buyers, where rules are broken, and where it has come to its end
     */
    public Precondition.Put<PurchasingIntention> put(String ref, PurchasingIntentionBody body, Precondition precondition,
            ChangeSet change) {
        Optional<PurchasingIntention> existing = intentions.lock(ref);
        requireWriting(existing, body);
        PurchasingIntentionBody dated = dated(body, existing);
        existing.filter(found -> !found.body().equals(dated)).ifPresent(IntentionAccess::requireUnended);
        List<Fault> faults = IntentionRules.faults(dated, known(dated, existing));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        Optional<Long> before = existing.map(PurchasingIntention::version);
        var put = precondition.put(existing, () -> new PurchasingIntention(ref), dated, change, intentions::persist);
        if (before.filter(version -> version == put.item().version()).isEmpty()) {
            history.add(put.item(), change);
            intentions.index(put.item());
        }
        return put;
    }

    private void requireWriting(Optional<PurchasingIntention> existing, PurchasingIntentionBody body) {
        existing.ifPresentOrElse(found -> {
            if (found.status().isPreparation()) {
                access.requireWriting(found.buyers());
            } else {
                access.requirePublishing(found.buyers());
            }
        }, () -> access.requireWriting(body.buyers()));
        existing.filter(found -> !found.buyers().equals(body.buyers()))
                .ifPresent(found -> access.requireWriting(body.buyers()));
    }

    /**
     * The day of its recording is kept where the body does not say it; to say another is for those who answer for the buyer.
     */
    private PurchasingIntentionBody dated(PurchasingIntentionBody body, Optional<PurchasingIntention> existing) {
        LocalDate recorded = existing.map(found -> found.body().recordedOn()).orElseGet(() -> LocalDate.now(clock));
        if (body.recordedOn() == null) {
            return body.recordedOn(recorded);
        }
        if (!body.recordedOn().equals(recorded)) {
            access.requirePublishing(body.buyers());
        }
        return body;
    }

    private IntentionRules.Known known(PurchasingIntentionBody body, Optional<PurchasingIntention> existing) {
        return new IntentionRules.Known(
                organisations.known(body.buyers()),
                directorates.codesOf(body.buyers()),
                schemes.find(body.scheme()).map(Scheme::buyers),
                families.find(body.family()),
                existing.map(found -> found.body().family()).orElse(null));
    }
}
