package fr.sillage.reporting.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.reporting.gathering.Closures;
import fr.sillage.reporting.gathering.Erratum;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.Errata;
import fr.sillage.reporting.report.content.ErrataAssembly;
import fr.sillage.reporting.report.content.FiguresTold;
import fr.sillage.reporting.report.content.ReportContent;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What was corrected since in the figures that a published report told: its buyers' other figures are others' to correct. */
@ApplicationScoped
public class Corrections {

    private final EditionRepository editions;
    private final Closures closures;
    private final Clock clock;

    Corrections(EditionRepository editions, Closures closures, Clock clock) {
        this.editions = editions;
        this.closures = closures;
        this.clock = clock;
    }

    /**
     * The content with its errata; as it is where no edition was published before. Not inside a transaction.
     *
     * @throws ServiceDownException where the indicators do not answer
     * @throws NotYetException while an edition is being published
     */
    public ReportContent toldIn(ReportContent content) {
        String report = EditionRepository.report(content.scheme().code(), content.kind(), content.year());
        Optional<Edition> told = ReportKind.of(content.kind()).orElseThrow().closesItsYear()
                ? QuarkusTransaction.requiringNew().call(() -> editions.lastTold(report))
                : Optional.empty();
        return told.map(edition -> content.with(errata(content, edition))).orElse(content);
    }

    private Errata errata(ReportContent content, Edition told) {
        ReportContent before = QuarkusTransaction.requiringNew().call(() -> editions.content(told));
        Errata errata = new ErrataAssembly(content).since(
                new Errata.Since(told.number(), told.indicatorsPosition(),
                        LocalDate.ofInstant(told.publishedAt(), clock.getZone())),
                before, corrections(new FiguresTold(content), told));
        return isClosedSince(told) ? errata : errata.ofReopenedYear();
    }

    /** By year, of those that are closed: of the others nobody is asked why a figure is another now. */
    private Map<Integer, List<Erratum>> corrections(FiguresTold figures, Edition told) {
        Map<Integer, List<Erratum>> corrections = new TreeMap<>();
        figures.years().forEach(year -> closures.errata(told.scheme(), year, told.indicatorsPosition())
                .ifPresent(found -> corrections.put(year, found)));
        return corrections;
    }

    /** A year that was reopened is open, or was closed again later. */
    private boolean isClosedSince(Edition told) {
        return closures.position(told.scheme(), told.year()).filter(position -> position <= told.indicatorsPosition())
                .isPresent();
    }

    /**
     * Where the indicators' ledger stood for the last correction of what a published edition told, be it of an earlier year
     * that
     * another report closed; empty where nothing was corrected. Not inside a transaction.
     *
     * @throws ServiceDownException where the indicators do not answer
     */
    public OptionalLong last(Edition edition) {
        FiguresTold figures = new FiguresTold(QuarkusTransaction.requiringNew().call(() -> editions.content(edition)));
        return corrections(figures, edition).entrySet().stream()
                .flatMap(year -> year.getValue().stream().filter(erratum -> figures.tells(erratum.measure(), year.getKey())))
                .mapToLong(Erratum::position).filter(position -> position > edition.indicatorsPosition()).max();
    }

    /**
     * Whether another edition, be it a draft, tells what was corrected in a published one until a position. One that was
     * composed before that one was published has the new figures, but does not say that they were others.
     */
    public boolean areTold(Edition published, long position) {
        return editions.editions(published.report()).stream().filter(edition -> edition.number() > published.number())
                .filter(edition -> edition.indicatorsPosition() >= position)
                .anyMatch(edition -> Optional.ofNullable(editions.content(edition).errata())
                        .filter(errata -> errata.since().edition() == published.number()).isPresent());
    }
}
