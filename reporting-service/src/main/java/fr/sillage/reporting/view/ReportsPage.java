package fr.sillage.reporting.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.edition.EditionRepository;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.page.Visit;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.schedule.LateReports;
import fr.sillage.reporting.schedule.ScheduleView;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** All reports that one may see; for those who may read a scheme, also what of its reports is late or next. */
@Path("/bilans")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ReportsPage {

    private final Template page;
    private final EditionRepository editions;
    private final LateReports schedules;
    private final Showings showings;
    private final Situations situations;
    private final Rights rights;
    private final Visit visit;

    ReportsPage(@Location("page/bilans.html") Template page, EditionRepository editions, LateReports schedules,
            Showings showings, Situations situations, Rights rights, Visit visit) {
        this.page = page;
        this.editions = editions;
        this.schedules = schedules;
        this.showings = showings;
        this.situations = situations;
        this.rights = rights;
        this.visit = visit;
    }

    /** @param preparation null for those who only read */
    public record Coming(String scheme, String title, Awaited awaited, Preparation preparation) {

        boolean isEmpty() {
            return awaited.isEmpty() && preparation == null;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response reports() {
        BuyerNames names = showings.buyerNames();
        return visit.show(page.data("frame", visit.frame("Bilans"))
                .data("coming", rights.isAnonymous() ? List.of() : coming())
                .data("reports", editions.latest(rights.readable()).stream()
                        .map(edition -> ReportOfBuyers.of(edition, names)).toList()));
    }

    /** A report may be late because the catalog is down: what is awaited is told without it, under the scheme's code. */
    private List<Coming> coming() {
        Map<String, List<ScheduleView>> awaited = schedules.readable().stream()
                .collect(Collectors.groupingBy(ScheduleView::scheme, TreeMap::new, Collectors.toList()));
        List<Coming> all = new ArrayList<>();
        showings.schemes().stream().flatMap(found -> found.value().stream())
                .filter(scheme -> rights.has(Role.READER, scheme.buyers()))
                .forEach(scheme -> all.add(coming(scheme, awaited.remove(scheme.code()))));
        awaited.forEach((scheme, its) -> all.add(new Coming(scheme, scheme, Awaited.of(its), null)));
        return all.stream().filter(each -> !each.isEmpty()).toList();
    }

    private Coming coming(CatalogSnapshot.Scheme scheme, List<ScheduleView> its) {
        return new Coming(scheme.code(), French.typeset(scheme.title()), Awaited.of(its == null ? List.of() : its),
                rights.has(Role.CONTRIBUTOR, scheme.buyers())
                        ? Preparation.of(scheme.code(), situations.lastYear(scheme))
                        : null);
    }
}
