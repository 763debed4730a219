package fr.sillage.catalog.committee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.structure.Structure;

public final class CommitteeRules {

    private CommitteeRules() {
    }

    public static List<Fault> faults(CommitteeBody body) {
        List<Fault> faults = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < body.members().size(); i++) {
            Member member = body.members().get(i);
            if (member.person() != null && !persons.add(member.person())) {
                faults.add(Fault.at("/members/" + i + "/person", "named-twice", member.person()));
            }
            faults.addAll(Structure.twice("/members/" + i + "/decides", member.decides()));
        }
        faults.addAll(Structure.twice("/powers", body.powers().stream().map(Power::type).toList()));
        if (!body.powers().isEmpty()) {
            faults.addAll(beyondPowers(body));
        }
        for (int i = 0; i < body.cadence().size(); i++) {
            faults.addAll(reversed("/cadence/" + i, body.cadence().get(i)));
        }
        return faults;
    }

    /** Why it cannot be deleted, in an adopted scheme or in any other. */
    public static List<Fault> removalFaults(Scheme scheme, Committee committee, boolean hasSat) {
        List<Fault> faults = new ArrayList<>();
        if (scheme.isValidatedBy(committee.code())) {
            faults.add(Fault.at("", "committee-validates", committee.title()));
        }
        if (scheme.isSteeredBy(committee.code())) {
            faults.add(Fault.at("", "committee-steers-purchases", committee.title()));
        }
        if (scheme.isEvaluatedBy(committee.code())) {
            faults.add(Fault.at("", "committee-evaluates", committee.title()));
        }
        if (scheme.orders(committee.code())) {
            faults.add(Fault.at("", "committee-in-order", committee.title()));
        }
        if (hasSat) {
            faults.add(Fault.at("", "committee-has-sat", committee.title()));
        }
        return faults;
    }

    /** No member says anything on what the committee itself has no say in. */
    private static List<Fault> beyondPowers(CommitteeBody body) {
        Set<String> types = body.powers().stream().map(Power::type).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < body.members().size(); i++) {
            List<String> decides = body.members().get(i).decides();
            for (int j = 0; j < decides.size(); j++) {
                if (!types.contains(decides.get(j))) {
                    faults.add(Fault.at("/members/" + i + "/decides/" + j, "member-beyond-committee", decides.get(j)));
                }
            }
        }
        return faults;
    }

    private static List<Fault> reversed(String pointer, Cadence cadence) {
        List<Fault> faults = new ArrayList<>();
        if (cadence.untilMonth() < cadence.fromMonth()) {
            faults.add(Fault.at(pointer + "/untilMonth", "cadence-months-reversed"));
        }
        if (cadence.firstYear() != null && cadence.lastYear() != null && cadence.lastYear() < cadence.firstYear()) {
            faults.add(Fault.at(pointer + "/lastYear", "cadence-years-reversed"));
        }
        return faults;
    }
}
