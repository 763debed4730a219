package fr.sillage.catalog.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Evaluation")
public record EvaluationView(
        @NotNull @Schema(description = "Year of a campaign, or `overall`", examples = "2017") String part,
        @NotNull EvaluationState state,
        @NotNull String summary,
        String lessons,
        @NotNull @Schema(description = "In the overall evaluation: those of all campaigns, in the order of their years") List<Finding> findings,
        @NotNull @Schema(description = "Codes of chosen actions of which nothing is said yet") List<String> untold,
        @NotNull @Schema(description = "What an opinion on `evaluation`, `<scheme>/<part>` names; that of the overall evaluation changes with any of its parts") String sha256,
        @NotNull @Schema(description = "The committees that validate it, in their order; none for the last campaign") List<Say> said,
        LocalDate publishedOn,
        @NotNull long version) {

    static EvaluationView of(Evaluation evaluation, Course course) {
        String part = evaluation.part();
        List<String> parts = part.equals(Evaluation.OVERALL) ? course.campaigns().stream().map(Course::part).toList()
                : List.of(part);
        EvaluationBody body = evaluation.body();
        return new EvaluationView(part, course.state(part), body.summary(), body.lessons(),
                parts.stream().map(course::evaluation).flatMap(Optional::stream)
                        .flatMap(told -> told.body().findings().stream()).toList(),
                parts.stream().flatMap(each -> course.untold(each).stream()).toList(), course.outcomeHash(part),
                course.saidOfOutcome(part), evaluation.publishedOn(), evaluation.version());
    }
}
