package fr.sillage.catalog.questionnaire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Messages;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.campaign.CampaignRepository;
import fr.sillage.catalog.review.Token;
import fr.sillage.catalog.scheme.SchemeRepository;

/** Where whoever was given a link answers. There is no list, and nothing is read back. */
@Path(PublicQuestionnaireResource.PATH + "/{token}")
@Tag(name = "Evaluation")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PublicQuestionnaireResource {

    static final String PATH = "/api/v1/public/questionnaires";

    private static final String AUTHOR = "questionnaire";

    private final QuestionnaireLinkRepository links;
    private final QuestionnaireRepository questionnaires;
    private final QuestionnaireAnswerRepository answers;
    private final CampaignRepository campaigns;
    private final SchemeRepository schemes;
    private final Ledger ledger;
    private final Messages messages;
    private final Clock clock;

    PublicQuestionnaireResource(QuestionnaireLinkRepository links, QuestionnaireRepository questionnaires,
            QuestionnaireAnswerRepository answers, CampaignRepository campaigns, SchemeRepository schemes, Ledger ledger,
            Messages messages, Clock clock) {
        this.links = links;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.campaigns = campaigns;
        this.schemes = schemes;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    @Cache(noStore = true)
    @Operation(summary = "What is asked")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public QuestionnaireFormView getQuestionnaireForm(String token) {
        Questionnaire found = open(links.find(new Token(token)));
        QuestionnaireBody body = found.body();
        return new QuestionnaireFormView(body.title(), body.introduction(),
                schemes.findById(campaigns.findById(found.campaignId()).schemeId()).title(),
                messages.text("questionnaire-notice", List.of()), body.closesOn(),
                body.questions().stream().map(QuestionnaireFormView.Asked::of).toList());
    }

    /** The link goes with the answer, and neither knows of the other. */
    @POST
    @ResponseStatus(204)
    @Operation(summary = "Answers, once")
    @APIResponse(responseCode = "204", description = "Counted; it is not read back here")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    public void createQuestionnaireAnswer(String token, @NotNull @Valid AnswerBody body) {
        ledger.writeAsService(AUTHOR, "answer to a questionnaire", change -> {
            Optional<QuestionnaireLink> link = links.lock(new Token(token));
            Questionnaire found = open(link);
            List<Fault> faults = QuestionnaireRules.faults(body, found.body().questions());
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var choices = new TreeMap<String, List<String>>();
            body.answers().forEach(answer -> choices.put(answer.question(), answer.choices()));
            answers.persist(new QuestionnaireAnswer(found, choices, change));
            links.delete(link.orElseThrow());
            return change.id();
        });
    }

    /** @throws ProblemException 404 for a link that nobody was given or that was used, 409 once it is closed */
    private Questionnaire open(Optional<QuestionnaireLink> link) {
        Questionnaire found = questionnaires.findById(link
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "not-found.questionnaire-link"))
                .questionnaireId());
        if (found.isClosed(LocalDate.now(clock))) {
            throw ProblemException.of(ProblemType.CONFLICT, "questionnaire-closed", found.body().closesOn());
        }
        return found;
    }
}
