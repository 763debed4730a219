package fr.sillage.catalog.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Siren;
import fr.sillage.catalog.programme.ProgrammeFiguresView.Buyer;
import fr.sillage.catalog.programme.ProgrammeFiguresView.Figure;
import fr.sillage.catalog.programme.ProgrammeFiguresView.Item;
import io.quarkus.security.Authenticated;

/**
 * The figures of a year that programmes, registers of trainings and yearly plans themselves know, each with the list behind it.
 */
@Path("/api/v1/programme-figures")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ProgrammeFiguresResource {

    private final ProgrammeCount count;
    private final Ledger ledger;
    private final Rights rights;

    ProgrammeFiguresResource(ProgrammeCount count, Ledger ledger, Rights rights) {
        this.count = count;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "What buyers buy, teach and plan comes to in a year")
    public ProgrammeFiguresView getProgrammeFigures(@NotNull @Min(1900) @Max(2200) @QueryParam("year") Integer year,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN; those of all buyers where absent") String buyer) {
        return ledger.readConsistently(position -> new ProgrammeFiguresView(year, position.position(),
                count.of(year, readable(buyer)).stream()
                        .collect(Collectors.groupingBy(Told::buyer, TreeMap::new,
                                Collectors.mapping(Figure::of, Collectors.toList())))
                        .entrySet().stream().map(of -> new Buyer(of.getKey(), of.getValue())).toList()));
    }

    @GET
    @Path("{measure}")
    @ListETag
    @Operation(summary = "What there is behind a figure")
    public Page<Item> listProgrammeFigureItems(String measure,
            @NotNull @Min(1900) @Max(2200) @QueryParam("year") Integer year,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN; that of all buyers where absent") String buyer) {
        if (!ProgrammeCount.knows(measure)) {
            throw ProblemException.notFound("programme-measure", measure);
        }
        return ledger.readConsistently(position -> Page.whole(count.of(year, readable(buyer)).stream()
                .filter(told -> told.measure().code().equals(measure)).flatMap(told -> told.items().stream()).toList()));
    }

    private Optional<Set<String>> readable(String buyer) {
        if (buyer == null) {
            return rights.readable();
        }
        rights.requireReading(List.of(buyer));
        return Optional.of(Set.of(buyer));
    }
}
