package fr.sillage.catalog.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** What came of each campaign, and of all of them: written, validated by committees, published. */
@Path("/api/v1/schemes/{scheme}/evaluations")
@Tag(name = "Evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class EvaluationResource {

    private final EvaluationRepository evaluations;
    private final CourseReader courses;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Clock clock;
    private final History history;

    EvaluationResource(EvaluationRepository evaluations, CourseReader courses, SchemeAccess access, Ledger ledger,
            Clock clock, History history) {
        this.evaluations = evaluations;
        this.courses = courses;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "In the order of their years, the overall one last")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public Page<EvaluationView> listEvaluations(String scheme) {
        Scheme found = access.toRead(scheme);
        Course course = courses.of(found);
        return Page.whole(evaluations.of(found).stream().map(evaluation -> EvaluationView.of(evaluation, course)).toList());
    }

    /** What the committees say changes without a new version, so the answer bears the version for If-Match and no 304. */
    @GET
    @Path("{part}")
    @Operation(summary = "Of a year, or `overall`")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public RestResponse<EvaluationView> getEvaluation(String scheme, String part) {
        Course course = courses.of(access.toRead(scheme));
        Evaluation evaluation = course.evaluation(part).orElseThrow(() -> notFound(part));
        return Precondition.getFresh(evaluation, EvaluationView.of(evaluation, course));
    }

    @GET
    @Path("{part}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listEvaluationHistory(String scheme, String part, @Valid @BeanParam HistoryRequest page) {
        return history.of(evaluations.find(access.toRead(scheme), part).orElseThrow(() -> notFound(part)), page);
    }

    @PUT
    @Path("{part}")
    public RestResponse<EvaluationView> replaceEvaluation(String scheme, String part, @NotNull @Valid EvaluationBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("evaluation", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            Course course = courses.of(found);
            Optional<Campaign> campaign = course.campaign(part);
            if (campaign.isEmpty() && !part.equals(Evaluation.OVERALL)) {
                throw notFound(part);
            }
            var existing = evaluations.lock(found, part);
            if (course.isClosed(part) && existing.filter(there -> there.body().equals(body)).isEmpty()) {
                throw ProblemException.of(ProblemType.CONFLICT, "evaluation-published", part);
            }
            List<Fault> faults = EvaluationRules.faults(body, campaign);
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new Evaluation(found.id(), part), body, change,
                    evaluations::persist);
            evaluations.flush();
            return put.reply(EvaluationView.of(put.item(), courses.of(found)));
        });
    }

    /** Sent again, it changes nothing. */
    @PUT
    @Path("{part}/publication")
    @Operation(operationId = "publishEvaluation", summary = "Publishes what is validated; no word of it changes any more")
    public EvaluationView publish(String scheme, String part) {
        return ledger.write("evaluation published", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            Evaluation evaluation = evaluations.lock(found, part).orElseThrow(() -> notFound(part));
            if (!evaluation.isPublished()) {
                List<Fault> missing = courses.of(found).missing(part);
                if (!missing.isEmpty()) {
                    throw ProblemException.conflicting("evaluation-not-validated", missing);
                }
                evaluation.publish(LocalDate.now(clock), change);
            }
            return EvaluationView.of(evaluation, courses.of(found));
        });
    }

    private static ProblemException notFound(String part) {
        return ProblemException.notFound("evaluation", part);
    }
}
