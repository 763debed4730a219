package fr.sillage.reporting.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.reporting.gathering.Listed;
import fr.sillage.reporting.gathering.Published;
import fr.sillage.reporting.page.Frame;
import fr.sillage.reporting.page.Visit;
import fr.sillage.reporting.report.french.French;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** What is bought in the years to come, for firms and for anybody. */
@Path("/intentions")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ProgrammePages {

    private static final String PATH = "/intentions";
    /** What is shown to whoever did not choose: what firms can still prepare for. */
    private static final String TO_COME = "PUBLISHED";
    private static final int QUARTERS = 12;
    private static final int MONTHS = 3;

    private final Template programme;
    private final Template intention;
    private final Programme published;
    private final Clock clock;
    private final Visit visit;

    ProgrammePages(@Location("page/intentions.html") Template programme, @Location("page/intention.html") Template intention,
            Programme published, Clock clock, Visit visit) {
        this.programme = programme;
        this.intention = intention;
        this.published = published;
        this.clock = clock;
        this.visit = visit;
    }

    /** What was asked for; empty texts are what the form sends for all. */
    public static class Search {

        @RestQuery("q")
        String words;

        @RestQuery("etat")
        String state;

        @RestQuery("trimestre")
        String quarter;

        @RestQuery("demarche")
        String consideration;

        @RestQuery("reserve")
        String reserved;

        Wanted wanted() {
            var wanted = new Wanted();
            wanted.words = orNull(words);
            wanted.status = state == null ? TO_COME : orNull(state);
            wanted.quarter = orNull(quarter);
            wanted.consideration = orNull(consideration);
            wanted.reserved = orNull(reserved);
            return wanted;
        }

        private static String orNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        String next(String after) {
            UriBuilder next = UriBuilder.fromPath(PATH);
            Wanted wanted = wanted();
            add(next, "q", wanted.words);
            next.queryParam("etat", "{etat}").resolveTemplate("etat", wanted.status == null ? "" : wanted.status);
            add(next, "trimestre", wanted.quarter);
            add(next, "demarche", wanted.consideration);
            add(next, "reserve", wanted.reserved);
            return next.queryParam("apres", "{after}").build(after).toString();
        }

        private static void add(UriBuilder uri, String name, String value) {
            if (value != null) {
                uri.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
            }
        }
    }

    /** A choice of the form. */
    public record Choice(String value, String label, boolean chosen) {
    }

    @GET
    @Operation(hidden = true)
    public Response programme(@BeanParam Search search, @RestQuery("apres") String after) {
        Wanted wanted = search.wanted();
        Listed<Published.Intention> found = published.intentions(wanted, after);
        var words = new IntentionWords(published.labels());
        return visit.show(programme.data("frame", visit.frame("Intentions d’achat"))
                .data("words", wanted.words == null ? "" : wanted.words)
                .data("states", choices(IntentionWords.STATES, wanted.status))
                .data("quarters", quarters(wanted.quarter))
                .data("considerations", choices(published.words("consideration-kinds"), wanted.consideration))
                .data("beneficiaries", choices(published.words("beneficiaries"), wanted.reserved))
                .data("found", found.items().stream().map(words::card).toList())
                .data("next", found.next() == null ? null : search.next(found.next())));
    }

    private static List<Choice> choices(Map<String, String> labels, String chosen) {
        return labels.entrySet().stream()
                .map(label -> new Choice(label.getKey(), label.getValue(), label.getKey().equals(chosen)))
                .toList();
    }

    /** From this one on. */
    private List<Choice> quarters(String chosen) {
        List<Choice> quarters = new ArrayList<>();
        LocalDate day = LocalDate.now(clock);
        for (int i = 0; i < QUARTERS; i++) {
            String quarter = "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + MONTHS - 1) / MONTHS);
            quarters.add(new Choice(quarter, French.period(quarter), quarter.equals(chosen)));
            day = day.plusMonths(MONTHS);
        }
        return quarters;
    }

    @GET
    @Path("{ref}")
    @Operation(hidden = true)
    public Response intention(String ref) {
        Published.Intention found = published.intention(ref)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "intention-unknown"));
        IntentionWords.Sheet sheet = new IntentionWords(published.labels()).sheet(found);
        return visit.show(intention.data("frame", visit.frame(sheet.title(), new Frame.Crumb("Intentions d’achat", PATH)))
                .data("sheet", sheet));
    }
}
