package fr.sillage.reporting.completeness;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import fr.sillage.reporting.page.Frame;
import fr.sillage.reporting.page.Visit;
import fr.sillage.reporting.preview.Previews;
import fr.sillage.reporting.report.ContentWords;
import fr.sillage.reporting.report.ReportPage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.Authenticated;

/** What a report would lack, for people who see to it: of whom it was asked, and since when. */
@Path("/bilans/{scheme}/{kind}/{year}/manques")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class CompletenessPage {

    private final Template page;
    private final Previews previews;
    private final Visit visit;

    CompletenessPage(@Location("page/manques.html") Template page, Previews previews, Visit visit) {
        this.page = page;
        this.previews = previews;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response completeness(String scheme, String kind, int year) {
        Previews.Previewed previewed = previews.preview(scheme, kind, year);
        ReportPage words = new ContentWords(previewed.content()).page();
        var frame = visit.frame("Ce qui manque, " + words.cover().kicker(), new Frame.Crumb("Bilans", "/bilans"),
                new Frame.Crumb(words.cover().title(), "/schemas/" + scheme));
        return visit.show(page.data("frame", frame).data("page", words)
                .data("found", CompletenessView.from(previewed.content(), previewed.scheme()))
                .data("preview", "/api/v1/reports/%s/%s/%d/preview.html".formatted(scheme, kind, year)));
    }
}
