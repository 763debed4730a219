package fr.sillage.catalog.plan;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** What a scheme means to do in each year. A plan is a steward's; its lines are those of the people who do the work. */
@Path("/api/v1/schemes/{scheme}/plans")
@Tag(name = "Yearly plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class YearlyPlanResource {

    private final PlanReader reader;
    private final PlanDesk desk;
    private final YearlyPlanRepository plans;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    YearlyPlanResource(PlanReader reader, PlanDesk desk, YearlyPlanRepository plans, SchemeAccess access, Ledger ledger,
            History history) {
        this.reader = reader;
        this.desk = desk;
        this.plans = plans;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "The plans with how far they have come, by year")
    public Page<YearlyPlanView> listYearlyPlans(String scheme, @QueryParam("year") Integer year,
            @QueryParam("kind") PlanKind kind) {
        return ledger.readConsistently(position -> {
            List<YearlyPlanView> found = reader.all(access.toRead(scheme), year).stream().map(reader::view)
                    .filter(plan -> kind == null || plan.body().kind() == kind).toList();
            return Page.whole(found);
        });
    }

    @GET
    @Path("{year}/{code}")
    public RestResponse<YearlyPlanView> getYearlyPlan(String scheme, int year, String code) {
        return ledger.readConsistently(position -> {
            YearlyPlan plan = reader.plan(access.toRead(scheme), year, code);
            return Precondition.getFresh(plan, reader.view(plan));
        });
    }

    @GET
    @Path("{year}/{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listYearlyPlanHistory(String scheme, int year, String code,
            @Valid @BeanParam HistoryRequest page) {
        return history.of(reader.named(access.toRead(scheme), year, code), page, () -> PlanReader.notFound(code));
    }

    @PUT
    @Path("{year}/{code}")
    @Operation(summary = "Once validated, or with its last line, a plan makes the completion of the targeted action that it feeds, unless somebody entered one")
    public RestResponse<YearlyPlanView> replaceYearlyPlan(String scheme, int year, @Code String code,
            @NotNull @Valid YearlyPlanBody body, @BeanParam Precondition precondition) {
        return ledger.write("yearly plan", change -> {
            var put = desk.put(access.toWriteAs(Role.STEWARD, scheme), year, code, body, precondition, change);
            return put.reply(reader.view(put.item()));
        });
    }

    @DELETE
    @Path("{year}/{code}")
    @Operation(summary = "With its lines; one that was validated stays")
    public void deleteYearlyPlan(String scheme, int year, String code, @BeanParam Precondition precondition) {
        ledger.write("yearly plan deleted", change -> {
            var found = access.toWriteAs(Role.STEWARD, scheme);
            YearlyPlan plan = plans.lock(found, year, code).orElseThrow(() -> PlanReader.notFound(code));
            return desk.delete(found, plan, precondition, change);
        });
    }
}
