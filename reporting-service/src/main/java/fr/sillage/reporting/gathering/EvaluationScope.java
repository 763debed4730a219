package fr.sillage.reporting.gathering;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.kind.ReportKind;

/**
 * What of a scheme the report of its evaluation tells: the actions of a campaign, or of all of them, with what their sheets
 * count, and what the committees said of it. Of another kind of report, the whole scheme.
 */
public final class EvaluationScope {

    private final CatalogSnapshot whole;
    private final CatalogEvaluation told;
    private final Set<String> evaluated;

    private EvaluationScope(CatalogSnapshot whole, CatalogEvaluation told) {
        this.whole = whole;
        this.told = told;
        this.evaluated = told.campaigns().stream().flatMap(part -> part.campaign().actions().stream())
                .collect(Collectors.toSet());
    }

    /** @throws NoReportException where that evaluation does not exist, or is not validated */
    public static CatalogSnapshot of(ReportKind kind, CatalogSnapshot whole, int year) {
        return switch (kind) {
            case EVALUATION -> new EvaluationScope(whole, part(whole, year)).snapshot();
            case OVERALL -> new EvaluationScope(whole, overall(whole)).snapshot();
            default -> whole;
        };
    }

    private static CatalogEvaluation of(CatalogSnapshot whole) {
        if (whole.evaluation() == null) {
            throw new NoReportException("Le schéma ne dit pas comment il est évalué.");
        }
        return whole.evaluation();
    }

    private static CatalogEvaluation part(CatalogSnapshot whole, int year) {
        CatalogEvaluation.Part part = of(whole).campaigns().stream().filter(p -> p.campaign().year() == year).findFirst()
                .orElseThrow(
                        () -> new NoReportException("Aucune action n’est choisie pour l’évaluation de %d.".formatted(year)));
        if (part.campaign().intoOverall()) {
            throw new NoReportException(
                    "Les actions de %d, les dernières, sont évaluées avec l’ensemble du schéma.".formatted(year));
        }
        if (part.campaign().evaluation() == null) {
            throw new NoReportException("L’évaluation de %d n’est pas encore validée.".formatted(year));
        }
        return new CatalogEvaluation(List.of(part), null);
    }

    private static CatalogEvaluation overall(CatalogSnapshot whole) {
        if (of(whole).overall() == null) {
            throw new NoReportException("L’évaluation d’ensemble n’est pas encore validée.");
        }
        return whole.evaluation();
    }

    private CatalogSnapshot snapshot() {
        List<CatalogSnapshot.Action> actions = whole.actions().stream()
                .filter(a -> evaluated.contains(a.code()) || a.parent() != null && evaluated.contains(a.parent())).toList();
        return new CatalogSnapshot(whole.position(), whole.committedAt(), whole.scheme(), whole.organisations(),
                whole.directorates(), whole.axes(), whole.workstreams(), objectives(actions), List.of(), actions,
                whole.committees().stream().map(this::committee).toList(), told);
    }

    /** An action under no objective stands for one, so that what its sheet counts is told as all other figures are. */
    private List<CatalogSnapshot.Objective> objectives(List<CatalogSnapshot.Action> actions) {
        return Stream.concat(
                whole.objectives().stream().filter(o -> actions.stream().anyMatch(a -> o.code().equals(a.objective())))
                        .map(o -> counting(o, actions.stream().filter(a -> o.code().equals(a.objective())).toList())),
                actions.stream().filter(a -> a.objective() == null && a.parent() == null && a.sheet() != null)
                        .map(a -> new CatalogSnapshot.Objective(a.code(), a.axis(), null, a.title(), null, null, null,
                                codes(List.of(a)), null, null, null, null, null)))
                .toList();
    }

    private static CatalogSnapshot.Objective counting(CatalogSnapshot.Objective o, List<CatalogSnapshot.Action> actions) {
        return new CatalogSnapshot.Objective(o.code(), o.axis(), o.workstream(), o.title(), o.context(), o.stakes(), o.means(),
                codes(actions), o.deadline(), o.lead(), o.leadDirectorates(), o.goals(), o.note());
    }

    private static List<String> codes(List<CatalogSnapshot.Action> actions) {
        return actions.stream().map(CatalogSnapshot.Action::sheet).filter(Objects::nonNull)
                .map(CatalogSnapshot.Sheet::evaluationIndicators).flatMap(Collection::stream)
                .flatMap(counted -> counted.indicators().stream()).distinct().toList();
    }

    /** What was said of a choice or of an evaluation may have been said years before it is told. */
    private CatalogSnapshot.Committee committee(CatalogSnapshot.Committee c) {
        return new CatalogSnapshot.Committee(c.code(), c.title(), c.kind(), c.remit(), c.meets(), c.members(),
                c.sittings().stream()
                        .map(s -> new CatalogSnapshot.Sitting(s.date(), s.title(), s.agenda(),
                                s.opinions().stream().filter(this::isOnWhatIsTold).toList()))
                        .filter(s -> !s.opinions().isEmpty()).toList());
    }

    private boolean isOnWhatIsTold(CatalogSnapshot.Opinion opinion) {
        Stream<String> parts = Stream.concat(told.campaigns().stream().map(part -> String.valueOf(part.campaign().year())),
                told.overall() == null ? Stream.empty() : Stream.of("overall"));
        return Set.of("campaign", "evaluation").contains(opinion.subject().type())
                && parts.anyMatch(part -> opinion.subject().ref().equals(whole.scheme().code() + "/" + part));
    }
}
