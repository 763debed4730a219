package fr.sillage.reporting.view;

import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import fr.sillage.api.Code;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.edition.EditionRepository;
import fr.sillage.reporting.edition.EditionView;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.schedule.LateReports;
import fr.sillage.reporting.schedule.ScheduleView;
import io.quarkus.security.Authenticated;

/**
 * The screens of an intranet, one call each, as things stand now. For those with any right for one of the scheme's buyers; what
 * is confidential or not for publication comes in none of them.
 */
@Path("/api/v1/views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Views", description = "Combined screens, live. Where another service is down, what it last said stands in and "
        + "`stale` tells so; where it never said anything, 503 with Retry-After.")
@Authenticated
public class ViewResource {

    private static final String YEAR = "The year whose figures are told; the last one that is over where absent";

    private final Situations situations;
    private final Dashboards dashboards;
    private final EditionRepository editions;
    private final LateReports reports;
    private final Rights rights;

    ViewResource(Situations situations, Dashboards dashboards, EditionRepository editions, LateReports reports,
            Rights rights) {
        this.situations = situations;
        this.dashboards = dashboards;
        this.editions = editions;
        this.reports = reports;
        this.rights = rights;
    }

    @GET
    @Path("home/{scheme}")
    @Operation(operationId = "getHomeView", summary = "The first screen of a scheme", description = "Where it stands by axis, its key figures, what is missing, late or next, its reports.")
    public RestResponse<HomeView> getHome(@Code String scheme,
            @QueryParam("year") @Parameter(description = YEAR, example = "2025") Integer year, @Context Request request) {
        Situation situation = situations.of(scheme, year);
        List<EditionView> told = editions(scheme);
        List<ScheduleView> schedules = reports.schedulesOf(scheme);
        return answer(request, situation.stand(List.of(told, schedules)), () -> HomeView.of(situation, told, schedules));
    }

    @GET
    @Path("board/{scheme}")
    @Operation(operationId = "getBoardView", summary = "A scheme’s actions by status, with its partners and key figures")
    public RestResponse<BoardView> getBoard(@Code String scheme,
            @QueryParam("year") @Parameter(description = YEAR, example = "2025") Integer year, @BeanParam BoardFilter filter,
            @Context Request request) {
        Situation situation = situations.of(scheme, year);
        return answer(request, situation.stand(List.of()), () -> BoardView.of(situation, filter));
    }

    @GET
    @Path("objectives/{scheme}/{code}")
    @Operation(operationId = "getObjectiveView", summary = "All of one objective", description = "Its texts, its indicators with series, targets and where they stand, its targeted actions and actions, the reports that tell of it.")
    public RestResponse<ObjectiveView> getObjective(@Code String scheme, @Code String code,
            @QueryParam("year") @Parameter(description = YEAR, example = "2025") Integer year, @Context Request request) {
        Situation situation = situations.of(scheme, year);
        CatalogSnapshot.Objective objective = situation.catalog().objectives().stream()
                .filter(found -> found.code().equals(code)).findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "not-found.objective", scheme, code));
        List<EditionView> told = editions(scheme);
        return answer(request, situation.stand(told), () -> ObjectiveView.of(situation, objective, told));
    }

    @GET
    @Path("dashboard")
    @Operation(operationId = "getDashboardView", summary = "Counts by scheme, buyer, directorate and year", description = "Over the schemes in force in the year that the caller may read, fifty at most. What is counted is never added up into a figure.")
    public RestResponse<DashboardView> getDashboard(@Valid @BeanParam DashboardFilter filter, @Context Request request) {
        Dashboards.Dashboard dashboard = dashboards.of(filter);
        return answer(request, dashboard.stand(), dashboard.view());
    }

    private List<EditionView> editions(String scheme) {
        return editions.latestOf(scheme, buyers -> rights.has(Role.READER, buyers));
    }

    private <T> RestResponse<T> answer(Request request, String stand, Supplier<T> view) {
        EntityTag tag = rights.tag(stand);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder<T> reply = unchanged == null ? ResponseBuilder.ok(view.get())
                : ResponseBuilder.create(unchanged.build().getStatus());
        return reply.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization").build();
    }
}
