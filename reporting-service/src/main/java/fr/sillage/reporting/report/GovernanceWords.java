package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Says who follows the scheme: its committees, and who leads what. */
final class GovernanceWords {

    private final ReportContent content;

    GovernanceWords(ReportContent content) {
        this.content = content;
    }

    ReportPage.Governance all() {
        return new ReportPage.Governance(content.committees().stream().map(this::committee).toList(), leads());
    }

    private ReportPage.Committee committee(ReportContent.Committee committee) {
        List<ReportPage.Fact> facts = new ArrayList<>();
        if (!committee.members().isEmpty()) {
            facts.add(new ReportPage.Fact("Composition",
                    String.join(French.NARROW_NO_BREAK_SPACE + "; ",
                            committee.members().stream().map(GovernanceWords::member).toList())));
        }
        Optional.ofNullable(committee.meets()).ifPresent(m -> facts.add(new ReportPage.Fact("Réunions", French.typeset(m))));
        facts.add(new ReportPage.Fact("Séances de " + content.year(), sittings(committee)));
        return new ReportPage.Committee(French.typeset(committee.title()), Paragraphs.of(committee.remit()), facts);
    }

    private static String member(ReportContent.Member member) {
        String who = Stream.of(member.name(), member.capacity()).filter(p -> p != null).map(French::typeset)
                .reduce((a, b) -> a + ", " + b).orElse("");
        return who + (member.organisation() == null ? "" : " (" + French.typeset(member.organisation()) + ")");
    }

    private static String sittings(ReportContent.Committee committee) {
        return committee.sittings().isEmpty() ? "aucune séance enregistrée"
                : French.list(committee.sittings().stream().map(s -> "le " + French.date(s.on())).toList());
    }

    /** Who leads which objectives, in the order in which they are first named. */
    private ReportPage.Table leads() {
        Map<String, List<String>> objectives = new LinkedHashMap<>();
        content.allObjectives().forEach(o -> Stream
                .concat(Stream.ofNullable(o.lead()), o.leadDirectorates().stream()).map(French::typeset).distinct()
                .forEach(lead -> objectives.computeIfAbsent(lead, l -> new ArrayList<>()).add(o.code())));
        return new ReportPage.Table("Qui pilote quels objectifs", List.of("Pilote", "Objectifs"),
                objectives.entrySet().stream()
                        .map(e -> new ReportPage.Row(e.getKey(), List.of(String.join(", ", e.getValue())))).toList());
    }
}
