package fr.sillage.catalog.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.committee.Opinion;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.needs.NeedsSheetBody;
import fr.sillage.catalog.needs.NeedsSheetBody.NeedToBuy.Answer;
import fr.sillage.catalog.needs.NeedsSheetRules;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.strategy.Expertise;

/** What a scheme wants to see before a consultation is published. All that is missing is said at once. */
final class PublicationGate {

    private final Purchasing rules;
    private final Prepared prepared;
    private final OwedSteps owed;
    private final List<Fault> missing = new ArrayList<>();

    /**
     * What is there of an intention.
     *
     * @param estimate in € HT; empty where nothing is known
     * @param most what it may come to at most, in € HT; empty where nobody can say
     * @param targeted whether the strategic committee selected it
     * @param reviewers title of the review committee
     * @param opinions of the review committee on its strategy, whatever the text then was, in the order in which they were
     *        given
     */
    record Prepared(Optional<BigDecimal> estimate, Optional<BigDecimal> most, boolean targeted,
            Optional<NeedsSheetBody> needsSheet, Optional<Strategy> strategy, String reviewers, List<OpinionView> opinions) {
    }

    /** @param heard whose advice it has */
    record Strategy(String sha256, Set<Expertise> heard) {
    }

    private PublicationGate(Purchasing rules, Prepared prepared) {
        this.rules = rules;
        this.prepared = prepared;
        this.owed = new OwedSteps(rules, prepared.estimate(), prepared.most(), prepared.targeted());
    }

    static List<Fault> missing(Purchasing rules, Prepared prepared) {
        var gate = new PublicationGate(rules, prepared);
        gate.amount();
        gate.needsSheet();
        gate.strategy();
        gate.opinion();
        return gate.missing;
    }

    private void amount() {
        if (owed.amount()) {
            missing.add(Fault.at("/amount", "gate-amount", rules.strategyThreshold().amount(),
                    rules.strategyThreshold().source()));
        }
    }

    private void needsSheet() {
        prepared.needsSheet().ifPresentOrElse(this::needsSheet,
                () -> missing.add(Fault.at("/needsSheet", "gate-needs-sheet")));
    }

    private void needsSheet(NeedsSheetBody sheet) {
        if (sheet.needToBuy() != null && sheet.needToBuy().answer() == Answer.NO) {
            missing.add(Fault.at("/needsSheet/needToBuy", "gate-no-need"));
            return;
        }
        NeedsSheetRules.incomplete(sheet)
                .forEach(fault -> missing.add(Fault.at("/needsSheet" + fault.pointer(), fault.code())));
    }

    private void strategy() {
        if (!owed.strategy()) {
            return;
        }
        if (prepared.strategy().isEmpty()) {
            missing.add(owed.isAboveThreshold()
                    ? Fault.at("/strategy", "gate-strategy", rules.strategyThreshold().amount(),
                            rules.strategyThreshold().source())
                    : Fault.at("/strategy", "gate-strategy-targeted"));
        }
        Set<Expertise> heard = prepared.strategy().map(Strategy::heard).orElse(Set.of());
        if (!heard.contains(Expertise.PURCHASING)) {
            missing.add(Fault.at("/strategy/advice", "gate-advice-purchasing"));
        }
        if (!heard.contains(Expertise.ENVIRONMENT)) {
            missing.add(Fault.at("/strategy/advice", "gate-advice-environment"));
        }
        if (!heard.contains(Expertise.SOCIAL)) {
            missing.add(Fault.at("/strategy/advice", "gate-advice-social"));
        }
    }

    private void opinion() {
        if (!owed.opinion()) {
            return;
        }
        String sha256 = prepared.strategy().map(Strategy::sha256).orElse(null);
        List<OpinionView> given = prepared.opinions();
        Optional<OpinionView> onThisText = given.stream()
                .filter(opinion -> sha256 != null && sha256.equals(opinion.subject().sha256()))
                .reduce((earlier, later) -> later);
        if (onThisText.isPresent()) {
            judge(onThisText.get());
        } else if (given.isEmpty()) {
            missing.add(Fault.at("/strategy/opinion", "gate-opinion-missing", prepared.reviewers()));
        } else {
            missing.add(onAnotherText(given.get(given.size() - 1)));
        }
    }

    private Fault onAnotherText(OpinionView last) {
        return Fault.at("/strategy/opinion",
                last.subject().sha256() == null ? "gate-opinion-without-text" : "gate-opinion-outdated", prepared.reviewers(),
                last.sitting());
    }

    private void judge(OpinionView opinion) {
        if (opinion.decision() == Opinion.Decision.DEFERRED) {
            missing.add(Fault.at("/strategy/opinion", "gate-opinion-deferred", prepared.reviewers(), opinion.sitting()));
        } else if (!opinion.decision().isFavourable()) {
            missing.add(Fault.at("/strategy/opinion", "gate-opinion-unfavourable", prepared.reviewers(), opinion.sitting()));
        }
    }
}
