package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Messages;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeRepository;
import fr.sillage.catalog.threshold.ProcedureThresholdBody;

/** Looks up what an intention is held against. */
@ApplicationScoped
class WarningReader {

    private final SchemeRepository schemes;
    private final EuropeanThresholds thresholds;
    private final Messages messages;

    WarningReader(SchemeRepository schemes, EuropeanThresholds thresholds, Messages messages) {
        this.schemes = schemes;
        this.thresholds = thresholds;
        this.messages = messages;
    }

    List<PurchaseWarningView> of(PurchasingIntention intention) {
        return of(List.of(intention)).get(intention.ref());
    }

    /** By reference, in the order given. */
    Map<String, List<PurchaseWarningView>> of(List<PurchasingIntention> intentions) {
        Map<Long, ProcedureThresholdBody> european = thresholds.of(intentions);
        Map<String, Purchasing> rules = new HashMap<>();
        intentions.stream().map(intention -> intention.body().scheme()).filter(Objects::nonNull).distinct()
                .forEach(scheme -> schemes.find(scheme).flatMap(Scheme::purchasing)
                        .ifPresent(asked -> rules.put(scheme, asked)));
        List<Scheme> adopted = schemes.adoptedBy(intentions.stream().filter(intention -> intention.body().scheme() == null)
                .map(intention -> intention.buyers().get(0)).distinct().toList());
        Map<String, List<PurchaseWarningView>> warnings = new LinkedHashMap<>();
        for (PurchasingIntention intention : intentions) {
            LocalDate published = EuropeanThresholds.published(intention);
            Optional<PurchaseWarnings.Adopted> unnamed = adopted.stream()
                    .filter(scheme -> scheme.isAdoptedBy(intention.buyers().get(0), published)).findFirst()
                    .map(scheme -> new PurchaseWarnings.Adopted(scheme.code(), scheme.title()));
            var context = new PurchaseWarnings.Context(published, Optional.ofNullable(rules.get(intention.body().scheme())),
                    unnamed, Optional.ofNullable(european.get(intention.id())));
            warnings.put(intention.ref(), PurchaseWarnings.of(intention.body(), context).stream()
                    .map(warning -> PurchaseWarningView.from(warning, messages)).toList());
        }
        return warnings;
    }
}
