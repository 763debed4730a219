package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

/** An action with its calendar, its parts and all that was said of it. */
@Schema(name = "ActionTold")
public record ActionView(
        @NotNull String code,
        @NotNull String title,
        String description,
        @NotNull ActionStatus status,
        @NotNull @Schema(description = "The last step should be over, or the first of an action not begun") boolean late,
        String lead,
        @NotNull List<DirectorateName> leadDirectorates,
        @NotNull List<DirectorateName> affectedDirectorates,
        @NotNull List<String> partners,
        @NotNull List<ActionCard.StepView> steps,
        @NotNull @Schema(description = "The newest first") List<EntryView> progress,
        @NotNull List<ActionView> parts) {

    @Schema(name = "ProgressTold")
    public record EntryView(@NotNull ActionStatus status, @NotNull LocalDate on, String note, String difficulties,
            String correctiveActions) {

        static EntryView of(CatalogSnapshot.Progress entry) {
            return new EntryView(ActionStatus.valueOf(entry.status()), entry.on(), entry.note(), entry.difficulties(),
                    entry.correctiveActions());
        }
    }

    static ActionView of(CatalogSnapshot.Action action, Structure structure, LocalDate today) {
        return new ActionView(action.code(), action.title(), action.description(), ActionStanding.status(action, today),
                Actions.overdue(action, today).isPresent(), action.lead(),
                structure.directorates(structure.leadDirectoratesOf(action)),
                structure.directorates(action.affectedDirectorates()), action.partners(),
                action.steps().stream().map(ActionCard.StepView::of).toList(),
                action.progress().stream().map(EntryView::of).toList(),
                structure.partsOf(action).stream().map(part -> of(part, structure, today)).toList());
    }
}
