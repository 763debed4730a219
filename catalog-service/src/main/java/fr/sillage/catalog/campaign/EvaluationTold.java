package fr.sillage.catalog.campaign;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a campaign, or of all of them, once the committees that are asked agree to it. */
public record EvaluationTold(
        @NotNull EvaluationState state,
        @NotNull String summary,
        String lessons,
        @NotNull @Schema(description = "None in the overall evaluation, which has those of the campaigns") List<Finding> findings,
        @NotNull List<Say> said,
        LocalDate publishedOn) {

    /** @param state of the last campaign, that of the overall evaluation */
    static EvaluationTold of(Evaluation evaluation, EvaluationState state, List<Say> said) {
        EvaluationBody body = evaluation.body();
        return new EvaluationTold(state, body.summary(), body.lessons(), body.findings(), said, evaluation.publishedOn());
    }
}
