package fr.sillage.catalog.assessment;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.Siren;
import fr.sillage.catalog.framework.Framework;
import fr.sillage.catalog.framework.FrameworkAction;
import fr.sillage.catalog.framework.FrameworkActionRepository;
import fr.sillage.catalog.framework.FrameworkRepository;
import fr.sillage.catalog.organisation.OrganisationRepository;
import io.quarkus.security.Authenticated;

/** What a buyer answers to one action for a day; whatever was answered before stays to be read. */
@Path("/api/v1/frameworks/{code}/assessments/{buyer}/{date}/actions/{action}")
@Tag(name = "Frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AnswerResource {

    private final FrameworkRepository frameworks;
    private final FrameworkActionRepository actions;
    private final AnswerRepository answers;
    private final AnswerVersionRepository versions;
    private final AnswerDesk desk;
    private final OrganisationRepository organisations;
    private final Ledger ledger;
    private final Rights rights;

    AnswerResource(FrameworkRepository frameworks, FrameworkActionRepository actions, AnswerRepository answers,
            AnswerVersionRepository versions, AnswerDesk desk, OrganisationRepository organisations, Ledger ledger,
            Rights rights) {
        this.frameworks = frameworks;
        this.actions = actions;
        this.answers = answers;
        this.versions = versions;
        this.desk = desk;
        this.organisations = organisations;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    public RestResponse<AnswerView> getAnswer(String code, String buyer, LocalDate date, String action,
            @Context Request request) {
        rights.requireReading(List.of(buyer));
        Answer answer = answers.find(action(framework(code), action), buyer, date).orElseThrow(() -> notFound(action));
        return Precondition.get(request, answer, answers.view(action, answer));
    }

    @PUT
    @Operation(summary = "Answer: done, planned, not done or not concerned")
    public RestResponse<AnswerView> replaceAnswer(String code, @Siren String buyer, LocalDate date, String action,
            @NotNull @Valid AnswerBody body, @BeanParam Precondition precondition) {
        rights.require(Role.CONTRIBUTOR, buyer);
        var put = ledger.write("self-assessment", change -> {
            Framework framework = framework(code);
            FrameworkAction found = action(framework, action);
            organisations.find(buyer).orElseThrow(() -> ProblemException.notFound("organisation", buyer));
            return desk.put(found, actions.of(framework), new AnswerRepository.Day(buyer, date), body, precondition, change);
        });
        // only now does the ledger know when it was
        return put.reply(answers.view(action, put.item()));
    }

    @DELETE
    @Operation(summary = "Take an answer back; its history stays")
    public void deleteAnswer(String code, String buyer, LocalDate date, String action, @BeanParam Precondition precondition) {
        rights.require(Role.CONTRIBUTOR, buyer);
        ledger.write("self-assessment taken back", change -> {
            Answer answer = answers.lock(action(framework(code), action), buyer, date).orElseThrow(() -> notFound(action));
            precondition.requireMatch(answer);
            versions.persist(answer.asWithdrawal(change.id()));
            answers.delete(answer);
            return change.id();
        });
    }

    @GET
    @Path("history")
    @ListETag
    @Operation(summary = "All that was ever answered, by whom and when: newest first")
    public Page<AnswerVersionView> listAnswerVersions(String code, String buyer, LocalDate date, String action,
            @Valid @BeanParam PageRequest page) {
        rights.requireReading(List.of(buyer));
        return Page.of(answers.versions(action(framework(code), action), buyer, date, page), page,
                view -> String.valueOf(view.id()), view -> view);
    }

    private Framework framework(String code) {
        return frameworks.find(code).orElseThrow(() -> ProblemException.notFound("framework", code));
    }

    private FrameworkAction action(Framework framework, String code) {
        return actions.find(framework, code).orElseThrow(() -> ProblemException.notFound("framework-action", code));
    }

    private static ProblemException notFound(String action) {
        return ProblemException.notFound("answer", action);
    }
}
