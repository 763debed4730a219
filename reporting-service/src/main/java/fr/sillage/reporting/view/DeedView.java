package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ReportContent.Recurrence;

/** A targeted action with the years in which it was done. */
@Schema(name = "TargetedActionTold")
public record DeedView(
        @NotNull String code,
        @NotNull String title,
        @NotNull Recurrence recurrence,
        @NotNull @Schema(description = "Of a deed of every year: in the year told") Deed.State state,
        DeadlineView deadline,
        String note,
        @NotNull List<DoneView> completions) {

    @Schema(name = "CompletionTold")
    public record DoneView(@NotNull int year, LocalDate doneOn, String evidence) {
    }

    static DeedView of(CatalogSnapshot.TargetedAction deed, Situation situation) {
        return new DeedView(deed.code(), deed.title(), Recurrence.valueOf(deed.recurrence()),
                Deed.state(deed, situation.year(), situation.today()), DeadlineView.of(deed.deadline()), deed.note(),
                deed.completions().stream().map(done -> new DoneView(done.year(), done.doneOn(), done.evidence())).toList());
    }
}
