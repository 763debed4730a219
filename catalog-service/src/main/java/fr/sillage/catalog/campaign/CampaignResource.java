package fr.sillage.catalog.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Role;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** Which actions are evaluated in which year. A technical committee proposes, a political one decides, by their opinions. */
@Path("/api/v1/schemes/{scheme}/campaigns")
@Tag(name = "Evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CampaignResource {

    private final CampaignRepository campaigns;
    private final CourseReader courses;
    private final EvaluableActions actions;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    CampaignResource(CampaignRepository campaigns, CourseReader courses, EvaluableActions actions, SchemeAccess access,
            Ledger ledger, History history) {
        this.campaigns = campaigns;
        this.courses = courses;
        this.actions = actions;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "In the order of their years")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public Page<CampaignView> listCampaigns(String scheme) {
        Scheme found = access.toRead(scheme);
        Course course = courses.of(found);
        Map<String, ActionView> all = actions.all(found);
        return Page.whole(course.campaigns().stream().map(campaign -> view(found, campaign, course, all)).toList());
    }

    /** What the committees say changes without a new version, so the answer bears the version for If-Match and no 304. */
    @GET
    @Path("{year}")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public RestResponse<CampaignView> getCampaign(String scheme, int year) {
        Scheme found = access.toRead(scheme);
        Campaign campaign = campaigns.find(found, year).orElseThrow(() -> notFound(year));
        return Precondition.getFresh(campaign, view(found, campaign, courses.of(found), actions.all(found)));
    }

    @GET
    @Path("{year}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listCampaignHistory(String scheme, int year, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(campaigns.find(found, year).orElseGet(() -> new Campaign(found.id(), year)), page,
                () -> notFound(year));
    }

    @GET
    @Path("{year}/proposal")
    @ListETag
    @Operation(summary = "Which actions no other campaign has, and which of them are proposed for this year")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public Proposal getCampaignProposal(String scheme, @Min(1900) @Max(2200) int year) {
        Scheme found = access.toRead(scheme);
        List<Campaign> others = others(found, year);
        Set<String> taken = others.stream().flatMap(other -> other.actions().stream()).collect(Collectors.toSet());
        return Proposal.of(year, Math.max(0, CourseReader.rule(found).parts() - others.size()),
                actions.in(found, year).stream().filter(action -> !taken.contains(action.code())).toList());
    }

    @PUT
    @Path("{year}")
    public RestResponse<CampaignView> replaceCampaign(String scheme, @Min(1900) @Max(2200) int year,
            @NotNull @Valid CampaignBody body, @BeanParam Precondition precondition) {
        return ledger.write("campaign", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            var existing = campaigns.lock(found, year);
            if (existing.filter(there -> there.body().equals(body)).isEmpty()) {
                requireOpen(found, year);
            }
            List<Fault> faults = CampaignRules.faults(year, body, CourseReader.rule(found), found.period(),
                    actions.in(found, year).stream().map(ActionView::code).collect(Collectors.toSet()), others(found, year));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new Campaign(found.id(), year), body, change,
                    campaigns::persist);
            campaigns.flush();
            return put.reply(view(found, put.item(), courses.of(found), actions.all(found)));
        });
    }

    @DELETE
    @Path("{year}")
    public void deleteCampaign(String scheme, int year, @BeanParam Precondition precondition) {
        ledger.write("campaign deleted", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            Campaign campaign = campaigns.lock(found, year).orElseThrow(() -> notFound(year));
            precondition.requireMatch(campaign);
            Course course = courses.of(found);
            boolean heard = course.saidOfChoice(campaign).stream().anyMatch(say -> say.decision() != null);
            if (heard || course.evaluation(Course.part(campaign)).isPresent()) {
                throw ProblemException.of(ProblemType.CONFLICT, "campaign-under-way", year);
            }
            return precondition.delete(campaign, change, campaigns::delete);
        });
    }

    private void requireOpen(Scheme scheme, int year) {
        if (courses.of(scheme).isClosed(String.valueOf(year))) {
            throw ProblemException.of(ProblemType.CONFLICT, "evaluation-published", year);
        }
    }

    private List<Campaign> others(Scheme scheme, int year) {
        return campaigns.of(scheme).stream().filter(campaign -> campaign.year() != year).toList();
    }

    private static CampaignView view(Scheme scheme, Campaign campaign, Course course, Map<String, ActionView> actions) {
        return CampaignView.of(campaign, course, CourseReader.rule(scheme).baselineYear(), actions);
    }

    static ProblemException notFound(int year) {
        return ProblemException.notFound("campaign", year);
    }
}
