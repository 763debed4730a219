package fr.sillage.reporting.run;

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

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Right;
import fr.sillage.reporting.edition.Edition;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.step.Step;

/** The making of one report: it waits, is taken up under a lease, and ends in an edition or in a reason why there is none. */
@Entity
public class Run {

    @Schema(name = "RunTrigger")
    public enum Trigger {
        SCHEDULED,
        REQUESTED,
        /** Figures that had been published were corrected. */
        CORRECTION
    }

    @Schema(name = "RunState")
    public enum State {
        WAITING("En attente"),
        RUNNING("En cours"),
        DONE("Terminé"),
        FAILED("Abandonné");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** For people, in French. */
        String label() {
            return label;
        }
    }

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
    private Instant dueAt;
    private Instant lateAt;

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

    /** A run for a report that was told with other figures, due at once. */
    static Run correcting(RunBody told, List<String> buyers, Instant now, long changeSet) {
        var run = new Run(told, buyers, now, changeSet);
        run.trigger = Trigger.CORRECTION;
        return run;
    }

    /** Takes the run up; nobody else will before the lease is over. */
    void begin(Instant now, Lease lease) {
        attempt++;
        attempts.add(new Attempt(attempt, now));
        state = State.RUNNING;
        leaseUntil = lease.until(now, now);
        nextAttemptAt = null;
    }

    void begin(Step step, Instant now) {
        current().begin(step, now);
    }

    /** Whoever holds the run is alive. */
    void extend(Instant now, Lease lease) {
        leaseUntil = lease.until(current().startedAt(), now);
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
        if (!isOwed() && pauses.isLast(attempt)) {
            giveUp("Abandon après %d tentatives. Dernière erreur : %s".formatted(attempt, why));
        } else {
            tryAgain(why, now.plus(pauses.after(attempt)));
        }
    }

    /** What nobody has to make is given up; a report that is owed waits until what stands against it is mended. */
    void refuse(String why, Pauses pauses, Instant now) {
        current().end(now, why);
        if (isOwed()) {
            tryAgain(why, now.plus(pauses.longest()));
        } else {
            giveUp(why);
        }
    }

    /**
     * Takes the run from a worker that gives no more sign of life. With a pause like any other failure: it may have been the
     * run that killed it.
     */
    void abandon(Pauses pauses, Instant now) {
        fail("La tentative a été interrompue avant sa fin.", pauses, now);
    }

    /** Takes back a run that waits, as a steward wants it no more. */
    void withdraw(WithdrawalBody why, ChangeSet change) {
        giveUp(withdrawn(why));
        changeSet = change.id();
    }

    /** Whether the run was taken back for this reason: whoever asks twice is told the same. */
    boolean isWithdrawn(WithdrawalBody why) {
        return state == State.FAILED && withdrawn(why).equals(reason);
    }

    private static String withdrawn(WithdrawalBody why) {
        return "Retrait demandé par l’équipe" + French.NARROW_NO_BREAK_SPACE + ": " + why.reason();
    }

    /** Takes the run back, as the schedule that wanted it wants it no more. */
    void withdraw(String why, Instant now) {
        if (isRunning()) {
            current().end(now, why);
        }
        giveUp(why);
    }

    private void tryAgain(String why, Instant next) {
        state = State.WAITING;
        reason = why;
        leaseUntil = null;
        nextAttemptAt = next;
    }

    private void giveUp(String why) {
        state = State.FAILED;
        reason = why;
        leaseUntil = null;
        nextAttemptAt = null;
    }

    /** A schedule promises its report, and what was told wrong has to be told right: such a run never gives up. */
    private boolean isOwed() {
        return trigger != Trigger.REQUESTED;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isLate(Instant now) {
        return lateAt != null && (state == State.WAITING || state == State.RUNNING) && !lateAt.isAfter(now);
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
    public List<String> buyers() {
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

    /** When the report is due; absent where somebody asked for it. */
    Instant dueAt() {
        return dueAt;
    }

    Instant lateAt() {
        return lateAt;
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
