package fr.sillage.catalog.snapshot;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.campaign.CampaignTold;
import fr.sillage.catalog.campaign.EvaluationTold;
import fr.sillage.catalog.questionnaire.PollTold;

/** How far the evaluation of a scheme has come, as far as it may be told. */
public record SchemeEvaluated(
        @NotNull @Schema(description = "In the order of their years") List<Part> campaigns,
        @Schema(description = "Absent until the committees that are asked agree to it") EvaluationTold overall) {

    /** A campaign and what was asked in it. */
    @Schema(name = "CampaignWithPolls")
    public record Part(@NotNull CampaignTold campaign, @NotNull List<PollTold> polls) {
    }
}
