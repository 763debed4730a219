package fr.sillage.catalog.feed;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How much one address may ask in a minute of what anybody may read. Counted in memory, by each instance for itself: this
 * keeps a script run wild from slowing others down, and no more.
 */
@ApplicationScoped
class PublicLimits {

    private static final Logger LOG = Logger.getLogger(PublicLimits.class);
    private static final long WINDOW = 60;

    /** So many addresses are counted in a minute; those beyond are let pass. */
    private static final int MOST_CALLERS = 100_000;

    private final Clock clock;
    private final int perMinute;
    private volatile Window window = new Window(-1);

    PublicLimits(Clock clock, @ConfigProperty(name = "sillage.public-limit", defaultValue = "300") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    private record Window(long number, ConcurrentHashMap<String, AtomicInteger> spent) {

        Window(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    /** @param reset seconds until all is given anew */
    record Grant(int limit, int remaining, long reset, boolean allowed) {
    }

    int perMinute() {
        return perMinute;
    }

    /** @return empty where nothing is counted: there is no limit, or counting fails, and nobody is turned away for that */
    Optional<Grant> spend(String caller, int cost) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        try {
            long second = clock.instant().getEpochSecond();
            ConcurrentHashMap<String, AtomicInteger> counts = counts(second / WINDOW);
            if (counts.size() >= MOST_CALLERS && !counts.containsKey(caller)) {
                return Optional.empty();
            }
            int spent = counts.computeIfAbsent(caller, address -> new AtomicInteger())
                    .updateAndGet(before -> Math.min(before, perMinute) + cost);
            return Optional.of(new Grant(perMinute, Math.max(0, perMinute - spent), WINDOW - second % WINDOW,
                    spent <= perMinute));
        } catch (RuntimeException e) {
            LOG.warn("Requests of the public cannot be counted", e);
            return Optional.empty();
        }
    }

    private ConcurrentHashMap<String, AtomicInteger> counts(long number) {
        Window now = window;
        if (now.number() != number) {
            synchronized (this) {
                if (window.number() != number) {
                    window = new Window(number);
                }
                now = window;
            }
        }
        return now.spent();
    }
}
