package fr.sillage.reporting.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Right;
import fr.sillage.reporting.edition.Edition;

/** The making of one report: it waits, is taken up under a lease, and ends in an edition or in a reason why there is none. */
@Entity
public class Run {

    @Schema(name = "RunTrigger")
    public enum Trigger {
        SCHEDULED,
        REQUESTED
    }

    @Schema(name = "RunState")
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    private static final String ABANDONED = "La tentative a été interrompue avant sa fin.";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scheme;
    private String kind;
    private int year;

    @Enumerated(EnumType.STRING)
    private Trigger trigger;

    private List<String> buyers;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempt;
    private Instant nextAttemptAt;
    private Instant leaseUntil;
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    private Edition edition;

    @Column(nullable = false)
    private long changeSet;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "run_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Attempt> attempts = new ArrayList<>();

    protected Run() {
    }

    /** A run that somebody asked for, due at once. */
    Run(RunBody body, List<String> buyers, Instant now, long changeSet) {
        this.scheme = body.scheme();
        this.kind = body.kind();
        this.year = body.year();
        this.trigger = Trigger.REQUESTED;
        this.buyers = List.copyOf(buyers);
        this.state = State.WAITING;
        this.nextAttemptAt = now;
        this.changeSet = changeSet;
    }

    /**
     * Takes the run up: whoever held it before has lost it.
     *
     * @param lease how long nobody else will take it up
     */
    void begin(Instant now, Duration lease) {
        if (state == State.RUNNING) {
            current().end(now, ABANDONED);
        }
        attempt++;
        attempts.add(new Attempt(attempt, now));
        state = State.RUNNING;
        leaseUntil = now.plus(lease);
        nextAttemptAt = null;
    }

    void succeed(Edition made, List<String> buyersFound, Instant now) {
        current().end(now);
        state = State.DONE;
        leaseUntil = null;
        reason = null;
        edition = made;
        buyers = List.copyOf(buyersFound);
    }

    /** Lets the run wait for another attempt, or gives it up where there have been enough. */
    void fail(String why, Pauses pauses, Instant now) {
        current().end(now, why);
        leaseUntil = null;
        reason = why;
        pauses.after(attempt).ifPresentOrElse(pause -> {
            state = State.WAITING;
            nextAttemptAt = now.plus(pause);
        }, () -> {
            state = State.FAILED;
            reason = "Abandon après %d tentatives. Dernière erreur : %s".formatted(attempt, why);
        });
    }

    /** Gives up a run that no further attempt could end well. */
    void refuse(String why, Instant now) {
        current().end(now, why);
        leaseUntil = null;
        state = State.FAILED;
        reason = why;
    }

    /** Whether the last attempt allowed was cut short, as when the service itself dies of it. */
    boolean isSpent(Pauses pauses) {
        return state == State.RUNNING && pauses.after(attempt).isEmpty();
    }

    void giveUp(Pauses pauses, Instant now) {
        fail(ABANDONED, pauses, now);
    }

    private Attempt current() {
        return attempts.get(attempts.size() - 1);
    }

    long id() {
        return id;
    }

    String scheme() {
        return scheme;
    }

    String kind() {
        return kind;
    }

    int year() {
        return year;
    }

    Trigger trigger() {
        return trigger;
    }

    /** Those whose people may follow the run; the staff of the instance where it is not known whose scheme it is. */
    List<String> buyers() {
        return buyers.isEmpty() ? List.of(Right.EVERY_BUYER) : buyers;
    }

    State state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Instant leaseUntil() {
        return leaseUntil;
    }

    String reason() {
        return reason;
    }

    Edition edition() {
        return edition;
    }

    List<Attempt> attempts() {
        return attempts;
    }
}
