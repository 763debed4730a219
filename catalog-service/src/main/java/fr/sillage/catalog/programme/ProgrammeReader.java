package fr.sillage.catalog.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.intention.IntentionsAsOf;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.review.ReviewRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeRepository;
import fr.sillage.catalog.sounding.SoundingRepository;
import fr.sillage.catalog.targetedfile.TargetedSelection;

/** Looks up what the figures of a programme are made of. */
@ApplicationScoped
class ProgrammeReader {

    private final PurchasingIntentionRepository intentions;
    private final IntentionsAsOf history;
    private final SchemeRepository schemes;
    private final OpinionRepository opinions;
    private final SoundingRepository soundings;
    private final ReviewRepository reviews;

    ProgrammeReader(PurchasingIntentionRepository intentions, IntentionsAsOf history, SchemeRepository schemes,
            OpinionRepository opinions, SoundingRepository soundings, ReviewRepository reviews) {
        this.intentions = intentions;
        this.history = history;
        this.schemes = schemes;
        this.opinions = opinions;
        this.soundings = soundings;
        this.reviews = reviews;
    }

    /** @param readable the buyers whose intentions the caller may read; empty for all */
    List<Purchase> purchases(int year, Optional<Set<String>> readable) {
        Map<String, Set<String>> selected = new HashMap<>();
        List<PurchasingIntention> found = intentions.concerning(year, readable);
        Map<PurchasingIntention, IntentionsAsOf.Then> atSurvey = history.on(Purchase.survey(year), found);
        Set<PurchasingIntention> sounded = soundings.firstDays(found).keySet();
        Map<Long, List<Integer>> reviewed = reviews.ofYear(year, found);
        return found.stream().map(intention -> {
            Set<String> ofScheme = intention.body().scheme() == null ? Set.of()
                    : selected.computeIfAbsent(intention.body().scheme(), scheme -> selected(scheme, year));
            return new Purchase(intention.ref(), intention.status(), intention.body(),
                    atSurvey.get(intention), intention.notifiedOn(), intention.endedOn(),
                    sounded.contains(intention), reviewed.getOrDefault(intention.id(), List.of()),
                    ofScheme.contains(intention.ref()) ? Set.of(year) : Set.of());
        }).toList();
    }

    private Set<String> selected(String code, int year) {
        Scheme scheme = schemes.find(code).orElseThrow();
        return scheme.purchasing()
                .map(rules -> new TargetedSelection(opinions.of(scheme, TargetedSelection.SUBJECT, null),
                        rules.strategicCommittee()).ofYear(year).keySet())
                .orElse(Set.of());
    }
}
