package fr.sillage.reporting.run;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
public class RunRepository implements PanacheRepository<Run> {

    /** Value by which Hibernate asks for SKIP LOCKED in place of a number of milliseconds. */
    private static final int SKIP_LOCKED = -2;

    /**
     * The run that has been due for longest, locked; one that another worker is just taking up is passed over.
     *
     * @param leaseHorizon no lease can end later, if no clock was set back
     * @param pauseHorizon no pause can end later
     */
    Optional<Run> lockDue(Instant now, Instant leaseHorizon, Instant pauseHorizon) {
        return find("(coalesce(nextAttemptAt, leaseUntil) <= ?1 or leaseUntil > ?2 or nextAttemptAt > ?3)"
                + " and state in (WAITING, RUNNING) order by coalesce(nextAttemptAt, leaseUntil), id",
                now, leaseHorizon, pauseHorizon)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    /** The run, locked, if the given attempt still holds it; empty when a later attempt has taken it over. */
    Optional<Run> lockHeld(long id, int attempt) {
        return find("id = ?1 and attempt = ?2 and state = RUNNING", id, attempt)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /**
     * The runs of some buyers, the latest first.
     *
     * @param buyers empty for the runs of all
     */
    public List<Run> page(Optional<Set<String>> buyers, RunFilter filter, Instant now, PageRequest page) {
        var conditions = new StringJoiner(" and ");
        var parameters = new Parameters();
        conditions.add("r.id < :before");
        parameters.and("before", page.afterNumber(Long::valueOf, Long.MAX_VALUE));
        buyers.ifPresent(some -> {
            conditions.add("array_intersects(r.buyers, :buyers)");
            parameters.and("buyers", some.toArray(String[]::new));
        });
        equal("scheme", filter.scheme, conditions, parameters);
        equal("kind", filter.kind, conditions, parameters);
        equal("year", filter.year, conditions, parameters);
        equal("state", filter.state, conditions, parameters);
        if (filter.late != null) {
            conditions.add(filter.late ? "r.lateAt <= :now and r.state in (WAITING, RUNNING)"
                    : "(r.lateAt is null or r.lateAt > :now or r.state not in (WAITING, RUNNING))");
            parameters.and("now", now);
        }
        return find("from Run r where " + conditions + " order by r.id desc", parameters).page(0, page.rows()).list();
    }

    private static void equal(String field, Object wanted, StringJoiner conditions, Parameters parameters) {
        if (wanted != null) {
            conditions.add("r." + field + " = :" + field);
            parameters.and(field, wanted);
        }
    }

    Optional<Run> lock(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether there is the run of a due report, and it was not withdrawn. */
    public boolean isScheduled(DueReport due) {
        return count("scheme = ?1 and kind = ?2 and year = ?3 and trigger = SCHEDULED and state <> FAILED", due.scheme(),
                due.kind(), due.year()) > 0;
    }

    public List<ScheduledRun> scheduled(Collection<String> schemes) {
        return list("scheme in ?1 and trigger = SCHEDULED order by year", schemes).stream().map(ScheduledRun::from).toList();
    }

    /** Gives up the scheduled runs that are not done: their schedule is gone or another. */
    public void withdraw(String scheme, String kind, Instant now) {
        find("scheme = ?1 and kind = ?2 and trigger = SCHEDULED and state in (WAITING, RUNNING) order by id", scheme, kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list()
                .forEach(run -> run.withdraw("Le calendrier de ce rapport a été modifié ou supprimé.", now));
    }

    /** Adds the scheduled run of a year, unless another instance has just done so; one that was withdrawn is taken up again. */
    public void addScheduled(DueReport due, List<String> buyers, Instant now, ChangeSet change) {
        getEntityManager()
                .createNativeQuery(
                        """
                                INSERT INTO run (scheme, kind, year, trigger, buyers, state, attempt, next_attempt_at, due_at, late_at, change_set)
                                VALUES (:scheme, :kind, :year, 'SCHEDULED', :buyers, 'WAITING', 0, :now, :due, :late, :changeSet)
                                ON CONFLICT (scheme, kind, year) WHERE trigger = 'SCHEDULED' DO UPDATE
                                SET state = 'WAITING', next_attempt_at = :now, reason = NULL, due_at = :due, late_at = :late
                                WHERE run.state = 'FAILED'""")
                .setParameter("scheme", due.scheme())
                .setParameter("kind", due.kind())
                .setParameter("year", due.year())
                .setParameter("due", due.dueAt())
                .setParameter("late", due.lateAt())
                .setParameter("buyers", buyers.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("changeSet", change.id())
                .executeUpdate();
    }

    /** Whether a run waits or is at work, which may yet read what has just been written. */
    public boolean isUnderWay(RunBody wanted) {
        return count("scheme = ?1 and kind = ?2 and year = ?3 and state in (WAITING, RUNNING)", wanted.scheme(), wanted.kind(),
                wanted.year()) > 0;
    }

    /** Adds a run for a report whose figures were corrected. */
    public void addCorrection(RunBody wanted, List<String> buyers, Instant now, ChangeSet change) {
        persist(Run.correcting(wanted, buyers, now, change.id()));
    }
}
