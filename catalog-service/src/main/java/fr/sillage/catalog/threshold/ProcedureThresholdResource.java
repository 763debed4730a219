package fr.sillage.catalog.threshold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** The European thresholds, by kind of purchase and of buyer. None is deleted: what was published then was held to it. */
@Path("/api/v1/procedure-thresholds")
@Tag(name = "Procedure thresholds")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ProcedureThresholdResource {

    private final ProcedureThresholdRepository thresholds;
    private final Ledger ledger;
    private final Rights rights;
    private final History history;

    ProcedureThresholdResource(ProcedureThresholdRepository thresholds, Ledger ledger, Rights rights, History history) {
        this.thresholds = thresholds;
        this.ledger = ledger;
        this.rights = rights;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "All that ever held, the latest first")
    public Page<ProcedureThresholdView> listProcedureThresholds() {
        return Page.whole(thresholds.all().stream().map(ProcedureThresholdView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<ProcedureThresholdView> getProcedureThreshold(String code, @Context Request request) {
        ProcedureThreshold threshold = thresholds.find(code)
                .orElseThrow(() -> ProblemException.notFound("threshold", code));
        return Precondition.get(request, threshold, ProcedureThresholdView.from(threshold));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listProcedureThresholdHistory(String code, @Valid @BeanParam HistoryRequest page) {
        return history.of(thresholds.find(code).orElseThrow(() -> ProblemException.notFound("threshold", code)), page);
    }

    @PUT
    @Path("{code}")
    public RestResponse<ProcedureThresholdView> replaceProcedureThreshold(@Code String code,
            @NotNull @Valid ProcedureThresholdBody body, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.ADMIN);
        return ledger.write("procedure threshold", change -> {
            List<ProcedureThreshold> all = thresholds.lockAll();
            Optional<ProcedureThreshold> existing = all.stream().filter(one -> one.code().equals(code)).findFirst();
            Map<String, ProcedureThresholdBody> others = all.stream().filter(one -> !one.code().equals(code))
                    .collect(Collectors.toMap(ProcedureThreshold::code, ProcedureThreshold::body));
            List<Fault> faults = ProcedureThresholdRules.faults(body, others);
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new ProcedureThreshold(code), body, change, thresholds::persist);
            return put.reply(ProcedureThresholdView.from(put.item()));
        });
    }
}
