package fr.sillage.catalog.committee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.structure.Structure;

final class CommitteeRules {

    private CommitteeRules() {
    }

    static List<Fault> faults(CommitteeBody body) {
        List<Fault> faults = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < body.members().size(); i++) {
            Member member = body.members().get(i);
            if (member.person() != null && !persons.add(member.person())) {
                faults.add(Fault.at("/members/" + i + "/person", "named-twice", member.person()));
            }
            faults.addAll(Structure.twice("/members/" + i + "/decides", member.decides()));
        }
        return faults;
    }
}
