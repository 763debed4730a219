package fr.sillage.catalog.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.sillage.catalog.committee.Opinion;
import fr.sillage.catalog.committee.OpinionEffect;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.committee.Subject;
import fr.sillage.catalog.gate.PurchaseSubjects;
import fr.sillage.catalog.scheme.Governance;

/** On what a committee has still to speak. */
final class AwaitedOpinions {

    private final String committee;
    private final List<OpinionView> given;

    /** What was laid before a committee: the same content, to the same effect. */
    private record Laid(Subject subject, OpinionEffect effect) {

        static Laid by(OpinionView opinion) {
            return new Laid(opinion.subject(), opinion.effect());
        }
    }

    /**
     * @param committee code of the one that is to sit
     * @param given the opinions of all committees of the scheme, in their order
     */
    AwaitedOpinions(String committee, List<OpinionView> given) {
        this.committee = committee;
        this.given = given;
    }

    /** The last opinion of the one that speaks just before it, on all that it agreed to and that waits for this one. */
    List<OpinionView> proposals(Governance.Order order) {
        int place = order.committees().indexOf(committee);
        if (place < 1) {
            return List.of();
        }
        Map<Laid, OpinionView> waiting = new LinkedHashMap<>();
        for (OpinionView opinion : given) {
            if (!order.types().contains(opinion.subject().type())) {
                continue;
            }
            boolean agreedBefore = opinion.committee().equals(order.committees().get(place - 1))
                    && opinion.decision().isFavourable();
            if (agreedBefore) {
                waiting.put(Laid.by(opinion), opinion);
            } else if (!opinion.committee().equals(committee) || opinion.decision() != Opinion.Decision.DEFERRED) {
                waiting.remove(Laid.by(opinion));
            }
        }
        return new ArrayList<>(waiting.values());
    }

    /** Its last opinion on a strategy, whatever the text then was. */
    Optional<OpinionView> onStrategy(String intention) {
        return given.stream().filter(opinion -> opinion.committee().equals(committee)
                && opinion.subject().type().equals(PurchaseSubjects.STRATEGY) && opinion.subject().ref().equals(intention))
                .reduce((earlier, later) -> later);
    }

    /** Whether it has not settled on this text: it never spoke on it, or put it off. */
    boolean awaitsStrategy(String intention, String sha256) {
        return given.stream().filter(opinion -> opinion.committee().equals(committee)
                && opinion.subject().type().equals(PurchaseSubjects.STRATEGY) && opinion.subject().ref().equals(intention)
                && sha256.equals(opinion.subject().sha256()))
                .reduce((earlier, later) -> later).filter(opinion -> opinion.decision() != Opinion.Decision.DEFERRED).isEmpty();
    }

    /** What all said from that day on and before the other. */
    List<OpinionView> between(LocalDate first, LocalDate next) {
        return given.stream().filter(opinion -> !opinion.sitting().isBefore(first) && opinion.sitting().isBefore(next))
                .toList();
    }
}
