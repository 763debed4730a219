package fr.sillage.catalog.harvest;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Sha256;
import fr.sillage.catalog.feed.Feed;
import fr.sillage.catalog.feed.FeedEntry;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.partner.Partner;

/**
 * Takes what a partner tells into our feed. Each intention is a transaction of its own, which also says how far their feed was
 * read: whatever kills us, we go on with the next one.
 */
@ApplicationScoped
class Takeover {

    /** A partner whose every text is bad is told once that there are many. */
    private static final int MOST_FAULTS = 500;

    private final HarvestRepository states;
    private final HarvestedIntentionRepository intentions;
    private final Feed feed;
    private final Ledger ledger;
    private final ForeignText texts;
    private final Clock clock;

    Takeover(HarvestRepository states, HarvestedIntentionRepository intentions, Feed feed, Ledger ledger, ObjectMapper json,
            Clock clock) {
        this.states = states;
        this.intentions = intentions;
        this.feed = feed;
        this.ledger = ledger;
        texts = new ForeignText(json);
        this.clock = clock;
    }

    /** @return false where somebody else reads the same feed, and was faster */
    boolean take(Partner partner, int round, String epoch, ChangesPage.Item item) {
        try {
            return move(partner, round, epoch, item.position(), change -> take(partner, round, item, change));
        } catch (RuntimeException e) {
            if (!isOfTheText(e)) {
                throw e;
            }
            return skip(partner, round, epoch, item.ref(), item.position(), Fault.at("", "harvest-unstorable"));
        }
    }

    /** Goes on behind what cannot be taken, and says why. */
    boolean skip(Partner partner, int round, String epoch, String theirRef, long position, Fault fault) {
        return move(partner, round, epoch, position, change -> note(partner, theirRef, position, fault));
    }

    /** Nothing may be left that their feed does not tell: it was begun anew, or is no longer followed. */
    void withdraw(Partner partner, String theirRef) {
        ledger.writeAsService("harvest", "intention of a partner gone", change -> {
            intentions.find(partner, theirRef).filter(HarvestedIntention::isLive).ifPresent(gone -> withdraw(gone, change));
            return theirRef;
        });
    }

    private interface Step {

        void take(ChangeSet change);
    }

    private boolean move(Partner partner, int round, String epoch, long position, Step step) {
        return ledger.writeAsService("harvest", "intention of a partner", change -> {
            Optional<HarvestState> state = states.lock(partner)
                    .filter(found -> found.round() == round && found.readTo() < position);
            state.ifPresent(found -> {
                step.take(change);
                found.read(epoch, position);
            });
            return state.isPresent();
        });
    }

    private void take(Partner partner, int round, ChangesPage.Item item, ChangeSet change) {
        Optional<HarvestedIntention> known = intentions.find(partner, item.ref());
        known.ifPresent(seen -> seen.see(round));
        try {
            Optional<ForeignIntention> told = item.live() ? texts.read(partner, item) : Optional.empty();
            if (told.isPresent()) {
                tell(told.get(),
                        known.orElseGet(
                                () -> new HarvestedIntention(partner, ForeignText.ref(partner, item.ref()), item.ref())),
                        round, change);
            } else {
                known.filter(HarvestedIntention::isLive).ifPresent(gone -> withdraw(gone, change));
            }
            states.fault(partner, item.ref()).ifPresent(states::remove);
        } catch (OtherBuyerException e) {
            known.filter(HarvestedIntention::isLive).ifPresent(gone -> withdraw(gone, change));
            note(partner, item.ref(), item.position(), e.fault());
        } catch (BadDocumentException e) {
            note(partner, item.ref(), item.position(), e.fault());
        }
    }

    /** Their number of the version is kept unless it was told already: a feed made anew counts from one again. */
    private void tell(ForeignIntention foreign, HarvestedIntention intention, int round, ChangeSet change) {
        PublicIntention told = foreign.told();
        FeedEntry entry = foreign.as().apply(told.version());
        String digest = Sha256.of(entry.document());
        if (!intention.tells(digest)) {
            int version = Math.max(told.version(), feed.lastVersion(intention.ref()) + 1);
            feed.publish(change, version == told.version() ? entry : foreign.as().apply(version));
            intention.tell(told, digest, change);
            intention.see(round);
            intentions.persist(intention);
        }
    }

    private void withdraw(HarvestedIntention gone, ChangeSet change) {
        gone.withdraw(change);
        feed.withdraw(change, gone.ref());
    }

    private void note(Partner partner, String theirRef, long position, Fault fault) {
        Optional<HarvestFault> known = states.fault(partner, theirRef);
        if (known.isEmpty() && states.countFaults(partner) >= MOST_FAULTS) {
            return;
        }
        HarvestFault noted = known.orElseGet(() -> new HarvestFault(partner, theirRef));
        noted.find(fault, position, clock.instant());
        states.add(noted);
    }

    /** Data exceptions and limits of PostgreSQL (classes 22 and 54): the same text would be refused for ever. */
    private static boolean isOfTheText(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("54"))) {
                return true;
            }
        }
        return false;
    }
}
