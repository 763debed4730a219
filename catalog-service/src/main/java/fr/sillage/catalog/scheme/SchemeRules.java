package fr.sillage.catalog.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.structure.Structure;

/** What a scheme must be before it is written. */
public final class SchemeRules {

    private SchemeRules() {
    }

    /**
     * @param known those of the body's buyers that are organisations of this instance
     * @param followsKnown whether the scheme it follows exists
     * @param committees its committees that are there; a scheme just created has none yet, so those it names are announced
     * @param deadlines the deadlines of its objectives by code: a shorter period must not leave one outside
     */
    static List<Fault> faults(SchemeBody body, Set<String> known, boolean followsKnown, Optional<Set<String>> committees,
            Map<String, Deadline> deadlines) {
        List<Fault> faults = new ArrayList<>();
        if (body.period().end().isBefore(body.period().start())) {
            faults.add(Fault.at("/period/end", "period-reversed", body.period().start(), body.period().end()));
        }
        for (int i = 0; i < body.buyers().size(); i++) {
            String buyer = body.buyers().get(i);
            if (!known.contains(buyer)) {
                faults.add(Fault.at("/buyers/" + i, "organisation-unknown", buyer));
            } else if (body.buyers().indexOf(buyer) < i) {
                faults.add(Fault.at("/buyers/" + i, "named-twice", buyer));
            }
        }
        if (body.follows() != null && !followsKnown) {
            faults.add(Fault.at("/follows", "scheme-unknown", body.follows()));
        }
        if (body.status() == Scheme.Status.ADOPTED && body.adoption() == null) {
            faults.add(Fault.at("/adoption", "adoption-missing"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < body.goals().size(); i++) {
            if (!codes.add(body.goals().get(i).code())) {
                faults.add(Fault.at("/goals/" + i + "/code", "named-twice", body.goals().get(i).code()));
            }
        }
        faults.addAll(validationFaults(body.validation(), committees));
        if (body.purchasing() != null) {
            faults.addAll(purchasingFaults(body.purchasing(), committees));
        }
        if (body.governance() != null && body.governance().order() != null) {
            faults.addAll(orderFaults(body.governance().order(), committees));
        }
        if (body.evaluation() != null) {
            committees.ifPresent(there -> faults.addAll(evaluationFaults(body.evaluation(), there)));
        }
        deadlines.forEach((objective, deadline) -> {
            if (!deadline.faults(body.period()).isEmpty()) {
                faults.add(Fault.at("/period", "objective-outside-period", objective, deadline.until()));
            }
        });
        return faults;
    }

    /** Whether a scheme that an assembly adopted would be a draft again. */
    public static boolean leavesAdoption(Optional<Scheme> existing, SchemeBody body) {
        return existing.filter(Scheme::isAdopted).isPresent() && body.status() != Scheme.Status.ADOPTED;
    }

    private static List<Fault> purchasingFaults(Purchasing purchasing, Optional<Set<String>> committees) {
        List<Fault> faults = new ArrayList<>();
        committees.ifPresent(known -> {
            faults.addAll(unknown("/purchasing/strategicCommittee", purchasing.strategicCommittee(), known));
            faults.addAll(unknown("/purchasing/reviewCommittee", purchasing.reviewCommittee(), known));
        });
        Purchasing.TargetedFiles files = purchasing.targetedFiles();
        if (files != null && files.from() > files.to()) {
            faults.add(Fault.at("/purchasing/targetedFiles", "targeted-files-reversed", files.from(), files.to()));
        }
        return faults;
    }

    private static List<Fault> evaluationFaults(Evaluating evaluation, Set<String> committees) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(unknown("/evaluation/choice", evaluation.choice(), committees));
        faults.addAll(unknown("/evaluation/validation", evaluation.validation(), committees));
        faults.addAll(unknown("/evaluation/overall", evaluation.overall(), committees));
        return faults;
    }

    private static List<Fault> unknown(String pointer, List<String> named, Set<String> committees) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!committees.contains(named.get(i))) {
                faults.add(Fault.at(pointer + "/" + i, "committee-unknown", named.get(i)));
            } else if (named.indexOf(named.get(i)) < i) {
                faults.add(Fault.at(pointer + "/" + i, "named-twice", named.get(i)));
            }
        }
        return faults;
    }

    private static List<Fault> unknown(String pointer, String committee, Set<String> known) {
        return committee == null || known.contains(committee) ? List.of()
                : List.of(Fault.at(pointer, "purchasing-committee-unknown", committee));
    }

    private static List<Fault> orderFaults(Governance.Order order, Optional<Set<String>> committees) {
        List<Fault> faults = new ArrayList<>(Structure.unknown("/governance/order/committees", order.committees(),
                committees.orElse(Set.copyOf(order.committees())), "order-committee-unknown"));
        faults.addAll(Structure.twice("/governance/order/types", order.types()));
        return faults;
    }

    private static List<Fault> validationFaults(List<ValidationStep> steps, Optional<Set<String>> committees) {
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String committee = steps.get(i).committee();
            String pointer = "/validation/" + i + "/committee";
            if (!named.add(committee)) {
                faults.add(Fault.at(pointer, "named-twice", committee));
            } else if (committees.isPresent() && !committees.get().contains(committee)) {
                faults.add(Fault.at(pointer, "committee-unknown", committee));
            }
        }
        return faults;
    }
}
