package fr.sillage.reporting.view;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.edition.EditionRepository;
import fr.sillage.reporting.edition.EditionView;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.gathering.Years;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.Asked;
import fr.sillage.reporting.report.content.ReportAssembly;
import fr.sillage.reporting.report.content.ReportContent;

/**
 * Decides what a visitor is told of a scheme: how it stands, to those who may read it; to anyone else what a published report
 * told, or the promises alone of a scheme that was adopted and has no report yet.
 */
@ApplicationScoped
class Showings {

    static final String ADOPTED = "ADOPTED";
    /** What is no code is no scheme either, and need not be asked for. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

    private final Situations situations;
    private final LiveAnswers live;
    private final EditionRepository editions;
    private final Rights rights;
    private final Clock clock;
    private final ReportAssembly assembly = new ReportAssembly();

    Showings(Situations situations, LiveAnswers live, EditionRepository editions, Rights rights, Clock clock) {
        this.situations = situations;
        this.live = live;
        this.editions = editions;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param year null for the last one there is
     * @throws ProblemException 404 where there is no such scheme or nothing of it is public, 400 where the year is none of its
     *         years, 503 where a service is down and has never answered this
     */
    Showing of(String scheme, Integer year) {
        if (!CODE.matcher(scheme).matches()) {
            throw ProblemException.notFound("scheme", scheme);
        }
        if (!rights.isAnonymous()) {
            Answer<CatalogSnapshot> catalog = live.snapshot(scheme)
                    .orElseThrow(() -> ProblemException.notFound("scheme", scheme));
            if (rights.has(Role.READER, catalog.value().scheme().buyers())) {
                return live(situations.of(catalog, year));
            }
        }
        return published(scheme, year);
    }

    private Showing live(Situation situation) {
        return new Showing(content(situation.catalog(), situation.figures(), situation.year()), situation, null,
                situation.stale(), situation.years(),
                editions.latestOf(situation.catalog().scheme().code(), buyers -> rights.has(Role.READER, buyers)));
    }

    private Showing published(String scheme, Integer year) {
        List<EditionView> all = editions.latestOf(scheme, buyers -> false);
        List<EditionView> told = all.stream().filter(edition -> edition.kind().equals(ReportKind.ANNUAL.slug())).toList();
        if (told.isEmpty()) {
            return promised(scheme, year, all);
        }
        EditionView edition = told.stream().filter(e -> year == null || e.year() == year).findFirst()
                .orElseThrow(() -> untold(told.get(0), year));
        return new Showing(editions.content(edition), null, edition, null,
                told.stream().map(EditionView::year).sorted().toList(), all);
    }

    /** A year that is none of the scheme's is refused to anybody alike; of others it is told that they have no report. */
    private ProblemException untold(EditionView last, int year) {
        ReportContent.Scheme scheme = editions.content(last).scheme();
        situations.requireBegun(new Years(scheme.start().getYear(), scheme.end().getYear()), year);
        return ProblemException.notFound("report", scheme.code() + "/annual/" + year);
    }

    private Showing promised(String scheme, Integer year, List<EditionView> told) {
        Answer<CatalogSnapshot> answer = live.snapshot(scheme)
                .filter(found -> found.value().scheme().status().equals(ADOPTED))
                .orElseThrow(() -> ProblemException.notFound("scheme", scheme));
        CatalogSnapshot catalog = Promised.of(answer.value());
        if (year != null) {
            situations.requireBegun(Years.of(catalog.scheme()), year);
        }
        var nothing = new Figures(0, catalog.committedAt(), List.of(), List.of());
        return new Showing(content(catalog, nothing, situations.lastYear(catalog.scheme())), null, null,
                StaleView.of(Stream.of(answer)), List.of(), told);
    }

    private ReportContent content(CatalogSnapshot catalog, Figures figures, int year) {
        return assembly.assemble(new Gathered(catalog, figures),
                Asked.standing(year, situations.today(), clock.instant()));
    }

    /** The schemes that a visitor may see; empty where the catalog never said which there are. */
    Optional<Answer<List<CatalogSnapshot.Scheme>>> schemes() {
        try {
            Answer<List<CatalogSnapshot.Scheme>> all = live.schemes();
            return Optional.of(new Answer<>(all.value().stream().filter(
                    scheme -> scheme.status().equals(ADOPTED) || rights.has(Role.READER, scheme.buyers())).toList(),
                    all.readAt(), all.down()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Titles by their code of the schemes that a visitor may see; none where the catalog never said them. */
    Map<String, String> titles() {
        return schemes().stream().flatMap(found -> found.value().stream())
                .collect(Collectors.toMap(CatalogSnapshot.Scheme::code, CatalogSnapshot.Scheme::title));
    }

    /** Of all buyers; none where the catalog never said them. */
    BuyerNames buyerNames() {
        try {
            return new BuyerNames(live.organisations().value().stream().collect(Collectors
                    .toMap(CatalogSnapshot.Organisation::siren, CatalogSnapshot.Organisation::name)));
        } catch (ProblemException e) {
            return new BuyerNames(Map.of());
        }
    }
}
