package fr.sillage.reporting.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.edition.EditionView;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** All of one objective: what was promised, what is measured, what is done. */
@Schema(name = "ObjectiveView")
public record ObjectiveView(
        @NotNull SchemeHead scheme,
        @NotNull @Schema(description = "The year whose figures are told", examples = "2025") int year,
        @NotNull @Schema(description = "Those that can be asked for") List<Integer> years,
        @NotNull AsOf asOf,
        @Schema(description = "Absent where all is told as of now") StaleView stale,
        @NotNull @Schema(examples = "9") String code,
        @NotNull String title,
        CodeAndTitle axis,
        CodeAndTitle workstream,
        String context,
        @NotNull @Schema(description = "Enjeux") List<String> stakes,
        @NotNull @Schema(description = "Modalités") List<String> means,
        DeadlineView deadline,
        @Schema(description = "Pilote") String lead,
        @NotNull List<DirectorateName> leadDirectorates,
        @NotNull @Schema(description = "Goals of the buyers that it serves, by their titles") List<String> goals,
        String note,
        @NotNull @Schema(description = "Its lines of figures that have a target, by where they stand") Map<ProgressStatus, Integer> progress,
        @NotNull @Schema(description = "One for each indicator and buyer") List<IndicatorView> indicators,
        @NotNull List<DeedView> targetedActions,
        @NotNull List<ActionView> actions,
        @NotNull LackingView lacking,
        @NotNull @Schema(description = "What should be done by now, the longest overdue first") List<Due> late,
        @NotNull @Schema(description = "The latest edition of each report that the caller may see, at this objective") List<Telling> tellings,
        @Schema(description = "The one before in the scheme") CodeAndTitle previous,
        @Schema(description = "The one after in the scheme") CodeAndTitle next) {

    @Schema(name = "Telling")
    public record Telling(@NotNull EditionView edition,
            @NotNull @Schema(description = "The edition’s page, at this objective") String page) {
    }

    public static ObjectiveView of(Situation situation, CatalogSnapshot.Objective objective, List<EditionView> editions) {
        CatalogSnapshot catalog = situation.catalog();
        var structure = new Structure(catalog);
        var lines = new Lines(situation.figures());
        int at = catalog.objectives().indexOf(objective);
        return new ObjectiveView(SchemeHead.of(structure), situation.year(), situation.years(), situation.asOf(),
                situation.stale(), objective.code(), objective.title(),
                structure.axisOf(objective).map(CodeAndTitle::of).orElse(null),
                structure.workstreamOf(objective).map(CodeAndTitle::of).orElse(null), objective.context(), objective.stakes(),
                objective.means(), DeadlineView.of(objective.deadline()), objective.lead(),
                structure.directorates(objective.leadDirectorates()),
                objective.goals().stream().map(code -> goal(code, catalog.scheme())).toList(), objective.note(),
                Lines.counts(lines.of(objective)),
                lines.figuresOf(objective).stream().map(figure -> IndicatorView.of(figure, structure)).toList(),
                catalog.targetedActions().stream().filter(deed -> deed.objective().equals(objective.code()))
                        .map(deed -> DeedView.of(deed, situation)).toList(),
                catalog.actions().stream().filter(action -> action.parent() == null)
                        .filter(action -> objective.code().equals(action.objective()))
                        .map(action -> ActionView.of(action, structure, situation.today())).toList(),
                LackingView.of(situation, structure, lines, List.of(objective)),
                new Deadlines(structure, lines, situation.year(), situation.today()).late().stream()
                        .filter(due -> due.objective() != null && due.objective().code().equals(objective.code())).toList(),
                editions.stream().filter(edition -> ReportKind.tellsObjectives(edition.kind()))
                        .map(edition -> new Telling(edition, edition.href() + ".html#objectif-" + objective.code())).toList(),
                at == 0 ? null : CodeAndTitle.of(catalog.objectives().get(at - 1)),
                at == catalog.objectives().size() - 1 ? null : CodeAndTitle.of(catalog.objectives().get(at + 1)));
    }

    private static String goal(String code, CatalogSnapshot.Scheme scheme) {
        return scheme.goals().stream().filter(goal -> goal.code().equals(code)).map(CatalogSnapshot.Goal::title)
                .filter(Objects::nonNull).findFirst().orElse(code);
    }
}
