package fr.sillage.catalog.snapshot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeRepository;
import fr.sillage.catalog.committee.CommitteeView;
import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.committee.Sitting;
import fr.sillage.catalog.committee.SittingRepository;
import fr.sillage.catalog.committee.SittingView;
import fr.sillage.catalog.scheme.Scheme;

/** Reads the committees of a scheme with their sittings and what was said there: three statements, however many there are. */
@ApplicationScoped
class CommitteeHistory {

    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final OpinionRepository opinions;

    CommitteeHistory(CommitteeRepository committees, SittingRepository sittings, OpinionRepository opinions) {
        this.committees = committees;
        this.sittings = sittings;
        this.opinions = opinions;
    }

    List<CommitteeWithSittings> of(Scheme scheme) {
        List<Committee> all = committees.of(scheme);
        Map<Long, List<Sitting>> sat = sittings.of(all).stream().collect(Collectors.groupingBy(Sitting::committeeId));
        Map<String, List<OpinionView>> given = opinions.of(scheme, null, null).stream()
                .collect(Collectors.groupingBy(OpinionView::committee));
        return all.stream().map(committee -> CommitteeWithSittings.from(CommitteeView.from(committee),
                sat.getOrDefault(committee.id(), List.of()).stream()
                        .map(sitting -> session(sitting, committee, given.getOrDefault(committee.code(), List.of())))
                        .toList()))
                .toList();
    }

    private static CommitteeWithSittings.Session session(Sitting sitting, Committee committee, List<OpinionView> opinions) {
        return CommitteeWithSittings.Session.from(SittingView.from(sitting), committee.members(),
                opinions.stream().filter(opinion -> opinion.sitting().equals(sitting.date())).toList());
    }
}
