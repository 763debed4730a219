package fr.sillage.catalog.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.catalog.committee.KnownSubjects;
import fr.sillage.catalog.committee.Subject;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.strategy.PurchaseStrategyRepository;
import fr.sillage.catalog.targetedfile.TargetedSelection;

/** The subjects that the gate hangs on: an opinion on a file that is not there would open or close nothing, unnoticed. */
@ApplicationScoped
public class PurchaseSubjects implements KnownSubjects {

    /** What a review committee's opinion on a purchase is on: the subject is the intention's reference. */
    public static final String STRATEGY = "purchase-strategy";

    private static final Pattern FILE = Pattern.compile("[0-9]{4}/(.+)");

    private final PurchasingIntentionRepository intentions;
    private final PurchaseStrategyRepository strategies;

    PurchaseSubjects(PurchasingIntentionRepository intentions, PurchaseStrategyRepository strategies) {
        this.intentions = intentions;
        this.strategies = strategies;
    }

    @Override
    public List<Fault> unknown(Scheme scheme, Subject subject) {
        return switch (subject.type()) {
            case TargetedSelection.SUBJECT -> file(scheme, subject.ref());
            case STRATEGY -> strategy(scheme, subject.ref());
            default -> List.of();
        };
    }

    private List<Fault> file(Scheme scheme, String ref) {
        Matcher file = FILE.matcher(ref);
        if (!file.matches()) {
            return List.of(fault("opinion-file-unreadable", ref));
        }
        return intention(scheme, file.group(1)).isPresent() ? List.of()
                : List.of(fault("opinion-intention-unknown", file.group(1)));
    }

    private List<Fault> strategy(Scheme scheme, String ref) {
        Optional<PurchasingIntention> intention = intention(scheme, ref);
        if (intention.isEmpty()) {
            return List.of(fault("opinion-intention-unknown", ref));
        }
        return strategies.find(intention.get()).isPresent() ? List.of() : List.of(fault("opinion-without-strategy", ref));
    }

    private Optional<PurchasingIntention> intention(Scheme scheme, String ref) {
        return intentions.find(ref).filter(found -> scheme.code().equals(found.body().scheme()));
    }

    private static Fault fault(String code, String ref) {
        return Fault.at("/subject/ref", code, ref);
    }
}
