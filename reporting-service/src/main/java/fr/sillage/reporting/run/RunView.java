package fr.sillage.reporting.run;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.edition.Edition;

public record RunView(
        @NotNull long id,
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(enumeration = {
                "annual", "mid-year" }) String kind,
        @NotNull @Schema(examples = "2025") int year,
        @NotNull Run.Trigger trigger,
        @NotNull @Schema(description = "WAITING for its next attempt, RUNNING, DONE with an edition, or FAILED for a reason") Run.State state,
        @NotNull List<AttemptView> attempts,
        @Schema(description = "Of a run that waits") Instant nextAttemptAt,
        @Schema(description = "Why the run waits again or has failed, in French") String reason,
        @Schema(description = "What came of a run that is done") Made edition){

    @Schema(name = "RunAttempt")
    public record AttemptView(
            @NotNull int number,
            @NotNull Instant startedAt,
            Instant endedAt,
            @Schema(description = "What went wrong, in French") String error) {

        static AttemptView from(Attempt attempt) {
            return new AttemptView(attempt.number(), attempt.startedAt(), attempt.endedAt(), attempt.error());
        }
    }

    @Schema(name = "RunEdition")
    public record Made(@NotNull int number, @NotNull String href) {

        static Made from(Edition edition) {
            return edition == null ? null : new Made(edition.number(), edition.href());
        }
    }

    static RunView from(Run run) {
        return new RunView(run.id(), run.scheme(), run.kind(), run.year(), run.trigger(), run.state(),
                run.attempts().stream().map(AttemptView::from).toList(), run.nextAttemptAt(), run.reason(),
                Made.from(run.edition()));
    }
}
