package fr.sillage.indicators.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
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
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.Siren;
import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.IndicatorRepository;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.measure.Quantity;
import io.quarkus.security.Authenticated;

/** What a scheme asks of its buyers' figures. */
@Path("/api/v1/schemes/{scheme}/targets")
@Tag(name = "Targets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TargetResource {

    private final TargetRepository targets;
    private final TargetHistory history;
    private final IndicatorRepository indicators;
    private final MeasureRepository measures;
    private final Ledger ledger;
    private final Rights rights;

    TargetResource(TargetRepository targets, TargetHistory history, IndicatorRepository indicators, MeasureRepository measures,
            Ledger ledger,
            Rights rights) {
        this.targets = targets;
        this.history = history;
        this.indicators = indicators;
        this.measures = measures;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Transactional
    @Operation(summary = "Targets of a scheme", description = "Those of the buyers that the caller may read. "
            + "A scheme is known to the catalog: here one without targets has an empty list.")
    public Page<TargetView> listTargets(String scheme) {
        return Page.whole(targets.of(scheme).stream()
                .filter(act -> rights.has(Role.READER, act.key().buyer()))
                .map(TargetView::from).toList());
    }

    @GET
    @Path("{indicator}/{buyer}/{item}")
    @Transactional
    @Operation(summary = "A target")
    public RestResponse<TargetView> getTarget(String scheme, String indicator, String buyer, String item,
            @Context Request request) {
        rights.requireReading(List.of(buyer));
        TargetKey key = new TargetKey(scheme, indicator, buyer, item);
        TargetAct act = targets.find(key).orElseThrow(() -> notFound(key));
        return Precondition.get(request, act, TargetView.from(act));
    }

    @PUT
    @Path("{indicator}/{buyer}/{item}")
    @Operation(summary = "Set or replace a target", description = """
            `_T` stands for the item where the indicator is not broken down. Points may lie after the end of the scheme. \
            A point relative to a baseline that is not known is taken; until it is, progress cannot be told.""")
    public RestResponse<TargetView> replaceTarget(@Code String scheme, String indicator, @Siren String buyer, String item,
            @NotNull @Valid TargetBody body, @BeanParam Precondition precondition) {
        rights.require(Role.STEWARD, buyer);
        return ledger.write("target", change -> {
            Definition definition = indicators.held(indicator)
                    .orElseThrow(() -> ProblemException.notFound("indicator", indicator));
            requireItem(definition, item);
            List<Fault> faults = TargetRules.faults(body, definition.direction());
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            TargetKey key = new TargetKey(scheme, indicator, buyer, item);
            Optional<TargetAct> existing = targets.lock(key);
            Optional<TargetBody> before = existing.map(TargetAct::body);
            long version = existing.map(TargetAct::version).orElse(0L);
            var put = precondition.put(existing, () -> new TargetAct(key), body, change, targets::persist);
            before.filter(superseded -> put.item().version() != version)
                    .ifPresent(superseded -> history.keep(key, superseded, version, change.id()));
            return put.reply(TargetView.from(put.item()));
        });
    }

    @DELETE
    @Path("{indicator}/{buyer}/{item}")
    @Operation(summary = "Withdraw a target", description = "Its history stays.")
    public void deleteTarget(String scheme, String indicator, String buyer, String item,
            @BeanParam Precondition precondition) {
        rights.require(Role.STEWARD, buyer);
        ledger.write("target withdrawn", change -> {
            TargetKey key = new TargetKey(scheme, indicator, buyer, item);
            TargetAct act = targets.lock(key).orElseThrow(() -> notFound(key));
            precondition.requireMatch(act);
            history.keep(key, act.body(), act.version(), change.id());
            targets.delete(act);
            return change.id();
        });
    }

    @GET
    @Path("{indicator}/{buyer}/{item}/history")
    @ListETag
    @Transactional
    @Operation(summary = "Every act there was for a target, the first one first", description = "The one in force among them, and those of a target that was withdrawn.")
    public Page<TargetVersionView> listTargetVersions(String scheme, String indicator, String buyer, String item) {
        rights.requireReading(List.of(buyer));
        TargetKey key = new TargetKey(scheme, indicator, buyer, item);
        List<TargetVersionView> versions = history.versions(key, targets.find(key).orElse(null));
        if (versions.isEmpty()) {
            throw notFound(key);
        }
        return Page.whole(versions);
    }

    private void requireItem(Definition definition, String item) {
        Map<String, Quantity> quantities = measures.held(definition.measures()).values().stream()
                .collect(Collectors.toMap(Measure::code, Measure::quantity));
        if (!definition.hasItem(item, quantities)) {
            throw ProblemException.notFound("item", item);
        }
    }

    private static ProblemException notFound(TargetKey key) {
        return ProblemException.notFound("target", key.indicator() + "/" + key.buyer() + "/" + key.item());
    }
}
