package fr.sillage.catalog.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import fr.sillage.api.Fault;
import fr.sillage.catalog.partner.Partner;

/** How far the feed of a partner was read, and what came of it. */
@Entity
@Table(name = "harvest")
class HarvestState {

    private static final int MOST_DOUBLINGS = 20;

    @Id
    private Long partnerId;

    private String url;
    private String epoch;
    private long readTo;
    private int round = 1;
    private int swept;
    private Instant succeededAt;
    private Instant failingSince;
    private Instant failedAt;
    private int failures;
    private String failure;
    private List<String> failureArguments;

    protected HarvestState() {
    }

    HarvestState(Partner partner) {
        partnerId = partner.id();
        url = partner.url();
    }

    String epoch() {
        return epoch;
    }

    long readTo() {
        return readTo;
    }

    /** How many times the feed was begun. */
    int round() {
        return round;
    }

    /** Whether what was not seen since the feed was last begun is yet to be withdrawn. */
    boolean isToBeSwept() {
        return swept < round;
    }

    Instant succeededAt() {
        return succeededAt;
    }

    /** Null for one that answers. */
    Instant failingSince() {
        return failingSince;
    }

    Instant failedAt() {
        return failedAt;
    }

    /** What went wrong the last time; null for one that answers. */
    Fault failure() {
        return failure == null ? null : Fault.at("", failure, failureArguments.toArray());
    }

    /** Who does not answer is asked less and less often: after a first pause, after twice as long, and so on. */
    boolean isDue(Instant now, Duration firstPause, Duration longestPause) {
        if (failures == 0) {
            return true;
        }
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return !now.isBefore(failedAt.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause));
    }

    /** At another address is another feed. */
    void follow(String address) {
        if (!Objects.equals(url, address)) {
            url = address;
            restart(null);
            failures = 0;
        }
    }

    /** From the beginning: at its end, what the feed no longer tells is withdrawn. */
    void restart(String newEpoch) {
        epoch = newEpoch;
        readTo = 0;
        round++;
    }

    void read(String ofEpoch, long position) {
        epoch = ofEpoch;
        readTo = position;
    }

    void sweep() {
        swept = round;
    }

    void succeed(Instant now) {
        succeededAt = now;
        failures = 0;
        failingSince = null;
        failure = null;
        failureArguments = null;
    }

    void fail(Instant now, Fault fault) {
        failures++;
        failedAt = now;
        failingSince = failingSince == null ? now : failingSince;
        failure = fault.code();
        failureArguments = fault.arguments().stream().map(String::valueOf).toList();
    }
}
