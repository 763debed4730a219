package fr.sillage.indicators.expectation;

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
import fr.sillage.indicators.measure.MeasureRepository;
import io.quarkus.security.Authenticated;

/** Who owes which figures, and by when. */
@Path("/api/v1/expectations")
@Tag(name = "Expected figures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ExpectationResource {

    private final ExpectationRepository expectations;
    private final MeasureRepository measures;
    private final Ledger ledger;
    private final Rights rights;

    ExpectationResource(ExpectationRepository expectations, MeasureRepository measures, Ledger ledger, Rights rights) {
        this.expectations = expectations;
        this.measures = measures;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Expectations in the order of their codes", description = "Those of the buyers that the caller may read.")
    public Page<ExpectationView> listExpectations(@Valid @BeanParam PageRequest page) {
        return Page.of(expectations.page(rights.readable(), page), page, Expectation::code, ExpectationView::from);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "An expectation")
    public RestResponse<ExpectationView> getExpectation(String code, @Context Request request) {
        Expectation expectation = expectations.find(code).orElseThrow(() -> notFound(code));
        rights.requireReading(List.of(expectation.buyer()));
        return Precondition.get(request, expectation, ExpectationView.from(expectation));
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Ask for figures, or ask otherwise", description = """
            Each item's figure of each period is owed by a day counted from the end of the period. Needs a steward of the buyer; \
            to move it to another buyer, of both. The scheme and the directorate are known to the catalog, and taken as given.""")
    public RestResponse<ExpectationView> replaceExpectation(@Code String code, @NotNull @Valid ExpectationBody body,
            @BeanParam Precondition precondition) {
        rights.require(Role.STEWARD, body.buyer());
        return ledger.write("expectation", change -> {
            Optional<Expectation> existing = expectations.lock(code);
            existing.ifPresent(expectation -> rights.require(Role.STEWARD, expectation.buyer()));
            var measure = measures.held(List.of(body.measure())).get(body.measure());
            List<Fault> faults = ExpectationRules.faults(body, measure == null ? null : measure.quantity());
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new Expectation(code), body, change, expectations::persist);
            return put.reply(ExpectationView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Ask no longer", description = "Figures that were given stay. Where they are owed up to some period, set `until` instead.")
    public void deleteExpectation(String code, @BeanParam Precondition precondition) {
        ledger.write("expectation withdrawn", change -> {
            Expectation expectation = expectations.lock(code).orElseThrow(() -> notFound(code));
            rights.require(Role.STEWARD, expectation.buyer());
            precondition.requireMatch(expectation);
            expectations.delete(expectation);
            return change.id();
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("expectation", code);
    }
}
