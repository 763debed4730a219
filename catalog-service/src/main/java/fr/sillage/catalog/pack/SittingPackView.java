package fr.sillage.catalog.pack;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.committee.AgendaItem;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.needs.NeedsSheetBody;
import fr.sillage.catalog.strategy.PurchaseStrategyView;
import fr.sillage.catalog.targetedaction.TargetedAction;

/** What the members of a committee need before they sit: things as they stand now, counted by the day of the sitting. */
@Schema(name = "SittingPack")
public record SittingPackView(
        @NotNull Named scheme,
        @NotNull Named committee,
        @NotNull LocalDate date,
        @Schema(description = "Title of the sitting") String title,
        @Schema(description = "As a text") String agenda,
        @NotNull @Schema(description = "Point by point") List<AgendaItem> items,
        @NotNull @Schema(description = "What committees that speak before this one agreed to, and on which it has not spoken yet") List<OpinionView> proposals,
        @NotNull @Schema(description = "Strategies of targeted files on which this committee is to give its opinion; none where another reviews purchases") List<AwaitingStrategy> strategies,
        @NotNull List<LateAction> lateActions,
        @NotNull List<LateTargetedAction> lateTargetedActions,
        @NotNull @Schema(description = "What the scheme's committees said since this one sat before, that day included") List<OpinionView> decisions) {

    @Schema(name = "CodeAndTitle")
    public record Named(@NotNull String code, @NotNull String title) {
    }

    /** @param earlier the last opinion of this committee on it, postponed or on another text */
    @Schema(name = "AwaitingStrategy")
    public record AwaitingStrategy(
            @NotNull @Schema(description = "Reference of the intention") String ref,
            @NotNull String title,
            @NotNull List<String> buyers,
            @NotNull @Schema(description = "When the consultation is to be published") String publication,
            String directorate,
            String lead,
            @NotNull PurchaseStrategyView strategy,
            @Schema(description = "Absent where there is none yet") NeedsSheetBody needsSheet,
            @Schema(description = "The committee’s last opinion on it, on this text or another; absent where it never spoke") OpinionView earlier) {
    }

    @Schema(name = "LateAction")
    public record LateAction(@NotNull String code, @NotNull String title, String objective, String lead,
            @NotNull ProgressEntry.Status status,
            @NotNull @Schema(description = "What should have been done by then: a year, month or day", examples = "2019-06") String due,
            @Schema(description = "The step that was due; absent where it is the objective itself") String step) {
    }

    /** @param year the last whole one that lacks it, of what is to be done every year */
    @Schema(name = "LateTargetedAction")
    public record LateTargetedAction(@NotNull String code, @NotNull String title, @NotNull String objective,
            @NotNull TargetedAction.Recurrence recurrence,
            @Schema(description = "By when it was to be done: a year, month or day") String due,
            @Schema(description = "The year that lacks it, where it is to be done every year") Integer year) {
    }
}
