package fr.sillage.reporting.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.FiguresWanted;
import fr.sillage.reporting.gathering.Years;

/**
 * Tells how schemes stand, to those who may read one of their buyers' schemes. The other services are asked in this service's
 * own name, so the right is asked for here, also of what they answered before they went down.
 */
@ApplicationScoped
public class Situations {

    private final LiveAnswers live;
    private final Rights rights;
    private final Clock clock;

    Situations(LiveAnswers live, Rights rights, Clock clock) {
        this.live = live;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param year null for the last one that is over, or the scheme's first
     * @throws ProblemException 404 where there is no such scheme, 403 without the right to read it, 400 where the year is none
     *         of its years or has not begun, 503 where a service is down and has never answered this
     */
    public Situation of(String scheme, Integer year) {
        return of(live.snapshot(scheme).orElseThrow(() -> ProblemException.notFound("scheme", scheme)), year);
    }

    /** The same of a scheme that was just asked for. */
    Situation of(Answer<CatalogSnapshot> catalog, Integer year) {
        rights.requireReading(catalog.value().scheme().buyers());
        return situation(catalog, yearOf(catalog.value().scheme(), year));
    }

    /** One of the schemes that a list told of; empty where it is gone since, or no longer the caller’s to read. */
    Optional<Situation> find(String scheme, int year) {
        return live.snapshot(scheme).filter(catalog -> rights.has(Role.READER, catalog.value().scheme().buyers()))
                .map(catalog -> situation(catalog, year));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The last of its years that is over, or its first. */
    int lastYear(CatalogSnapshot.Scheme scheme) {
        Years years = Years.of(scheme);
        return Math.max(years.first(), Math.min(years.last(), today().getYear() - 1));
    }

    private int yearOf(CatalogSnapshot.Scheme scheme, Integer year) {
        if (year == null) {
            return lastYear(scheme);
        }
        requireBegun(Years.of(scheme), year);
        return year;
    }

    /** @throws ProblemException 400 where the year is none of them or has not begun */
    void requireBegun(Years years, int year) {
        if (!years.contains(year)) {
            throw ProblemException.unreadable(
                    List.of(Fault.at("?year", "year-outside-scheme", year, years.first(), years.last())));
        }
        if (year > today().getYear()) {
            throw ProblemException.unreadable(List.of(Fault.at("?year", "year-not-begun", year)));
        }
    }

    private Situation situation(Answer<CatalogSnapshot> catalog, int year) {
        FiguresWanted wanted = FiguresWanted.of(catalog.value(), year);
        Answer<Figures> figures = live.figures(wanted, today());
        return new Situation(catalog.value(), among(figures.value(), Set.copyOf(wanted.buyers())), year, today(),
                StaleView.of(Stream.of(catalog, figures)));
    }

    /** What stands in for the figures of now may tell of a buyer who has left the scheme since. */
    private static Figures among(Figures figures, Set<String> buyers) {
        if (figures.figures().stream().allMatch(figure -> buyers.contains(figure.buyer()))) {
            return figures;
        }
        return new Figures(figures.position(), figures.committedAt(),
                figures.figures().stream().filter(figure -> buyers.contains(figure.buyer())).toList(),
                figures.unknownIndicators());
    }
}
