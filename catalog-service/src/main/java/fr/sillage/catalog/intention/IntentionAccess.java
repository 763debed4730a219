package fr.sillage.catalog.intention;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.Former;

/**
 * Finds the intention that a URL names and holds the caller to what they may do with it. The people of a buyer write for the
 * groups that it coordinates; a partner writes for itself alone.
 */
@ApplicationScoped
public class IntentionAccess {

    private final PurchasingIntentionRepository intentions;
    private final Rights rights;

    public IntentionAccess(PurchasingIntentionRepository intentions, Rights rights) {
        this.intentions = intentions;
        this.rights = rights;
    }

    /** @throws ProblemException 404 where there is none, 403 without any right for one of its buyers */
    public PurchasingIntention toRead(String ref) {
        return find(ref).orElseThrow(() -> notFound(ref));
    }

    /** As {@link #toRead}, and empty where there is none. */
    Optional<PurchasingIntention> find(String ref) {
        Optional<PurchasingIntention> intention = intentions.find(ref);
        intention.ifPresent(found -> rights.requireReading(found.buyers()));
        return intention;
    }

    /** As {@link #toRead}, of a draft that was deleted. */
    Former toAudit(Optional<Former> former, String ref) {
        Former found = former.orElseThrow(() -> notFound(ref));
        rights.requireReading(found.texts("buyers"));
        return found;
    }

    /** As {@link #toRead}, for those who prepare purchases; nobody else writes it before the transaction ends. */
    public PurchasingIntention toWrite(String ref) {
        PurchasingIntention intention = intentions.lock(ref).orElseThrow(() -> notFound(ref));
        requireWriting(intention.buyers());
        return intention;
    }

    /**
     * For what goes along with a purchase up to its end. To be asked only where something is to change: whoever sends a
     * whole programme again sends what has ended with it.
     */
    public static void requireUnended(PurchasingIntention intention) {
        if (intention.status().isEnd()) {
            throw ProblemException.of(ProblemType.CONFLICT, "intention-ended", intention.ref(), intention.status());
        }
    }

    /** As {@link #requireUnended}, for what the launch hangs on: once the consultation is published, it stays as it is. */
    public static void requireBeforeLaunch(PurchasingIntention intention) {
        if (!intention.status().isBeforeLaunch()) {
            throw ProblemException.of(ProblemType.CONFLICT, "intention-launched", intention.ref(), intention.status());
        }
    }

    /** As {@link #toWrite}, for those who answer for the buyer. */
    public PurchasingIntention toPublish(String ref) {
        PurchasingIntention intention = intentions.lock(ref).orElseThrow(() -> notFound(ref));
        requirePublishing(intention.buyers());
        return intention;
    }

    void requireWriting(List<String> buyers) {
        require(Role.CONTRIBUTOR, buyers);
    }

    void requirePublishing(List<String> buyers) {
        require(Role.STEWARD, buyers);
    }

    private void require(Role role, List<String> buyers) {
        if (!buyers.isEmpty() && !rights.has(role, buyers.get(0)) && rights.has(Role.PARTNER, buyers.get(0))) {
            rights.requireForEach(Role.PARTNER, buyers);
        } else {
            rights.require(role, buyers.stream().limit(1).toList());
        }
    }

    static ProblemException notFound(String ref) {
        return ProblemException.notFound("intention", ref);
    }
}
