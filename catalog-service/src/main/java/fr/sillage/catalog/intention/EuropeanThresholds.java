package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.organisation.Organisation;
import fr.sillage.catalog.organisation.OrganisationRepository;
import fr.sillage.catalog.threshold.ProcedureThreshold;
import fr.sillage.catalog.threshold.ProcedureThreshold.BuyerKind;
import fr.sillage.catalog.threshold.ProcedureThresholdBody;
import fr.sillage.catalog.threshold.ProcedureThresholdRepository;
import fr.sillage.catalog.threshold.ThresholdKind;

/** Which European threshold an intention is held against. */
@ApplicationScoped
public class EuropeanThresholds {

    private final ProcedureThresholdRepository thresholds;
    private final OrganisationRepository organisations;

    EuropeanThresholds(ProcedureThresholdRepository thresholds, OrganisationRepository organisations) {
        this.thresholds = thresholds;
        this.organisations = organisations;
    }

    /** By the intention's id; one for which none is known is not there. */
    public Map<Long, ProcedureThresholdBody> of(Collection<PurchasingIntention> intentions) {
        List<ProcedureThresholdBody> all = thresholds.all().stream().map(ProcedureThreshold::body).toList();
        Set<String> central = intentions.stream().map(intention -> intention.buyers().get(0)).distinct()
                .map(organisations::find).flatMap(Optional::stream)
                .filter(buyer -> buyer.kind() == Organisation.Kind.STATE).map(Organisation::siren).collect(Collectors.toSet());
        Map<Long, ProcedureThresholdBody> found = new HashMap<>();
        for (PurchasingIntention intention : intentions) {
            ThresholdKind kind = kind(intention.body(), central.contains(intention.buyers().get(0)));
            all.stream().filter(one -> one.holds(kind, published(intention))).findFirst()
                    .ifPresent(one -> found.put(intention.id(), one));
        }
        return found;
    }

    /** The same buyer may be an entity for its networks and an authority for all else: the intention says so, not the buyer. */
    private static ThresholdKind kind(PurchasingIntentionBody intention, boolean central) {
        BuyerKind authority = central ? BuyerKind.STATE : BuyerKind.OTHER;
        return new ThresholdKind(intention.category(), intention.contractingEntity() ? BuyerKind.ENTITY : authority,
                intention.specificServices());
    }

    /**
     * When its consultation was published or, before that, the last day on which it may be: a year may end under a law that
     * begins in it.
     */
    static LocalDate published(PurchasingIntention intention) {
        return intention.launchedOn() != null ? intention.launchedOn()
                : ExpectedDates.last(intention.body().publication());
    }
}
