package fr.sillage.reporting.run;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.edition.Edition;
import fr.sillage.reporting.step.Step;

public record RunView(
        @NotNull long id,
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year", "evaluation", "overall", "reasons", "digest" }) String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull Run.Trigger trigger,
        @NotNull @Schema(description = "WAITING for its next attempt, RUNNING, DONE with an edition, or FAILED for a reason") Run.State state,
        @NotNull @Schema(description = "How it stands, for people, in French; “En retard” where it is late", examples = "Terminé") String label,
        @Schema(description = "When the report was due; absent where somebody asked for it") Instant dueAt,
        @Schema(description = "Since when the report is late; absent where it is not") Instant lateSince,
        @NotNull List<AttemptView> attempts,
        @Schema(description = "Of a run that waits") Instant nextAttemptAt,
        @Schema(description = "Why the run waits again or has failed, in French") String reason,
        @Schema(description = "What came of a run that is done") Made edition){

    @Schema(name = "RunAttempt")
    public record AttemptView(
            @NotNull int number,
            @NotNull Instant startedAt,
            Instant endedAt,
            @Schema(description = "What went wrong, in French") String error,
            @NotNull List<StepView> steps) {

        static AttemptView from(Attempt attempt) {
            return new AttemptView(attempt.number(), attempt.startedAt(), attempt.endedAt(), attempt.error(),
                    attempt.steps().stream().map(StepView::from).toList());
        }
    }

    @Schema(name = "RunAttemptStep")
    public record StepView(
            @NotNull Step step,
            @NotNull @Schema(description = "For people, in French", examples = "Mise en page") String label,
            @NotNull Instant startedAt,
            Instant endedAt,
            @Schema(description = "What went wrong in it, in French") String error) {

        static StepView from(AttemptStep taken) {
            return new StepView(taken.step(), taken.step().label(), taken.startedAt(), taken.endedAt(), taken.error());
        }
    }

    @Schema(name = "RunEdition")
    public record Made(@NotNull int number, @NotNull String href) {

        static Made from(Edition edition) {
            return edition == null ? null : new Made(edition.number(), edition.href());
        }
    }

    public static RunView from(Run run, Instant now) {
        boolean late = run.isLate(now);
        return new RunView(run.id(), run.scheme(), run.kind(), run.year(), run.trigger(), run.state(),
                late ? "En retard" : run.state().label(), run.dueAt(), late ? run.lateAt() : null,
                run.attempts().stream().map(AttemptView::from).toList(), run.nextAttemptAt(), run.reason(),
                Made.from(run.edition()));
    }
}
