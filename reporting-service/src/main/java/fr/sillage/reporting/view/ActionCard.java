package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;

/** An action as a card of the board shows it. */
@Schema(name = "ActionCard")
public record ActionCard(
        @NotNull @Schema(examples = "1-1.3") String code,
        @NotNull String title,
        CodeAndTitle axis,
        CodeAndTitle objective,
        @Schema(description = "The action that it is a part of") CodeAndTitle parent,
        String lead,
        @NotNull List<DirectorateName> leadDirectorates,
        @NotNull List<String> partners,
        @Schema(description = "Since when it has its status") LocalDate since,
        @Schema(description = "What was said last") String note,
        @NotNull @Schema(description = "The last step should be over, or the first of an action not begun") boolean late,
        @Schema(description = "The step that comes next") StepView nextStep) {

    @Schema(name = "ViewStep")
    public record StepView(@NotNull String title,
            @Schema(description = "A year, a month or a day", examples = "2026-06") String due,
            String note) {

        static StepView of(CatalogSnapshot.Step step) {
            return new StepView(step.title(), step.due(), step.note());
        }
    }

    static ActionCard of(CatalogSnapshot.Action action, Structure structure, LocalDate today) {
        Optional<CatalogSnapshot.Progress> last = ActionStanding.lastEntry(action, today);
        return new ActionCard(action.code(), action.title(), structure.axisOf(action).map(CodeAndTitle::of).orElse(null),
                structure.objectiveOf(action).map(CodeAndTitle::of).orElse(null),
                structure.parentOf(action).map(CodeAndTitle::of).orElse(null), action.lead(),
                structure.directorates(structure.leadDirectoratesOf(action)), action.partners(),
                since(action, today), last.map(CatalogSnapshot.Progress::note).orElse(null),
                Actions.overdue(action, today).isPresent(),
                Actions.nextStep(action, today).map(StepView::of).orElse(null));
    }

    /** The oldest entry of those that say the same as the last one, without another in between. */
    private static LocalDate since(CatalogSnapshot.Action action, LocalDate today) {
        String status = ActionStanding.status(action, today).name();
        return action.progress().stream().filter(entry -> !entry.on().isAfter(today))
                .takeWhile(entry -> entry.status().equals(status)).reduce((newer, older) -> older)
                .map(CatalogSnapshot.Progress::on).orElse(null);
    }
}
