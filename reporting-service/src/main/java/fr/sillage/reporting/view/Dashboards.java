package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Years;
import fr.sillage.reporting.stand.Stand;

/** Gathers the schemes that a dashboard counts: those in force in its year that the caller may read. */
@ApplicationScoped
class Dashboards {

    /** Each is two answers to read; a person waits. */
    private static final int SCHEMES_AT_MOST = 50;

    private final LiveAnswers live;
    private final Situations situations;
    private final AtOnce atOnce;
    private final Rights rights;

    Dashboards(LiveAnswers live, Situations situations, AtOnce atOnce, Rights rights) {
        this.live = live;
        this.situations = situations;
        this.atOnce = atOnce;
        this.rights = rights;
    }

    /** @param stand what the dashboard hangs on */
    record Dashboard(String stand, Supplier<DashboardView> view) {
    }

    /**
     * @throws ProblemException 400 where the year has not begun or more schemes would be counted than go into one view, 503
     *         where a service is down and has never answered this
     */
    Dashboard of(DashboardFilter filter) {
        LocalDate today = situations.today();
        if (filter.year != null && filter.year > today.getYear()) {
            throw ProblemException.unreadable(List.of(Fault.at("?year", "year-not-begun", filter.year)));
        }
        Answer<List<CatalogSnapshot.Scheme>> known = live.schemes();
        List<CatalogSnapshot.Scheme> readable = known.value().stream()
                .filter(scheme -> rights.has(Role.READER, scheme.buyers()))
                .filter(scheme -> filter.buyer == null || scheme.buyers().contains(filter.buyer)).toList();
        List<Integer> years = readable.stream().map(Years::of)
                .flatMap(span -> IntStream.rangeClosed(span.first(), Math.min(span.last(), today.getYear())).boxed()).distinct()
                .sorted().toList();
        int year = filter.year == null ? lastOver(years, today.getYear()) : filter.year;
        List<CatalogSnapshot.Scheme> inForce = readable.stream().filter(scheme -> Years.of(scheme).contains(year)).toList();
        if (inForce.size() > SCHEMES_AT_MOST) {
            throw ProblemException.of(ProblemType.UNREADABLE, "dashboard-too-wide", inForce.size(), SCHEMES_AT_MOST);
        }
        List<Situation> counted = atOnce.each(inForce, scheme -> situations.find(scheme.code(), year)).stream()
                .flatMap(Optional::stream).toList();
        StaleView stale = StaleView.together(Stream.concat(Optional.ofNullable(StaleView.of(Stream.of(known))).stream(),
                counted.stream().map(Situation::stale)));
        return new Dashboard(
                Stand.of(List.of(years, Optional.ofNullable(stale),
                        counted.stream().map(situation -> situation.stand(List.of(situation.catalog().scheme().code())))
                                .toList())),
                () -> DashboardView.of(year, years, counted, filter, stale));
    }

    /** The last year that is over, or else the only one that has begun. */
    private static int lastOver(List<Integer> years, int thisYear) {
        return years.stream().filter(year -> year < thisYear).reduce((earlier, later) -> later)
                .or(() -> years.stream().findFirst()).orElse(thisYear - 1);
    }
}
