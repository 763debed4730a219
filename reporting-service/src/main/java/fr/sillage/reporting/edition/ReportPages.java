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

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.page.Frame;
import fr.sillage.reporting.page.Visit;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** A report for people: its editions with their files. */
@Path("/bilans/{scheme}/{kind}/{year}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ReportPages {

    private final Template report;
    private final RenditionRepository renditions;
    private final VisibleEditions visible;
    private final Publication publication;
    private final Visit visit;

    ReportPages(@Location("page/bilan.html") Template report, RenditionRepository renditions, VisibleEditions visible,
            Publication publication, Visit visit) {
        this.report = report;
        this.renditions = renditions;
        this.visible = visible;
        this.publication = publication;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response report(String scheme, String kind, int year) {
        List<Edition> found = visible.of(scheme, ReportKind.require(kind), year);
        Map<Long, List<EditionFile>> files = renditions.files(found);
        var standings = new Standings(publication::validation);
        List<EditionCard> cards = IntStream.range(0, found.size())
                .mapToObj(i -> EditionCard.of(found.get(i), files.get(found.get(i).id()), standings.of(found.get(i)),
                        i + 1 < found.size() ? found.get(i + 1) : null))
                .toList();
        ReportCard card = ReportCard.of(found.get(0));
        return visit.show(report.data("frame", visit.frame(card.heading(), new Frame.Crumb("Bilans", "/bilans")))
                .data("report", card).data("editions", cards));
    }
}
