package fr.sillage.reporting.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import fr.sillage.reporting.edition.EditionRepository;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.page.Visit;
import fr.sillage.reporting.report.french.French;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** The first page: the schemes one may see, and which reports are published. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class HomePage {

    private static final int REPORTS = 6;

    private final Template home;
    private final Showings showings;
    private final EditionRepository editions;
    private final Visit visit;

    HomePage(@Location("page/home.html") Template home, Showings showings, EditionRepository editions, Visit visit) {
        this.home = home;
        this.showings = showings;
        this.editions = editions;
        this.visit = visit;
    }

    public record SchemeCard(String title, String buyers, String href, String period, boolean draft) {

        static SchemeCard of(CatalogSnapshot.Scheme scheme, BuyerNames names) {
            return new SchemeCard(French.typeset(scheme.title()), names.of(scheme.buyers()),
                    "/schemas/" + scheme.code(),
                    "du " + French.date(scheme.period().start()) + " au " + French.date(scheme.period().end()),
                    !scheme.status().equals(Showings.ADOPTED));
        }
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        Optional<Answer<List<CatalogSnapshot.Scheme>>> schemes = showings.schemes();
        BuyerNames names = showings.buyerNames();
        return visit.show(home.data("frame", visit.frame("Accueil"))
                .data("schemes", schemes.stream().flatMap(found -> found.value().stream())
                        .map(scheme -> SchemeCard.of(scheme, names)).toList())
                .data("unknown", schemes.isEmpty())
                .data("stale", schemes.map(found -> StaleView.of(Stream.of(found))).map(Source::words).orElse(null))
                .data("reports", editions.published().stream().limit(REPORTS)
                        .map(edition -> ReportOfBuyers.of(edition, names)).toList()));
    }
}
