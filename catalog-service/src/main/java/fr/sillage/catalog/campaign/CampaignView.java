package fr.sillage.catalog.campaign;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.EvaluationIndicator;
import fr.sillage.catalog.action.EvaluationMean;
import fr.sillage.catalog.action.SheetPart;

@Schema(name = "Campaign")
public record CampaignView(
        @NotNull @Schema(description = "The year evaluated", examples = "2017") int year,
        @NotNull @Schema(description = "Its place among the scheme’s campaigns, from 1") int rank,
        @NotNull List<Chosen> actions,
        String method,
        String note,
        @NotNull @Schema(description = "Of the choice: what an opinion on `campaign`, `<scheme>/<year>` names") String sha256,
        @NotNull ChoiceState choice,
        @NotNull @Schema(description = "The committees that agree to the choice, in their order") List<Say> said,
        @NotNull @Schema(description = "The last campaign: what comes of it is told by the overall evaluation alone") boolean intoOverall,
        @NotNull @Schema(description = "What came of it, see `/evaluations/<year>`") EvaluationState evaluation,
        @Schema(description = "Temps 0: the year that the indicators are compared with") Integer baselineYear,
        @NotNull long version) {

    @Schema(name = "CampaignAction")
    public record Chosen(@NotNull String code, @NotNull String title,
            @NotNull @Schema(description = "How its sheet says that it is evaluated") List<EvaluationMean> means,
            @NotNull @Schema(description = "What its sheet counts; the figures are the indicators service’s") List<EvaluationIndicator> indicators,
            @NotNull @Schema(description = "Its sheet says that neither means nor indicators apply") boolean withoutMeasure) {

        /** @param action null where it was deleted since */
        private static Chosen of(String code, ActionView action) {
            if (action == null || action.sheet() == null) {
                return new Chosen(code, action == null ? code : action.title(), List.of(), List.of(), false);
            }
            return new Chosen(code, action.title(), action.sheet().evaluationMeans(), action.sheet().evaluationIndicators(),
                    action.sheet().notApplicable()
                            .containsAll(List.of(SheetPart.EVALUATION_MEANS, SheetPart.EVALUATION_INDICATORS)));
        }
    }

    static CampaignView of(Campaign campaign, Course course, Integer baselineYear, Map<String, ActionView> actions) {
        CampaignBody body = campaign.body();
        return new CampaignView(campaign.year(), course.rank(campaign),
                body.actions().stream().map(code -> Chosen.of(code, actions.get(code))).toList(), body.method(), body.note(),
                course.choiceHash(campaign), course.choice(campaign), course.saidOfChoice(campaign),
                course.isIntoOverall(campaign), course.state(Course.part(campaign)), baselineYear, campaign.version());
    }
}
