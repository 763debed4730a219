package fr.sillage.reporting.report.content;

import java.util.List;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.kind.Section;

/** Tells the committees of a scheme, with what they did in the time that the report tells of. */
final class CommitteeAssembly {

    private final Asked asked;

    CommitteeAssembly(Asked asked) {
        this.asked = asked;
    }

    List<ReportContent.Committee> all(List<CatalogSnapshot.Committee> committees) {
        boolean told = asked.sections().contains(Section.GOVERNANCE) || asked.sections().contains(Section.DECISIONS);
        return told ? committees.stream().map(this::committee).toList() : List.of();
    }

    private ReportContent.Committee committee(CatalogSnapshot.Committee committee) {
        return new ReportContent.Committee(committee.code(), committee.title(), committee.kind(), committee.remit(),
                committee.meets(),
                committee.members().stream()
                        .map(m -> new ReportContent.Member(m.name(), m.capacity(), m.organisation())).toList(),
                committee.sittings().stream().filter(s -> asked.kind().isEvaluation() || asked.tells(s.date()))
                        .map(this::sitting).toList());
    }

    /** That a committee sat is governance; what it talked of and decided is left out together with its section. */
    private ReportContent.Sitting sitting(CatalogSnapshot.Sitting sitting) {
        if (!asked.sections().contains(Section.DECISIONS)) {
            return new ReportContent.Sitting(sitting.date(), null, null, List.of());
        }
        return new ReportContent.Sitting(sitting.date(), sitting.title(), sitting.agenda(),
                sitting.opinions().stream().map(CommitteeAssembly::opinion).toList());
    }

    private static ReportContent.Opinion opinion(CatalogSnapshot.Opinion opinion) {
        return new ReportContent.Opinion(opinion.subject().type(), opinion.subject().ref(),
                ReportContent.Decision.valueOf(opinion.decision()), opinion.text(), opinion.conditions());
    }
}
