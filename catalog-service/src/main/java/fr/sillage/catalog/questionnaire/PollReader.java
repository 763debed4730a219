package fr.sillage.catalog.questionnaire;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.campaign.Campaign;

/** Counts what was answered in the polls of a campaign. */
@ApplicationScoped
public class PollReader {

    private final QuestionnaireRepository questionnaires;
    private final QuestionnaireLinkRepository links;
    private final QuestionnaireAnswerRepository answers;

    PollReader(QuestionnaireRepository questionnaires, QuestionnaireLinkRepository links,
            QuestionnaireAnswerRepository answers) {
        this.questionnaires = questionnaires;
        this.links = links;
        this.answers = answers;
    }

    public List<PollTold> of(Campaign campaign) {
        return questionnaires.of(campaign).stream().map(poll -> new PollTold(poll.body().actions(), poll.body().closesOn(),
                ResultsView.of(poll, links.open(poll), answers.of(poll)))).toList();
    }
}
