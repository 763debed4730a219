package fr.sillage.catalog.programme;

import java.util.Arrays;
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

/** The figures of a year that the programme itself knows, each with the list behind it. */
@Path("/api/v1/programme-figures")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ProgrammeFiguresResource {

    private final ProgrammeReader reader;
    private final Ledger ledger;
    private final Rights rights;

    ProgrammeFiguresResource(ProgrammeReader reader, Ledger ledger, Rights rights) {
        this.reader = reader;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "What the programmes of buyers come to in a year")
    public ProgrammeFiguresView getProgrammeFigures(@NotNull @Min(1900) @Max(2200) @QueryParam("year") Integer year,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN; those of all buyers where absent") String buyer) {
        return ledger.readConsistently(position -> new ProgrammeFiguresView(year, position.position(),
                reader.purchases(year, readable(buyer)).stream()
                        .collect(Collectors.groupingBy(purchase -> purchase.body().buyers().get(0), TreeMap::new,
                                Collectors.toList()))
                        .entrySet().stream().filter(of -> buyer == null || of.getKey().equals(buyer))
                        .map(of -> new Buyer(of.getKey(), figures(of.getValue(), year))).toList()));
    }

    @GET
    @Path("{measure}")
    @ListETag
    @Operation(summary = "What there is behind a figure")
    public Page<Item> listProgrammeFigureItems(String measure,
            @NotNull @Min(1900) @Max(2200) @QueryParam("year") Integer year,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN; that of all buyers where absent") String buyer) {
        ProgrammeMeasure counted = ProgrammeMeasure.of(measure)
                .orElseThrow(() -> ProblemException.notFound("programme-measure", measure));
        return ledger.readConsistently(position -> Page.whole(items(counted, reader.purchases(year, readable(buyer)), year)
                .stream().filter(item -> buyer == null || item.buyer().equals(buyer)).toList()));
    }

    private Optional<Set<String>> readable(String buyer) {
        if (buyer == null) {
            return rights.readable();
        }
        rights.requireReading(List.of(buyer));
        return Optional.of(Set.of(buyer));
    }

    private static List<Figure> figures(List<Purchase> purchases, int year) {
        return Arrays.stream(ProgrammeMeasure.values())
                .map(measure -> Figure.of(measure, items(measure, purchases, year))).toList();
    }

    private static List<Item> items(ProgrammeMeasure measure, List<Purchase> purchases, int year) {
        return purchases.stream().flatMap(purchase -> measure.items(purchase, year)).toList();
    }
}
