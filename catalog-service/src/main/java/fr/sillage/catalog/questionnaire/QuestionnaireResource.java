package fr.sillage.catalog.questionnaire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Role;
import fr.sillage.catalog.campaign.Campaign;
import fr.sillage.catalog.campaign.CampaignRepository;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.review.Token;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** The simple polls of a campaign. Once somebody answered, what was asked stays asked. */
@Path("/api/v1/schemes/{scheme}/campaigns/{year}/questionnaires")
@Tag(name = "Evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class QuestionnaireResource {

    private final QuestionnaireRepository questionnaires;
    private final QuestionnaireLinkRepository links;
    private final QuestionnaireAnswerRepository answers;
    private final CampaignRepository campaigns;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Clock clock;
    private final History history;

    QuestionnaireResource(QuestionnaireRepository questionnaires, QuestionnaireLinkRepository links,
            QuestionnaireAnswerRepository answers, CampaignRepository campaigns, SchemeAccess access, Ledger ledger,
            Clock clock, History history) {
        this.questionnaires = questionnaires;
        this.links = links;
        this.answers = answers;
        this.campaigns = campaigns;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<QuestionnaireView> listQuestionnaires(String scheme, int year) {
        return Page.whole(questionnaires.of(campaign(access.toRead(scheme), year)).stream().map(QuestionnaireView::from)
                .toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<QuestionnaireView> getQuestionnaire(String scheme, int year, String code, @Context Request request) {
        Questionnaire found = questionnaire(access.toRead(scheme), year, code);
        return Precondition.get(request, found, QuestionnaireView.from(found));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listQuestionnaireHistory(String scheme, int year, String code,
            @Valid @BeanParam HistoryRequest page) {
        Campaign of = campaign(access.toRead(scheme), year);
        return history.of(questionnaires.find(of, code).orElseGet(() -> new Questionnaire(of.id(), code)), page,
                () -> notFound(code));
    }

    @GET
    @Path("{code}/results")
    @ListETag
    @Operation(summary = "What was answered, counted")
    public ResultsView getQuestionnaireResults(String scheme, int year, String code) {
        return ledger.readConsistently(position -> {
            Questionnaire found = questionnaire(access.toRead(scheme), year, code);
            return ResultsView.of(found, links.open(found), answers.of(found));
        });
    }

    @PUT
    @Path("{code}")
    public RestResponse<QuestionnaireView> replaceQuestionnaire(String scheme, int year, @Code String code,
            @NotNull @Valid QuestionnaireBody body, @BeanParam Precondition precondition) {
        return ledger.write("questionnaire", change -> {
            Campaign campaign = campaign(access.toWriteAs(Role.STEWARD, scheme), year);
            var existing = questionnaires.lock(campaign, code);
            existing.filter(found -> !found.body().questions().equals(body.questions()))
                    .ifPresent(this::requireUnanswered);
            List<Fault> faults = QuestionnaireRules.faults(body, campaign.actions());
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new Questionnaire(campaign.id(), code), body, change,
                    questionnaires::persist);
            return put.reply(QuestionnaireView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteQuestionnaire(String scheme, int year, String code, @BeanParam Precondition precondition) {
        ledger.write("questionnaire deleted", change -> {
            Campaign campaign = campaign(access.toWriteAs(Role.STEWARD, scheme), year);
            Questionnaire found = questionnaires.lock(campaign, code).orElseThrow(() -> notFound(code));
            precondition.requireMatch(found);
            requireUnanswered(found);
            return precondition.delete(found, change, questionnaires::delete);
        });
    }

    /** Sent twice, it makes more links: those made before stay good. */
    @POST
    @Path("{code}/links")
    @ResponseStatus(201)
    @Cache(noStore = true)
    @Operation(summary = "Makes links by which as many people answer, once each, without an account")
    @APIResponseSchema(value = QuestionnaireLinksView.class, responseCode = "201", responseDescription = "The links, shown this one time")
    public QuestionnaireLinksView createQuestionnaireLinks(String scheme, int year, String code,
            @NotNull @Valid QuestionnaireLinksBody body) {
        return ledger.write("links to a questionnaire", change -> {
            Campaign campaign = campaign(access.toWriteAs(Role.STEWARD, scheme), year);
            Questionnaire found = questionnaires.lock(campaign, code).orElseThrow(() -> notFound(code));
            if (found.isClosed(LocalDate.now(clock))) {
                throw ProblemException.of(ProblemType.CONFLICT, "questionnaire-closed", found.body().closesOn());
            }
            List<Token> tokens = Stream.generate(Token::fresh).limit(body.count()).toList();
            tokens.forEach(token -> links.persist(new QuestionnaireLink(found, token, change)));
            return new QuestionnaireLinksView(
                    tokens.stream().map(token -> PublicQuestionnaireResource.PATH + "/" + token.text()).toList(),
                    found.body().closesOn());
        });
    }

    private void requireUnanswered(Questionnaire questionnaire) {
        if (answers.anyOf(questionnaire)) {
            throw ProblemException.of(ProblemType.CONFLICT, "questionnaire-answered", questionnaire.code());
        }
    }

    private Questionnaire questionnaire(Scheme scheme, int year, String code) {
        return questionnaires.find(campaign(scheme, year), code).orElseThrow(() -> notFound(code));
    }

    private Campaign campaign(Scheme scheme, int year) {
        return campaigns.find(scheme, year).orElseThrow(() -> ProblemException.notFound("campaign", year));
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("questionnaire", code);
    }
}
