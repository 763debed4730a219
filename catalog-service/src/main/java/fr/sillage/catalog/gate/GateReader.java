package fr.sillage.catalog.gate;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeRepository;
import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.intention.LaunchGate;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.needs.NeedsSheet;
import fr.sillage.catalog.needs.NeedsSheetRepository;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeRepository;
import fr.sillage.catalog.strategy.PurchaseStrategyRepository;
import fr.sillage.catalog.targetedfile.TargetedSelection;

/** Looks up what the gate asks for. An intention of no scheme, or of one that asks nothing of purchases, finds it open. */
@ApplicationScoped
class GateReader implements LaunchGate {

    private final SchemeRepository schemes;
    private final NeedsSheetRepository sheets;
    private final PurchaseStrategyRepository strategies;
    private final OpinionRepository opinions;
    private final CommitteeRepository committees;

    GateReader(SchemeRepository schemes, NeedsSheetRepository sheets, PurchaseStrategyRepository strategies,
            OpinionRepository opinions, CommitteeRepository committees) {
        this.schemes = schemes;
        this.sheets = sheets;
        this.strategies = strategies;
        this.opinions = opinions;
        this.committees = committees;
    }

    @Override
    public List<Fault> missing(PurchasingIntention intention) {
        if (intention.launchedOn() != null || intention.body().scheme() == null) {
            return List.of();
        }
        Scheme scheme = schemes.find(intention.body().scheme()).orElseThrow();
        return scheme.purchasing().map(rules -> PublicationGate.missing(rules, prepared(intention, scheme, rules)))
                .orElse(List.of());
    }

    private PublicationGate.Prepared prepared(PurchasingIntention intention, Scheme scheme, Purchasing rules) {
        boolean targeted = new TargetedSelection(opinions.of(scheme, TargetedSelection.SUBJECT, null),
                rules.strategicCommittee()).holds(intention.ref());
        return new PublicationGate.Prepared(intention.body().estimate(), intention.body().most(), targeted,
                sheets.find(intention).map(NeedsSheet::body),
                strategies.find(intention).map(found -> new PublicationGate.Strategy(found.sha256(), found.heard())),
                title(scheme, rules.reviewCommittee()), given(scheme, rules, intention));
    }

    private String title(Scheme scheme, String committee) {
        // one that the scheme announced may not be there yet
        return committee == null ? null : committees.find(scheme, committee).map(Committee::title).orElse(committee);
    }

    private List<OpinionView> given(Scheme scheme, Purchasing rules, PurchasingIntention intention) {
        return opinions.of(scheme, PurchaseSubjects.STRATEGY, intention.ref()).stream()
                .filter(opinion -> opinion.committee().equals(rules.reviewCommittee())).toList();
    }
}
