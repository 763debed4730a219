package fr.sillage.reporting.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import fr.sillage.api.Rights;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.page.Frame;
import fr.sillage.reporting.page.Visit;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** The reports for people: which there are, and the editions of each with their files. */
@Path("/bilans")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ReportPages {

    private final Template reports;
    private final Template report;
    private final EditionRepository editions;
    private final RenditionRepository renditions;
    private final VisibleEditions visible;
    private final Rights rights;
    private final Visit visit;

    ReportPages(@Location("page/bilans.html") Template reports, @Location("page/bilan.html") Template report,
            EditionRepository editions, RenditionRepository renditions, VisibleEditions visible, Rights rights, Visit visit) {
        this.reports = reports;
        this.report = report;
        this.editions = editions;
        this.renditions = renditions;
        this.visible = visible;
        this.rights = rights;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response reports() {
        return visit.show(reports.data("frame", visit.frame("Bilans"))
                .data("reports", editions.latest(rights.readable()).stream().map(ReportCard::of).toList()));
    }

    @GET
    @Path("{scheme}/{kind}/{year}")
    @Operation(hidden = true)
    public Response report(String scheme, String kind, int year) {
        List<Edition> found = visible.of(scheme, ReportKind.require(kind), year);
        Map<Long, List<EditionFile>> files = renditions.files(found);
        List<EditionCard> cards = IntStream.range(0, found.size())
                .mapToObj(i -> EditionCard.of(found.get(i), files.get(found.get(i).id()),
                        i + 1 < found.size() ? found.get(i + 1) : null))
                .toList();
        ReportCard card = ReportCard.of(found.get(0));
        return visit.show(report.data("frame", visit.frame(card.heading(), new Frame.Crumb("Bilans", "/bilans")))
                .data("report", card).data("editions", cards));
    }
}
