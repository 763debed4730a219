package fr.sillage.reporting.words;

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
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Stewardship;
import fr.sillage.reporting.gathering.Years;
import fr.sillage.reporting.kind.ReportKind;
import io.quarkus.security.Authenticated;

/** The team's own words for a report to come. An edition freezes those that are there when it is made. */
@Path("/api/v1/reports/{scheme}/{kind}/{year}/words")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words")
@Authenticated
public class WordsResource {

    private static final String WHO = "Needs a contributor or steward of one of the scheme’s buyers.";

    private final WordsRules rules = new WordsRules();
    private final TeamWordsRepository words;
    private final Stewardship stewardship;
    private final Ledger ledger;
    private final Rights rights;

    WordsResource(TeamWordsRepository words, Stewardship stewardship, Ledger ledger, Rights rights) {
        this.words = words;
        this.stewardship = stewardship;
        this.ledger = ledger;
        this.rights = rights;
    }

    /** Without a tag: whose scheme it is may change in the catalog, which this service's ledger does not tell. */
    @GET
    @Operation(summary = "All words for a report that the caller may read")
    public Page<WordsView> listWords(String scheme, String kind, int year) {
        List<TeamWords> found = words.of(scheme, ReportKind.require(kind).slug(), year);
        Optional<List<String>> today = stewardship.buyers(scheme);
        return Page.whole(found.stream().filter(each -> rights.has(Role.READER, today.orElse(each.buyers())))
                .map(WordsView::from).toList());
    }

    @GET
    @Path("{section}")
    public RestResponse<WordsView> getWords(String scheme, String kind, int year, String section, @Context Request request) {
        return read(Place.of(scheme, kind, year, section, ""), request);
    }

    @PUT
    @Path("{section}")
    @Operation(summary = "Says something in a section of a report", description = WHO)
    public RestResponse<WordsView> replaceWords(String scheme, String kind, int year, String section,
            @NotNull @Valid WordsBody body, @BeanParam Precondition precondition) {
        return write(Place.of(scheme, kind, year, section, ""), body, precondition);
    }

    @DELETE
    @Path("{section}")
    public void deleteWords(String scheme, String kind, int year, String section, @BeanParam Precondition precondition) {
        delete(Place.of(scheme, kind, year, section, ""), precondition);
    }

    @GET
    @Path("{section}/{objective}")
    public RestResponse<WordsView> getWordsOfObjective(String scheme, String kind, int year, String section,
            String objective, @Context Request request) {
        return read(Place.of(scheme, kind, year, section, objective), request);
    }

    @PUT
    @Path("{section}/{objective}")
    @Operation(summary = "Says something about an objective in a report", description = WHO
            + " In the section `objectives` a comment, in `lessons` what was learnt. That there is such an objective is not"
            + " asked: completeness lists those that there are not.")
    public RestResponse<WordsView> replaceWordsOfObjective(String scheme, String kind, int year, String section,
            @Code String objective, @NotNull @Valid WordsBody body, @BeanParam Precondition precondition) {
        return write(Place.of(scheme, kind, year, section, objective), body, precondition);
    }

    @DELETE
    @Path("{section}/{objective}")
    public void deleteWordsOfObjective(String scheme, String kind, int year, String section, String objective,
            @BeanParam Precondition precondition) {
        delete(Place.of(scheme, kind, year, section, objective), precondition);
    }

    private RestResponse<WordsView> read(Place place, Request request) {
        TeamWords found = words.find(place).orElseThrow(() -> notFound(place));
        rights.requireReading(stewardship.buyers(place.scheme()).orElse(found.buyers()));
        return Precondition.get(request, found, WordsView.from(found));
    }

    private RestResponse<WordsView> write(Place place, WordsBody body, Precondition precondition) {
        List<Fault> faults = rules.faults(body);
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        CatalogSnapshot.Scheme scheme = stewardship.require(place.scheme(), Role.CONTRIBUTOR);
        requireYear(scheme, place.year());
        return ledger.write("words", change -> {
            Optional<TeamWords> existing = words.lock(place);
            var put = precondition.put(existing, () -> new TeamWords(place, scheme.buyers()), body, change, words::persist);
            put.item().belongTo(scheme.buyers());
            return put.reply(WordsView.from(put.item()));
        });
    }

    /** Other years have no report in which the words could stand. */
    private static void requireYear(CatalogSnapshot.Scheme scheme, int year) {
        Years years = Years.of(scheme);
        if (!years.contains(year)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "year-outside-scheme", String.valueOf(year),
                    String.valueOf(years.first()), String.valueOf(years.last()));
        }
    }

    private void delete(Place place, Precondition precondition) {
        stewardship.require(place.scheme(), Role.CONTRIBUTOR);
        ledger.write("words deleted", change -> {
            TeamWords found = words.lock(place).orElseThrow(() -> notFound(place));
            precondition.requireMatch(found);
            words.delete(found);
            return change.id();
        });
    }

    private static ProblemException notFound(Place place) {
        return ProblemException.notFound("words", place);
    }
}
