package fr.sillage.indicators.measure;

import java.util.List;
import java.util.Optional;

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
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.indicators.unit.Units;
import io.quarkus.security.Authenticated;

/** What is counted. Any signed-in caller reads the definitions; the figures are another matter. */
@Path("/api/v1/measures")
@Tag(name = "Measures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeasureResource {

    private final MeasureRepository measures;
    private final Units units;
    private final Ledger ledger;
    private final Rights rights;

    public MeasureResource(MeasureRepository measures, Units units, Ledger ledger, Rights rights) {
        this.measures = measures;
        this.units = units;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Measures in the order of their codes")
    public Page<MeasureView> listMeasures(@Valid @BeanParam PageRequest page) {
        return Page.of(measures.page(page), page, Measure::code, MeasureView::from);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A measure")
    public RestResponse<MeasureView> getMeasure(String code, @Context Request request) {
        Measure measure = measures.find(code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, measure, MeasureView.from(measure));
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Create or replace a measure", description = """
            The unit is one of the registry, or a quotient of two. Once figures were given the unit, the rules by which they add up and their decimals stay. So does an item for which \
            figures were given, or that an indicator or a target names.""")
    public RestResponse<MeasureView> replaceMeasure(@Code String code, @NotNull @Valid MeasureBody body,
            @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        return ledger.write("measure", change -> {
            Optional<Measure> existing = measures.lock(code);
            List<Fault> faults = MeasureRules.faults(body, existing.map(Measure::body).orElse(null),
                    existing.map(measures::itemsObserved).orElse(List.of()), measures.itemsRead(code), units);
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new Measure(code), body, change, measures::persist);
            return put.reply(MeasureView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Delete a measure", description = "Refused where it has figures, or an indicator reads it.")
    public void deleteMeasure(String code, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        ledger.write("measure deleted", change -> {
            Measure measure = measures.lock(code).orElseThrow(() -> notFound(code));
            precondition.requireMatch(measure);
            measures.delete(measure);
            return change.id();
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("measure", code);
    }
}
