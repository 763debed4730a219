package fr.sillage.catalog.harvest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import fr.sillage.api.Fault;
import fr.sillage.catalog.partner.Partner;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Follows the feeds of partners. A partner that is silent stays told as it last was; one that is switched off is told no more.
 */
@ApplicationScoped
class Harvest {

    private static final Logger LOG = Logger.getLogger(Harvest.class);

    private static final int PAGE = 100;
    /** The rest is read at the next look: one large partner does not keep the others waiting. */
    private static final int MOST_PAGES = 50;

    private final HarvestRepository states;
    private final HarvestedIntentionRepository intentions;
    private final PartnerFeed feed;
    private final Takeover takeover;
    private final Clock clock;
    private final Duration firstPause;
    private final Duration longestPause;

    Harvest(HarvestRepository states, HarvestedIntentionRepository intentions, PartnerFeed feed, Takeover takeover, Clock clock,
            @ConfigProperty(name = "sillage.harvest.first-pause") Duration firstPause,
            @ConfigProperty(name = "sillage.harvest.longest-pause") Duration longestPause) {
        this.states = states;
        this.intentions = intentions;
        this.feed = feed;
        this.takeover = takeover;
        this.clock = clock;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    boolean isDue(Partner partner) {
        return begin(partner).isDue(clock.instant(), firstPause, longestPause);
    }

    /** Reads on from where it stopped, as far as there is something new. */
    void read(Partner partner) {
        try {
            if (readOn(partner)) {
                sweep(partner);
            }
            change(partner, state -> state.succeed(clock.instant()));
        } catch (HarvestException e) {
            LOG.infof("Partner %s: %s", partner.code(), e.getMessage());
            change(partner, state -> state.fail(clock.instant(), e.fault()));
        }
    }

    /** Withdraws what was taken over from a partner that is no longer followed. */
    void leave(Partner partner) {
        List<String> live = QuarkusTransaction.requiringNew().call(() -> intentions.live(partner));
        if (!live.isEmpty()) {
            change(partner, state -> state.restart(null));
            live.forEach(theirRef -> takeover.withdraw(partner, theirRef));
        }
    }

    /** @return whether the end was reached */
    private boolean readOn(Partner partner) {
        HarvestState state = begin(partner);
        String epoch = state.epoch();
        int round = state.round();
        long position = state.readTo();
        boolean restarted = false;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            ChangesPage page = page(partner, position);
            if (page == null || epoch != null && !epoch.equals(page.epoch())) {
                if (restarted) {
                    throw new HarvestException(Fault.at("", "harvest-unsteady"), null);
                }
                restarted = true;
                epoch = page == null ? null : page.epoch();
                round = restart(partner, epoch);
                position = 0;
                continue;
            }
            epoch = page.epoch();
            requireOrder(page, position);
            for (ChangesPage.Item item : page.items()) {
                if (!takeover.take(partner, round, epoch, item)) {
                    return false;
                }
            }
            if (!page.more()) {
                return true;
            }
            position = page.position();
        }
        return false;
    }

    /** @return null where the feed does not reach that position any more */
    private ChangesPage page(Partner partner, long since) {
        try {
            return feed.changes(partner.url(), since, PAGE);
        } catch (RestartedFeedException e) {
            return null;
        } catch (UnreadablePageException e) {
            return single(partner, since);
        }
    }

    /** What spoils a page is found by asking for one intention at a time; it is left out. */
    private ChangesPage single(Partner partner, long since) {
        try {
            return feed.changes(partner.url(), since, 1);
        } catch (UnreadablePageException e) {
            if (e.position() <= since) {
                throw e;
            }
            HarvestState state = begin(partner);
            takeover.skip(partner, state.round(), state.epoch(), "?", e.position(), e.fault());
            return new ChangesPage(state.epoch(), e.position(), true, List.of());
        }
    }

    private static void requireOrder(ChangesPage page, long since) {
        long last = since;
        for (ChangesPage.Item item : page.items()) {
            if (item.position() <= last) {
                throw new HarvestException(Fault.at("", "harvest-unordered"), null);
            }
            last = item.position();
        }
        if (page.more() && page.position() <= since) {
            throw new HarvestException(Fault.at("", "harvest-unordered"), null);
        }
    }

    private void sweep(Partner partner) {
        HarvestState state = begin(partner);
        if (state.isToBeSwept()) {
            QuarkusTransaction.requiringNew().call(() -> intentions.unseen(partner, state.round()))
                    .forEach(theirRef -> takeover.withdraw(partner, theirRef));
            change(partner, HarvestState::sweep);
        }
    }

    private int restart(Partner partner, String epoch) {
        LOG.infof("Partner %s: its feed was made anew and is read from the beginning", partner.code());
        change(partner, state -> state.restart(epoch));
        return begin(partner).round();
    }

    private HarvestState begin(Partner partner) {
        return QuarkusTransaction.requiringNew().call(() -> {
            HarvestState state = states.lock(partner).orElseGet(() -> {
                var first = new HarvestState(partner);
                states.persist(first);
                return first;
            });
            state.follow(partner.url());
            return state;
        });
    }

    private void change(Partner partner, Consumer<HarvestState> change) {
        QuarkusTransaction.requiringNew().run(() -> states.lock(partner).ifPresent(change));
    }
}
