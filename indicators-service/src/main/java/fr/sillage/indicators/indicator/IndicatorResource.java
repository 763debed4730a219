package fr.sillage.indicators.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;
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
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.unit.Units;
import io.quarkus.security.Authenticated;

/** What is followed, and how it is worked out. Any signed-in caller reads the definitions. */
@Path("/api/v1/indicators")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IndicatorResource {

    private final IndicatorRepository indicators;
    private final MeasureRepository measures;
    private final Units units;
    private final Ledger ledger;
    private final Rights rights;

    public IndicatorResource(IndicatorRepository indicators, MeasureRepository measures, Units units, Ledger ledger,
            Rights rights) {
        this.indicators = indicators;
        this.measures = measures;
        this.units = units;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Definitions in force, in the order of their codes")
    public Page<IndicatorView> listIndicators(@Valid @BeanParam PageRequest page) {
        return Page.of(indicators.page(page), page, Definition::indicator, IndicatorView::from);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "The definition in force")
    public RestResponse<IndicatorView> getIndicator(String code, @Context Request request) {
        Indicator indicator = indicators.find(code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, indicator, IndicatorView.from(indicator.definition()));
    }

    @GET
    @Path("{code}/versions")
    @ListETag
    @Transactional
    @Operation(summary = "Every definition there was, the first one first")
    public Page<IndicatorView> listIndicatorVersions(String code) {
        Indicator indicator = indicators.find(code).orElseThrow(() -> notFound(code));
        return Page.whole(indicator.definitions().stream().map(IndicatorView::from).toList());
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Create or redefine an indicator", description = "A definition that differs becomes the next version; "
            + "the earlier ones are kept. An item for which there is a target stays. The unit is one of the registry, or a quotient of "
            + "two, and fits the formula: an amount is told in the dimension of its measure (kg in t with the scale 0.001), a "
            + "quotient of comparable quantities in % with the scale 100, any other in a quotient of units such as L/100 km.")
    public RestResponse<IndicatorView> replaceIndicator(@Code String code, @NotNull @Valid IndicatorBody body,
            @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        return ledger.write("indicator", change -> {
            Optional<Indicator> existing = indicators.lock(code);
            List<Fault> faults = new IndicatorRules(measures.held(named(body)), units).faults(body,
                    indicators.itemsAimedAt(code));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new Indicator(code), body, change, indicators::persist);
            return put.reply(IndicatorView.from(put.item().definition()));
        });
    }

    private static List<String> named(IndicatorBody body) {
        return Stream.concat(body.formula().operands().stream().map(Operand::measure), Stream.ofNullable(body.publishedAs()))
                .distinct().collect(Collectors.toList());
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("indicator", code);
    }
}
