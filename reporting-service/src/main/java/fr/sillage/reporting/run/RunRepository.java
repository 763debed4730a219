package fr.sillage.reporting.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
public class RunRepository implements PanacheRepository<Run> {

    /** Value by which Hibernate asks for SKIP LOCKED in place of a number of milliseconds. */
    private static final int SKIP_LOCKED = -2;

    /** The run that has been due for longest, locked; one that another worker is just taking up is passed over. */
    Optional<Run> lockDue(Instant now) {
        return find("coalesce(nextAttemptAt, leaseUntil) <= ?1 and state in (WAITING, RUNNING)"
                + " order by coalesce(nextAttemptAt, leaseUntil), id", now)
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
    List<Run> page(Optional<Set<String>> buyers, PageRequest page) {
        long before = before(page.afterKey());
        String whose = buyers.isEmpty() ? "" : " and array_intersects(r.buyers, :buyers)";
        Parameters parameters = Parameters.with("before", before);
        buyers.ifPresent(some -> parameters.and("buyers", some.toArray(String[]::new)));
        return find("from Run r where r.id < :before" + whose + " order by r.id desc", parameters).page(0, page.rows()).list();
    }

    private static long before(String afterKey) {
        try {
            return afterKey.isEmpty() ? Long.MAX_VALUE : Long.parseLong(afterKey);
        } catch (NumberFormatException e) {
            throw ProblemException.of(ProblemType.UNREADABLE, "cursor-unreadable");
        }
    }

    public boolean isScheduled(String scheme, String kind, int year) {
        return count("scheme = ?1 and kind = ?2 and year = ?3 and trigger = SCHEDULED", scheme, kind, year) > 0;
    }

    /** Adds the scheduled run of a year, unless another instance has just done so. */
    public void addScheduled(String scheme, String kind, int year, List<String> buyers, Instant now, ChangeSet change) {
        getEntityManager().createNativeQuery("""
                INSERT INTO run (scheme, kind, year, trigger, buyers, state, attempt, next_attempt_at, change_set)
                VALUES (:scheme, :kind, :year, 'SCHEDULED', :buyers, 'WAITING', 0, :now, :changeSet)
                ON CONFLICT (scheme, kind, year) WHERE trigger = 'SCHEDULED' DO NOTHING""")
                .setParameter("scheme", scheme)
                .setParameter("kind", kind)
                .setParameter("year", year)
                .setParameter("buyers", buyers.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("changeSet", change.id())
                .executeUpdate();
    }
}
