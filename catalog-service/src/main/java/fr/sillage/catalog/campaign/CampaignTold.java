package fr.sillage.catalog.campaign;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as a report may tell it. */
public record CampaignTold(
        @NotNull @Schema(description = "The year evaluated") int year,
        @NotNull @Schema(description = "Its place among the scheme’s campaigns, from 1") int rank,
        @NotNull @Schema(description = "Codes of the actions chosen") List<String> actions,
        String method,
        String note,
        @NotNull ChoiceState choice,
        @NotNull @Schema(description = "The committees that agree to the choice, in their order") List<Say> said,
        @NotNull @Schema(description = "The last campaign, which the overall evaluation tells") boolean intoOverall,
        @Schema(description = "What came of it: absent until it is validated; of the last campaign, until the overall evaluation is") EvaluationTold evaluation) {

    static CampaignTold of(Campaign campaign, Course course) {
        CampaignBody body = campaign.body();
        return new CampaignTold(campaign.year(), course.rank(campaign), body.actions(), body.method(), body.note(),
                course.choice(campaign), course.saidOfChoice(campaign), course.isIntoOverall(campaign),
                course.told(Course.part(campaign)).orElse(null));
    }
}
