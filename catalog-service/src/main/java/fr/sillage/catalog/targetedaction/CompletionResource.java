package fr.sillage.catalog.targetedaction;

import java.time.Clock;
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
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** What was done, year by year: entered by those who lead, withdrawn by them where it was a mistake. */
@Path("/api/v1/schemes/{scheme}/targeted-actions/{code}/completions")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CompletionResource {

    private final TargetedActionRepository targetedActions;
    private final CompletionRepository completions;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Clock clock;
    private final History history;

    public CompletionResource(TargetedActionRepository targetedActions, CompletionRepository completions, SchemeAccess access,
            Ledger ledger, Clock clock, History history) {
        this.targetedActions = targetedActions;
        this.completions = completions;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<CompletionView> listCompletions(String scheme, String code) {
        TargetedAction action = targetedAction(access.toRead(scheme), code);
        return Page.whole(completions.of(List.of(action)).stream().map(CompletionView::from).toList());
    }

    @GET
    @Path("{year}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listCompletionHistory(String scheme, String code, int year,
            @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        TargetedAction of = targetedActions.find(found, code).orElseGet(() -> new TargetedAction(found, code));
        Long row = history.row(of, () -> TargetedActionResource.notFound(code));
        return history.of(completions.find(of, year).orElseGet(() -> new Completion(row, year)), page, () -> notFound(year));
    }

    @PUT
    @Path("{year}")
    public RestResponse<CompletionView> replaceCompletion(String scheme, String code, int year,
            @NotNull @Valid CompletionBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("completion", change -> {
            Scheme found = access.toWriteAs(Role.CONTRIBUTOR, scheme);
            TargetedAction action = targetedAction(found, code);
            List<Fault> faults = TargetedActionRules.faults(body, year, found.period(), LocalDate.now(clock));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(completions.lock(action, year), () -> new Completion(action.id(), year), body, change,
                    completions::persist);
            return put.reply(CompletionView.from(put.item()));
        });
    }

    @DELETE
    @Path("{year}")
    public void deleteCompletion(String scheme, String code, int year, @BeanParam Precondition precondition) {
        ledger.write("completion deleted", change -> {
            TargetedAction action = targetedAction(access.toWriteAs(Role.CONTRIBUTOR, scheme), code);
            Completion completion = completions.lock(action, year)
                    .orElseThrow(() -> notFound(year));
            precondition.requireMatch(completion);
            if (completion.plan() != null) {
                throw ProblemException.of(ProblemType.CONFLICT, "completion-of-plan", completion.plan());
            }
            return precondition.delete(completion, change, completions::delete);
        });
    }

    private static ProblemException notFound(int year) {
        return ProblemException.notFound("completion", year);
    }

    private TargetedAction targetedAction(Scheme scheme, String code) {
        return targetedActions.find(scheme, code).orElseThrow(() -> ProblemException.notFound("targeted-action", code));
    }
}
