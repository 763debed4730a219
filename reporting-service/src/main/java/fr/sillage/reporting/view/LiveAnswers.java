package fr.sillage.reporting.view;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.FiguresWanted;

/**
 * What the other services say now, for somebody who waits: what was answered before is asked for again only where it has
 * changed, and stands in, with its time, for a service that does not answer. After a failure the service is left alone for a
 * moment, so that not everybody waits for the same time-out.
 */
@ApplicationScoped
class LiveAnswers {

    private static final Logger LOG = Logger.getLogger(LiveAnswers.class);
    private static final int AT_ONCE = 500;

    private final CatalogNow catalog;
    private final IndicatorsNow indicators;
    private final IndicatorsStand stand;
    private final LastAnswers lastAnswers;
    private final RecentAnswers recent;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration pause;
    private final Duration keepEvery;
    private final Map<Neighbour, Instant> failures = new ConcurrentHashMap<>();

    LiveAnswers(@RestClient CatalogNow catalog, @RestClient IndicatorsNow indicators, IndicatorsStand stand,
            LastAnswers lastAnswers, ObjectMapper json, Clock clock,
            @ConfigProperty(name = "sillage.views.pause") Duration pause,
            @ConfigProperty(name = "sillage.views.keep-every") Duration keepEvery,
            @ConfigProperty(name = "sillage.views.memory") long memory) {
        this.catalog = catalog;
        this.indicators = indicators;
        this.stand = stand;
        this.lastAnswers = lastAnswers;
        this.recent = new RecentAnswers(memory);
        this.json = json;
        this.clock = clock;
        this.pause = pause;
        this.keepEvery = keepEvery;
    }

    /** One page of a list of the catalog. */
    interface ListPage<T> {

        List<T> items();

        String next();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SchemePage(List<CatalogSnapshot.Scheme> items, String next) implements ListPage<CatalogSnapshot.Scheme> {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrganisationPage(List<CatalogSnapshot.Organisation> items, String next)
            implements
                ListPage<CatalogSnapshot.Organisation> {
    }

    /** @return empty where the catalog knows no such scheme */
    Optional<Answer<CatalogSnapshot>> snapshot(String scheme) {
        return ask(Neighbour.CATALOG, "catalog/schemes/" + scheme + "/snapshot", scheme, CatalogSnapshot.class,
                snapshot -> snapshot.scheme() != null && snapshot.scheme().period() != null,
                tag -> Reply.of(() -> catalog.snapshot(scheme, tag)));
    }

    /** All schemes, whoever may read them, in the order of their codes. */
    Answer<List<CatalogSnapshot.Scheme>> schemes() {
        return all("schemes", SchemePage.class, (after, tag) -> catalog.schemes(AT_ONCE, after, tag));
    }

    /** All organisations, in the order of their SIRENs. */
    Answer<List<CatalogSnapshot.Organisation>> organisations() {
        return all("organisations", OrganisationPage.class, (after, tag) -> catalog.organisations(AT_ONCE, after, tag));
    }

    /** @param call asks for the page after a cursor, null for the first, unless it is as the tag says */
    private <T, P extends ListPage<T>> Answer<List<T>> all(String list, Class<P> type,
            BiFunction<String, String, Response> call) {
        var all = new ArrayList<T>();
        Instant readAt = clock.instant();
        Optional<Neighbour> down = Optional.empty();
        String after = null;
        do {
            String from = after;
            Answer<P> page = ask(Neighbour.CATALOG, "catalog/" + list + "?after=" + (from == null ? "" : from), list, type,
                    found -> found.items() != null, tag -> Reply.of(() -> call.apply(from, tag)))
                    .orElseThrow(() -> unavailable(Neighbour.CATALOG));
            all.addAll(page.value().items());
            readAt = page.readAt().isBefore(readAt) ? page.readAt() : readAt;
            down = page.down().isPresent() ? page.down() : down;
            after = page.value().next();
        } while (after != null);
        return new Answer<>(all, readAt, down);
    }

    /**
     * Figures that stand in for those of now may tell of buyers and indicators that are no longer asked for.
     *
     * @param today with the day, what is owed becomes late although nothing was written
     */
    Answer<Figures> figures(FiguresWanted wanted, LocalDate today) {
        var answers = new ArrayList<Answer<Figures>>();
        for (FiguresWanted page : wanted.pages()) {
            String address = "indicators/figures/" + wanted.scheme() + "/" + wanted.year()
                    + (answers.isEmpty() ? "" : "?page=" + answers.size());
            answers.add(figures(address, page, answers.isEmpty() ? null : answers.get(0).value().committedAt(), today));
        }
        return Answer.together(answers, Figures::together);
    }

    /** @param asOf of what moment, so that all pages are of one; null for now */
    private Answer<Figures> figures(String address, FiguresWanted wanted, Instant asOf, LocalDate today) {
        return ask(Neighbour.INDICATORS, address, List.of(wanted, today, Optional.ofNullable(asOf)), Figures.class,
                figures -> figures.committedAt() != null, tag -> {
                    // first, so that what is written in between makes the tag too old, never too new
                    Reply now = stand.ask(tag, () -> Reply.of(() -> indicators.indicators(1, tag)));
                    return now.status() == Reply.OK ? Reply.of(() -> indicators.figures(wanted, asOf)).with(now.tag()) : now;
                }).orElseThrow(() -> unavailable(Neighbour.INDICATORS));
    }

    /** @param question all that makes the answer what it is: a tag is of use only where it is the same */
    private <T> Optional<Answer<T>> ask(Neighbour service, String address, Object question, Class<T> type,
            Predicate<T> whole, Function<String, Reply> call) {
        Instant now = clock.instant();
        Optional<RecentAnswers.Held> known = recent.find(address);
        if (isLeftAlone(service, now)) {
            return Optional.of(last(service, address, type, known, now));
        }
        Optional<RecentAnswers.Held> same = known.filter(held -> held.question().equals(question));
        try {
            Reply reply = call.apply(same.map(RecentAnswers.Held::tag).orElse(null));
            failures.remove(service);
            if (reply.status() == Reply.NOT_FOUND) {
                recent.forget(address);
                lastAnswers.forget(address);
                return Optional.empty();
            }
            RecentAnswers.Held held = reply.status() == Reply.NOT_MODIFIED && same.isPresent() ? same.get().confirmed(now)
                    : new RecentAnswers.Held(question, reply.tag(), reply.body(), read(reply, type, whole), now,
                            known.map(RecentAnswers.Held::keptAt).orElse(Instant.EPOCH));
            recent.put(address, keep(address, held, now));
            return Optional.of(Answer.of(type.cast(held.value()), now));
        } catch (UnansweredException e) {
            LOG.infof("%s: %s", address, e.getMessage());
            if (!e.isRefusal()) {
                failures.put(service, now);
            }
            return Optional.of(last(service, address, type, known, now));
        }
    }

    /** The clock may be set back: then the pause is over. */
    private boolean isLeftAlone(Neighbour service, Instant now) {
        Instant failed = failures.get(service);
        return failed != null && !now.isBefore(failed) && now.isBefore(failed.plus(pause));
    }

    private <T> T read(Reply reply, Class<T> type, Predicate<T> whole) {
        if (reply.status() != Reply.OK) {
            throw UnansweredException.withStatus(reply.status());
        }
        try {
            T value = json.readValue(reply.body(), type);
            if (value != null && whole.test(value)) {
                return value;
            }
            throw UnansweredException.because("The answer is not whole");
        } catch (IOException e) {
            throw UnansweredException.because("The answer cannot be read: " + e.getMessage());
        }
    }

    private RecentAnswers.Held keep(String address, RecentAnswers.Held held, Instant now) {
        if (!now.isBefore(held.keptAt()) && now.isBefore(held.keptAt().plus(keepEvery))) {
            return held;
        }
        lastAnswers.keep(address, held.body(), now);
        return held.kept(now);
    }

    private <T> Answer<T> last(Neighbour service, String address, Class<T> type, Optional<RecentAnswers.Held> known,
            Instant now) {
        if (known.isPresent()) {
            return new Answer<>(type.cast(known.get().value()), known.get().readAt(), Optional.of(service));
        }
        LastAnswers.Kept kept = lastAnswers.find(address, now).orElseThrow(() -> unavailable(service));
        try {
            return new Answer<>(json.readValue(kept.body(), type), kept.readAt(), Optional.of(service));
        } catch (IOException e) {
            // kept by a version of this service that read something else
            throw unavailable(service);
        }
    }

    private static ProblemException unavailable(Neighbour service) {
        return ProblemException.of(ProblemType.UNAVAILABLE, "view-unavailable." + service.name().toLowerCase(Locale.ROOT));
    }
}
