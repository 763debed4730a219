package fr.sillage.indicators.observation;

import java.util.List;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;
import io.quarkus.security.Authenticated;

/** What was observed. */
@Path("/api/v1/measures/{code}/observations")
@Tag(name = "Observations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ObservationResource {

    private final ObservationRepository observations;
    private final MeasureRepository measures;
    private final Rights rights;

    public ObservationResource(ObservationRepository observations, MeasureRepository measures, Rights rights) {
        this.observations = observations;
        this.measures = measures;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Observations of a measure, by buyer, item and period", description = "Without a buyer, those of all the buyers that the caller may read.")
    public Page<ObservationView> listObservations(String code,
            @RestQuery @Parameter(description = "SIREN") String buyer,
            @RestQuery @Parameter(description = "`_T` for the declared total") String item,
            @BeanParam Span span, @Valid @BeanParam PageRequest page) {
        if (buyer != null) {
            rights.requireReading(List.of(buyer));
        }
        measures.find(code).orElseThrow(() -> ProblemException.notFound("measure", code));
        Period from = span.first().orElse(null);
        Period to = span.last().orElse(null);
        var buyers = buyer == null ? rights.readable().orElse(null) : List.of(buyer);
        return Page.of(observations.page(new ObservationQuery(code, buyers, item, from, to), page), page, ObservationView::key,
                Function.identity());
    }
}
