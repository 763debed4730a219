package fr.sillage.catalog.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.campaign.Campaign;
import fr.sillage.catalog.campaign.CampaignRepository;
import fr.sillage.catalog.campaign.EvaluationTeller;
import fr.sillage.catalog.questionnaire.PollReader;
import fr.sillage.catalog.questionnaire.PollTold;
import fr.sillage.catalog.scheme.Scheme;

/** Reads how a scheme was evaluated; of one that says nothing of evaluation it asks nothing. */
@ApplicationScoped
class EvaluationHistory {

    private final EvaluationTeller evaluations;
    private final CampaignRepository campaigns;
    private final PollReader polls;

    EvaluationHistory(EvaluationTeller evaluations, CampaignRepository campaigns, PollReader polls) {
        this.evaluations = evaluations;
        this.campaigns = campaigns;
        this.polls = polls;
    }

    Optional<SchemeEvaluated> of(Scheme scheme) {
        return evaluations.of(scheme).map(told -> {
            Map<Integer, List<PollTold>> asked = campaigns.of(scheme).stream()
                    .collect(Collectors.toMap(Campaign::year, polls::of));
            return new SchemeEvaluated(told.campaigns().stream()
                    .map(campaign -> new SchemeEvaluated.Part(campaign, asked.getOrDefault(campaign.year(), List.of())))
                    .toList(), told.overall());
        });
    }
}
