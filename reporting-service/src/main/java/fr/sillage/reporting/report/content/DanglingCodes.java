package fr.sillage.reporting.report.content;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.Missing.CodeHolder;
import fr.sillage.reporting.report.content.Missing.CodeSort;
import fr.sillage.reporting.report.content.Missing.DanglingCode;

/** Finds the codes that are named and stand for nothing: the services hold each other's codes and never ask. */
final class DanglingCodes {

    private final CatalogSnapshot catalog;
    private final Set<String> goals;
    private final Set<String> directorates;
    private final Set<String> committees;
    private final Set<String> objectives;

    DanglingCodes(CatalogSnapshot catalog) {
        this.catalog = catalog;
        this.goals = codes(catalog.scheme().goals(), CatalogSnapshot.Goal::code);
        this.directorates = codes(catalog.directorates(), CatalogSnapshot.Directorate::code);
        this.committees = codes(catalog.committees(), CatalogSnapshot.Committee::code);
        this.objectives = codes(catalog.objectives(), CatalogSnapshot.Objective::code);
    }

    private static <T> Set<String> codes(List<T> things, Function<T, String> code) {
        return things.stream().map(code).collect(Collectors.toSet());
    }

    /** Each once, those of the scheme first. */
    List<DanglingCode> all(Figures figures, List<ReportContent.TeamWords> words) {
        return Stream.of(
                catalog.scheme().validation().stream().filter(step -> !committees.contains(step.committee()))
                        .map(step -> dangling(CodeSort.COMMITTEE, step.committee(), CodeHolder.SCHEME,
                                catalog.scheme().code())),
                catalog.objectives().stream().flatMap(this::ofObjective),
                catalog.actions().stream().flatMap(a -> Stream
                        .concat(a.leadDirectorates().stream(), a.affectedDirectorates().stream())
                        .filter(d -> !directorates.contains(d))
                        .map(d -> dangling(CodeSort.DIRECTORATE, d, CodeHolder.ACTION, a.code()))),
                figures.figures().stream().flatMap(this::ofFigure),
                words.stream().filter(w -> w.objective() != null && !objectives.contains(w.objective()))
                        .map(w -> dangling(CodeSort.OBJECTIVE, w.objective(), CodeHolder.WORDS, w.section())))
                .flatMap(Function.identity()).distinct().toList();
    }

    private Stream<DanglingCode> ofObjective(CatalogSnapshot.Objective objective) {
        return Stream.concat(
                objective.goals().stream().filter(g -> !goals.contains(g))
                        .map(g -> dangling(CodeSort.GOAL, g, CodeHolder.OBJECTIVE, objective.code())),
                objective.leadDirectorates().stream().filter(d -> !directorates.contains(d))
                        .map(d -> dangling(CodeSort.DIRECTORATE, d, CodeHolder.OBJECTIVE, objective.code())));
    }

    private Stream<DanglingCode> ofFigure(Figures.Figure figure) {
        return figure.items().stream().flatMap(i -> i.owed().stream()).map(o -> o.owedBy().directorate())
                .filter(d -> d != null && !directorates.contains(d))
                .map(d -> dangling(CodeSort.DIRECTORATE, d, CodeHolder.INDICATOR, figure.indicator()));
    }

    private static DanglingCode dangling(CodeSort sort, String code, CodeHolder holder, String holderCode) {
        return new DanglingCode(sort, code, holder, holderCode);
    }
}
