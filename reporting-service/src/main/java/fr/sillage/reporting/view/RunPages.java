package fr.sillage.reporting.view;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.PageRequest;
import fr.sillage.reporting.page.Frame;
import fr.sillage.reporting.page.Visit;
import fr.sillage.reporting.run.RunFilter;
import fr.sillage.reporting.run.RunReader;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.Authenticated;

/** How the making of reports goes, for people: the latest runs, and the steps of each. */
@Path("/bilans/suivi")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class RunPages {

    private static final Frame.Crumb REPORTS = new Frame.Crumb("Bilans", "/bilans");

    private final Template list;
    private final Template one;
    private final RunReader runs;
    private final Showings showings;
    private final Visit visit;

    RunPages(@Location("page/suivi.html") Template list, @Location("page/realisation.html") Template one, RunReader runs,
            Showings showings, Visit visit) {
        this.list = list;
        this.one = one;
        this.runs = runs;
        this.showings = showings;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response runs(@RestQuery("schema") String scheme, @Valid @BeanParam PageRequest page) {
        Map<String, String> titles = showings.titles();
        List<RunWords> found = runs.page(RunFilter.of(scheme), page).stream().limit(page.limit())
                .map(run -> RunWords.of(run, titles)).toList();
        return visit.show(list.data("frame", visit.frame("Suivi", REPORTS)).data("runs", found).data("scheme", scheme));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response run(long id) {
        RunWords words = RunWords.of(runs.find(id), showings.titles());
        return visit.show(one.data("frame", visit.frame(words.heading() + ", suivi", REPORTS,
                new Frame.Crumb("Suivi", "/bilans/suivi?schema=" + words.scheme()))).data("run", words));
    }
}
