package fr.sillage.catalog.plan;

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
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** What is to be done, entered and told done by those who do it. */
@Path("/api/v1/schemes/{scheme}/plans/{year}/{plan}/lines")
@Tag(name = "Yearly plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PlanLineResource {

    private final PlanReader reader;
    private final PlanDesk desk;
    private final PlanLineRepository lines;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    PlanLineResource(PlanReader reader, PlanDesk desk, PlanLineRepository lines, SchemeAccess access, Ledger ledger,
            History history) {
        this.reader = reader;
        this.desk = desk;
        this.lines = lines;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<PlanLineView> listPlanLines(String scheme, int year, String plan) {
        return Page.whole(lines.of(reader.plan(access.toRead(scheme), year, plan)).stream().map(PlanLineView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<PlanLineView> getPlanLine(String scheme, int year, String plan, String code,
            @Context Request request) {
        PlanLine line = lines.find(reader.plan(access.toRead(scheme), year, plan), code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, line, PlanLineView.from(line));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listPlanLineHistory(String scheme, int year, String plan, String code,
            @Valid @BeanParam HistoryRequest page) {
        YearlyPlan of = reader.named(access.toRead(scheme), year, plan);
        Long row = history.row(of, () -> PlanReader.notFound(plan));
        return history.of(lines.find(of, code).orElseGet(() -> new PlanLine(row, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<PlanLineView> replacePlanLine(String scheme, int year, String plan, @Code String code,
            @NotNull @Valid PlanLineBody body, @BeanParam Precondition precondition) {
        return ledger.write("line of a plan", change -> {
            Scheme found = access.toWriteAs(Role.CONTRIBUTOR, scheme);
            var put = desk.put(found, reader.plan(found, year, plan), code, body, precondition, change);
            return put.reply(PlanLineView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Of a plan that is not validated yet; any other line is given up, with the reason")
    public void deletePlanLine(String scheme, int year, String plan, String code, @BeanParam Precondition precondition) {
        ledger.write("line of a plan deleted", change -> {
            Scheme found = access.toWriteAs(Role.CONTRIBUTOR, scheme);
            YearlyPlan of = reader.plan(found, year, plan);
            PlanLine line = lines.lock(of, code).orElseThrow(() -> notFound(code));
            return desk.delete(found, of, line, precondition, change);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("plan-line", code);
    }
}
