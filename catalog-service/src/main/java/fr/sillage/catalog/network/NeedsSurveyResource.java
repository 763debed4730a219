package fr.sillage.catalog.network;

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

import fr.sillage.api.Code;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.organisation.BuyerAccess;
import io.quarkus.security.Authenticated;

/**
 * What buyers were asked about their brakes, and the information and training that they need: counts, and nothing of who
 * answered.
 */
@Path("/api/v1/organisations/{siren}/needs-surveys")
@Tag(name = "Buyers’ network")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class NeedsSurveyResource {

    private final NeedsSurveyRepository surveys;
    private final NeedsSurveys desk;
    private final BuyerAccess access;
    private final Ledger ledger;
    private final History history;

    NeedsSurveyResource(NeedsSurveyRepository surveys, NeedsSurveys desk, BuyerAccess access, Ledger ledger, History history) {
        this.surveys = surveys;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "What buyers said that they need, by code")
    public Page<NeedsSurveyView> listNeedsSurveys(String siren, @Valid @BeanParam PageRequest page) {
        access.toRead(siren);
        return Page.of(surveys.page(siren, page), page, NeedsSurvey::code, NeedsSurveyView::from);
    }

    @GET
    @Path("{code}")
    public RestResponse<NeedsSurveyView> getNeedsSurvey(String siren, String code, @Context Request request) {
        access.toRead(siren);
        NeedsSurvey found = surveys.find(siren, code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, found, NeedsSurveyView.from(found));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listNeedsSurveyHistory(String siren, String code, @Valid @BeanParam HistoryRequest page) {
        access.toRead(siren);
        return history.of(surveys.find(siren, code).orElseGet(() -> new NeedsSurvey(siren, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<NeedsSurveyView> replaceNeedsSurvey(String siren, @Code String code,
            @NotNull @Valid NeedsSurveyBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("needs survey", change -> {
            access.toWrite(siren);
            var put = desk.put(siren, code, body, precondition, change);
            return put.reply(NeedsSurveyView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteNeedsSurvey(String siren, String code, @BeanParam Precondition precondition) {
        ledger.write("needs survey deleted", change -> {
            access.toWrite(siren);
            NeedsSurvey found = surveys.lock(siren, code).orElseThrow(() -> notFound(code));
            return precondition.delete(found, change, surveys::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("needs-survey", code);
    }
}
