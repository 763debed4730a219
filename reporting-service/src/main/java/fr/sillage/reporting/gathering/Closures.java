package fr.sillage.reporting.gathering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The years that reports have told, at the indicators: from then on whoever corrects them says why. */
@ApplicationScoped
public class Closures {

    private static final String SERVICE = "Le service indicateurs";

    private final IndicatorsClient indicators;

    Closures(@RestClient IndicatorsClient indicators) {
        this.indicators = indicators;
    }

    /**
     * Closes a year, or moves its closing to a later edition. What is closed already as it should be is not asked for again: it
     * may be refused, or its answer be lost, and the year be closed all the same. Not inside a transaction.
     *
     * @param told by whom and what; a buyer whose year was closed before stays with it, as no year is opened again by a report
     * @throws ServiceDownException where the indicators do not answer: trying again may help
     * @throws NoReportException where they refuse
     */
    public void close(String scheme, int year, ClosedYear told) {
        Gathering.accepted(SERVICE, "clore l’année %d".formatted(year), () -> {
            Optional<ClosedYear> closed = Gathering.found(SERVICE, () -> indicators.closure(scheme, year));
            return closed.filter(told::isToldBy).orElseGet(() -> {
                List<String> buyers = Stream.concat(told.buyers().stream(),
                        closed.stream().flatMap(found -> found.buyers().stream())).distinct().sorted().toList();
                return Gathering.answer(SERVICE, () -> indicators.close(scheme, year,
                        new ClosedYear(buyers, told.edition(), told.position())));
            });
        });
    }

    /**
     * What was written in a year that is closed now, in the order in which it was written; empty where the year is open.
     *
     * @param since position of the indicators' ledger after which it was written, before or after the closing
     * @throws ServiceDownException where the indicators do not answer
     */
    public Optional<List<Erratum>> errata(String scheme, int year, long since) {
        return Gathering.found(SERVICE,
                () -> Listed.all(after -> indicators.errata(scheme, year, since, Listed.LIMIT, after)));
    }

    /**
     * Where a year is closed, at which position of the indicators' ledger: errata are counted from there.
     *
     * @throws ServiceDownException where the indicators do not answer
     */
    public Optional<Long> position(String scheme, int year) {
        return Gathering.found(SERVICE, () -> indicators.closure(scheme, year)).map(ClosedYear::position);
    }
}
